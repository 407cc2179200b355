package org.railcount.imagery.tiff;

import java.io.IOException;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * The samples of one image of a TIFF file. Reads only the strips or tiles that a window touches, and of uncompressed ones
 * only the rows. The image must have passed {@link TiffChecks}. Thread-safe.
 */
public final class TiffPixels {
    /** Uncompressed rows are fetched in pieces of about this size. */
    private static final int PIECE_BYTES = 1 << 20;

    private final TiffSource source;
    private final BlockCache cache;
    private final BlockLayout layout;
    private final BlockTable table;
    private final int predictor;
    private final ByteOrder order;
    private final SampleCodec samples;
    private final @Nullable Decompressor decompressor;
    private final float emptyValue;
    private final boolean opensEarly;

    /**
     * @param emptyValue what the samples of a block hold that was never written (sparse files)
     * @throws TiffFormatException when the compression cannot be read
     */
    public TiffPixels(TiffSource source, TiffFile file, TiffDirectory image, BlockCache cache, float emptyValue)
            throws TiffFormatException {
        this.source = source;
        this.cache = cache;
        this.layout = BlockLayout.of(image);
        this.table = BlockTable.of(image, layout);
        this.emptyValue = emptyValue;
        Compression compression = Compression.of(image.compression())
                .orElseThrow(() -> new TiffFormatException("its compression cannot be read"));
        boolean mayPredict = compression != Compression.NONE && compression != Compression.JPEG;
        this.predictor = mayPredict ? (int) image.value(TiffTag.PREDICTOR, Predictor.NONE) : Predictor.NONE;
        this.order = file.order();
        this.samples = new SampleCodec(
                image.sampleFormat(),
                layout.bits(),
                predictor == Predictor.FLOATING_POINT ? ByteOrder.BIG_ENDIAN : order);
        this.opensEarly = compression == Compression.DEFLATE
                || compression == Compression.LZW
                || compression == Compression.PACKBITS;
        this.decompressor = switch (compression) {
            case NONE -> null;
            case JPEG -> jpeg(image);
            default -> compression.decompressor();
        };
    }

    private Decompressor jpeg(TiffDirectory image) {
        byte[] tables = image.field(TiffTag.JPEG_TABLES).map(TiffField::raw).orElse(new byte[0]);
        boolean isYcbcr = image.photometric() == 6 && layout.samplesInBlock() == 3;
        return new JpegBlocks(tables, layout.blockWidth(), layout.samplesInBlock(), isYcbcr);
    }

    /**
     * Reads a window that lies inside the image.
     *
     * @return {@code [band][row * width + col]}
     * @throws IOException when the file cannot be read or a block is damaged
     */
    public float[][] read(int col, int row, int width, int height) throws IOException {
        Window window = new Window(col, row, width, height, new float[layout.bands()][width * height]);
        for (int plane = 0; plane < layout.planes(); plane++) {
            for (int down = row / layout.blockHeight(); down * (long) layout.blockHeight() < row + height; down++) {
                for (int across = col / layout.blockWidth();
                        across * (long) layout.blockWidth() < col + width;
                        across++) {
                    if (decompressor == null) {
                        readPlain(window, plane, down, across);
                    } else {
                        readPacked(window, plane, down, across, decompressor);
                    }
                }
            }
        }
        return window.out();
    }

    /**
     * The first rows of one strip or tile, without keeping it in memory. Of DEFLATE, LZW and PackBits no more than those
     * rows is unpacked.
     *
     * @param blockCol column of the block
     * @param blockRow row of the block
     * @param rows how many rows at least, where the block has as many
     * @return {@code [band][row * blockWidth + col]} of at least one row
     */
    public float[][] peek(int blockCol, int blockRow, int rows) throws IOException {
        int high = Math.min(layout.blockHeight(), layout.height() - blockRow * layout.blockHeight());
        int wide = Math.min(layout.blockWidth(), layout.width() - blockCol * layout.blockWidth());
        int wanted = Math.min(rows, high);
        int col = blockCol * layout.blockWidth();
        int row = blockRow * layout.blockHeight();
        if (decompressor == null || layout.planar() || !opensEarly) {
            return read(col, row, wide, wanted);
        }
        Window window = new Window(col, row, wide, wanted, new float[layout.bands()][wide * wanted]);
        int index = layout.index(0, blockRow, blockCol);
        if (table.isEmpty(index)) {
            fill(window, 0, blockRow, blockCol);
            return window.out();
        }
        int rowBytes = (int) layout.rowBytes();
        byte[] block = start(decompressor, index, rowBytes * wanted, (double) wanted / layout.blockHeight());
        undoPredictor(block);
        unpack(window, 0, block, col, layout.blockWidth(), row, wanted);
        return window.out();
    }

    /** Unpacks the beginning of a block, from as much of its bytes as should do, or else from all. */
    private byte[] start(Decompressor unpack, int index, int length, double share) throws IOException {
        int all = table.length(index);
        int some = (int) Math.min(all, all * share * 1.5 + 4096);
        try {
            return unpack.decompress(source.read(table.offset(index), some), length);
        } catch (IOException e) {
            if (some == all) {
                throw e;
            }
            return unpack.decompress(source.read(table.offset(index), all), length);
        }
    }

