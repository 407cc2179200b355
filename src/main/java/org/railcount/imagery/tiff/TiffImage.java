package org.railcount.imagery.tiff;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * One image of a TIFF file that is to be written: its measures, how it is cut and packed, and what else its directory
 * says. Bands lie side by side in each pixel. Immutable, thread-safe.
 *
 * @param width columns
 * @param height rows
 * @param bands samples per pixel
 * @param bits bits per sample: 8, 16, 32 or 64
 * @param sampleFormat TIFF SampleFormat: 1 unsigned, 2 signed, 3 floating point
 * @param blockWidth columns of a tile; the whole width for strips
 * @param blockHeight rows of a tile or strip
 * @param compression {@code NONE}, {@code DEFLATE} or {@code ZSTD}
 * @param more other entries of its directory
 */
public record TiffImage(
        int width,
        int height,
        int bands,
        int bits,
        int sampleFormat,
        int blockWidth,
        int blockHeight,
        Compression compression,
        List<TiffEntry> more) {
    private static final int RGB = 2;
    private static final int MIN_IS_BLACK = 1;

    public TiffImage {
        more = List.copyOf(more);
    }

    /** An image of unsigned bytes in square tiles. */
    public static TiffImage ofTiles(
            int width, int height, int bands, int side, Compression compression, TiffEntry... more) {
        return new TiffImage(width, height, bands, 8, 1, side, side, compression, List.of(more));
    }

    /** An image of unsigned bytes in strips. */
    public static TiffImage ofStrips(
            int width, int height, int bands, int rows, Compression compression, TiffEntry... more) {
        return new TiffImage(width, height, bands, 8, 1, width, rows, compression, List.of(more));
    }

    BlockLayout layout() {
        boolean tiled = blockWidth != width;
        return new BlockLayout(width, height, bands, bits, blockWidth, blockHeight, tiled, false);
    }

    /** How many blocks it is cut into. */
    public int blocks() {
        return (int) layout().count();
    }

    /** Number of the block in a row and column of blocks. */
    public int block(int blockCol, int blockRow) {
        return layout().index(0, blockRow, blockCol);
    }

    /** Compresses a block's samples, which are changed by it. */
    public byte[] pack(byte[] raw) {
        if (isPredicted()) {
            Predictor.applyHorizontal(raw, (int) layout().rowBytes(), bands, bits, ByteOrder.LITTLE_ENDIAN);
        }
        return compression.compress(raw);
    }

    private boolean isPredicted() {
        return compression != Compression.NONE && sampleFormat != SampleCodec.FLOATING_POINT && bits <= 32;
    }

    /** The entries of its directory, those of its blocks included, by tag. */
    List<TiffEntry> entries(long[] offsets, int[] lengths) {
        BlockLayout layout = layout();
        int[] each = new int[bands];
        List<TiffEntry> entries = new ArrayList<>(more);
        entries.add(TiffEntry.longs(TiffTag.IMAGE_WIDTH, width));
        entries.add(TiffEntry.longs(TiffTag.IMAGE_LENGTH, height));
        Arrays.fill(each, bits);
        entries.add(TiffEntry.shorts(TiffTag.BITS_PER_SAMPLE, each));
        entries.add(TiffEntry.shorts(TiffTag.COMPRESSION, compression.code()));
        boolean colour = bands >= 3 && bits == 8;
        entries.add(TiffEntry.shorts(TiffTag.PHOTOMETRIC, colour ? RGB : MIN_IS_BLACK));
        entries.add(TiffEntry.shorts(TiffTag.SAMPLES_PER_PIXEL, bands));
        entries.add(TiffEntry.shorts(TiffTag.PLANAR_CONFIGURATION, 1));
        Arrays.fill(each, sampleFormat);
        entries.add(TiffEntry.shorts(TiffTag.SAMPLE_FORMAT, each));
        if (isPredicted()) {
            entries.add(TiffEntry.shorts(TiffTag.PREDICTOR, Predictor.HORIZONTAL));
        }
        int extra = bands - (colour ? 3 : 1);
        if (extra > 0 && more.stream().noneMatch(entry -> entry.tag() == TiffTag.EXTRA_SAMPLES)) {
            entries.add(TiffEntry.shorts(TiffTag.EXTRA_SAMPLES, new int[extra]));
        }
        if (layout.tiled()) {
            entries.add(TiffEntry.longs(TiffTag.TILE_WIDTH, blockWidth));
            entries.add(TiffEntry.longs(TiffTag.TILE_LENGTH, blockHeight));
        } else {
            entries.add(TiffEntry.longs(TiffTag.ROWS_PER_STRIP, blockHeight));
        }
        entries.add(TiffEntry.offsets(layout.tiled() ? TiffTag.TILE_OFFSETS : TiffTag.STRIP_OFFSETS, offsets));
        entries.add(TiffEntry.longs(layout.tiled() ? TiffTag.TILE_BYTE_COUNTS : TiffTag.STRIP_BYTE_COUNTS, lengths));
        entries.sort(Comparator.comparingInt(TiffEntry::tag));
        return entries;
    }
}