    private void undoPredictor(byte[] block) {
        int rowBytes = (int) layout.rowBytes();
        if (predictor == Predictor.HORIZONTAL) {
            Predictor.undoHorizontal(block, rowBytes, layout.samplesInBlock(), layout.bits(), order);
        } else if (predictor == Predictor.FLOATING_POINT) {
            Predictor.undoFloatingPoint(block, rowBytes, layout.samplesInBlock(), layout.bits());
        }
    }

    /** About how many bytes must be unpacked to read a window. */
    public long costBytes(int col, int row, int width, int height) {
        long pixelBytes = Math.max(1, (long) layout.bands() * layout.bits() / 8);
        if (decompressor == null) {
            return pixelBytes * width * height;
        }
        long across = (col + width - 1) / layout.blockWidth() - col / layout.blockWidth() + 1;
        long down = (row + height - 1) / layout.blockHeight() - row / layout.blockHeight() + 1;
        return across * down * layout.blockWidth() * layout.blockHeight() * pixelBytes;
    }

    public int blockWidth() {
        return layout.blockWidth();
    }

    private void readPacked(Window window, int plane, int down, int across, Decompressor unpack) throws IOException {
        int index = layout.index(plane, down, across);
        int firstRow = down * layout.blockHeight();
        int rows = layout.rowsIn(down);
        if (table.isEmpty(index)) {
            fill(window, plane, down, across);
            return;
        }
        byte[] block = cache.get(this, index);
        if (block == null) {
            int rowBytes = (int) layout.rowBytes();
            block = unpack.decompress(source.read(table.offset(index), table.length(index)), rowBytes * rows);
            undoPredictor(block);
            cache.put(this, index, block);
        }
        unpack(window, plane, block, across * layout.blockWidth(), layout.blockWidth(), firstRow, rows);
    }

    private void readPlain(Window window, int plane, int down, int across) throws IOException {
        int index = layout.index(plane, down, across);
        if (table.isEmpty(index)) {
            fill(window, plane, down, across);
            return;
        }
        int blockCol = across * layout.blockWidth();
        int blockRow = down * layout.blockHeight();
        int from = Math.max(window.row(), blockRow);
        int to = Math.min(window.row() + window.height(), blockRow + layout.rowsIn(down));
        long rowBytes = layout.rowBytes();
        int left = Math.max(window.col(), blockCol);
        int right = Math.min(window.col() + window.width(), blockCol + layout.blockWidth());
        int pixelBits = layout.samplesInBlock() * layout.bits();
        boolean narrow = pixelBits % 8 == 0 && (right - left) * 2 < layout.blockWidth() && rowBytes > 4096;
        if (narrow) {
            int pixelBytes = pixelBits / 8;
            for (int y = from; y < to; y++) {
                long at = table.offset(index) + (y - blockRow) * rowBytes + (long) (left - blockCol) * pixelBytes;
                byte[] bytes = source.read(at, (right - left) * pixelBytes);
                unpack(window, plane, bytes, left, right - left, y, 1);
            }
        } else {
            int step = (int) Math.max(1, PIECE_BYTES / rowBytes);
            for (int y = from; y < to; y += step) {
                int rows = Math.min(step, to - y);
                byte[] bytes = source.read(table.offset(index) + (y - blockRow) * rowBytes, (int) (rows * rowBytes));
                unpack(window, plane, bytes, blockCol, layout.blockWidth(), y, rows);
            }
        }
    }

    /** Puts the part of some decoded rows that the window shows into its arrays. */
    private void unpack(Window window, int plane, byte[] bytes, int firstCol, int cols, int firstRow, int rows) {
        int perPixel = layout.samplesInBlock();
        int rowBytes = (cols * perPixel * layout.bits() + 7) / 8;
        int left = Math.max(window.col(), firstCol);
        int right = Math.min(window.col() + window.width(), Math.min(firstCol + cols, layout.width()));
        int top = Math.max(window.row(), firstRow);
        int bottom = Math.min(window.row() + window.height(), firstRow + rows);
        for (int y = top; y < bottom; y++) {
            int to = (y - window.row()) * window.width() + left - window.col();
            for (int s = 0; s < perPixel; s++) {
                float[] out = window.out()[plane + s];
                int first = (left - firstCol) * perPixel + s;
                samples.decode(bytes, (y - firstRow) * rowBytes, first, perPixel, right - left, out, to);
            }
        }
    }

    private void fill(Window window, int plane, int down, int across) {
        int left = Math.max(window.col(), across * layout.blockWidth());
        int right = Math.min(window.col() + window.width(), (across + 1) * layout.blockWidth());
        int top = Math.max(window.row(), down * layout.blockHeight());
        int bottom = Math.min(window.row() + window.height(), (down + 1) * layout.blockHeight());
        for (int band = plane; band < plane + layout.samplesInBlock(); band++) {
            for (int y = top; y < bottom; y++) {
                int to = (y - window.row()) * window.width() - window.col();
                java.util.Arrays.fill(window.out()[band], to + left, to + right, emptyValue);
            }
        }
    }

    /** Lets go of what is kept of the image. The source stays open. */
    public void forget() {
        cache.drop(this);
    }

    private record Window(int col, int row, int width, int height, float[][] out) {}
}
