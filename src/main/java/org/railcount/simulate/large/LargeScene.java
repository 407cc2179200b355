package org.railcount.simulate.large;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import org.railcount.imagery.tiff.Compression;
import org.railcount.imagery.tiff.TiffEntry;
import org.railcount.imagery.tiff.TiffImage;
import org.railcount.imagery.tiff.TiffTag;
import org.railcount.imagery.tiff.TiffWriter;

/**
 * Writes a square simulated RGB scene in UTM, DEFLATE-compressed, a block at a time. A file appears under its name only
 * when it is whole.
 *
 * @param side pixels along each side
 * @param seed another number gives another scene
 */
public record LargeScene(int side, int seed) {
    private static final int TILE = 512;
    private static final int STRIP_ROWS = 16;
    private static final int BANDS = 3;
    private static final double GSD_M = 0.5;

    /** How the pixels are cut. */
    public enum Form {
        /** Tiles with overviews down to one tile, directories in front: a cloud-optimised GeoTIFF's order. */
        TILES_WITH_OVERVIEWS,
        /** Tiles and nothing else. */
        TILES,
        /** Strips as wide as the scene, 16 rows each, and nothing else. */
        STRIPS
    }

    /**
     * Writes the scene.
     *
     * @param progress told the share that is written, from any thread
     */
    public void write(Path file, Form form, DoubleConsumer progress) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        List<TiffImage> images = images(form);
        try (TiffWriter writer = new TiffWriter(part, images)) {
            Work work = new Work(new LargeGround(seed), images, writer, progress);
            if (form == Form.STRIPS) {
                work.strips();
            } else {
                work.tiles();
            }
            writer.finish();
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private List<TiffImage> images(Form form) {
        TiffEntry[] place = {
            TiffEntry.doubles(TiffTag.MODEL_PIXEL_SCALE, GSD_M, GSD_M, 0),
            TiffEntry.doubles(TiffTag.MODEL_TIEPOINT, 0, 0, 0, 450_000, 4_700_000, 0),
            TiffEntry.shorts(TiffTag.GEO_KEY_DIRECTORY, 1, 1, 0, 3, 1024, 0, 1, 1, 1025, 0, 1, 1, 3072, 0, 1, 32652)
        };
        List<TiffImage> images = new ArrayList<>();
        if (form == Form.STRIPS) {
            images.add(TiffImage.ofStrips(side, side, BANDS, STRIP_ROWS, Compression.DEFLATE, place));
            return images;
        }
        images.add(TiffImage.ofTiles(side, side, BANDS, TILE, Compression.DEFLATE, place));
        TiffEntry reduced = TiffEntry.longs(TiffTag.NEW_SUBFILE_TYPE, 1);
        int size = side;
        while (form == Form.TILES_WITH_OVERVIEWS && size > TILE) {
            size = (size + 1) / 2;
            images.add(TiffImage.ofTiles(size, size, BANDS, TILE, Compression.DEFLATE, reduced));
        }
        return images;
    }

    /** One writing. The ground repeats, so each block that differs is drawn and packed once. */
    private record Work(LargeGround ground, List<TiffImage> images, TiffWriter writer, DoubleConsumer progress) {

        void strips() throws IOException {
            TiffImage image = images.get(0);
            int rowBytes = image.width() * BANDS;
            List<byte[]> packed = IntStream.range(0, LargeGround.PERIOD_ROWS / STRIP_ROWS)
                    .parallel()
                    .mapToObj(strip -> {
                        byte[] raw = new byte[STRIP_ROWS * rowBytes];
                        for (int y = 0; y < STRIP_ROWS; y++) {
                            ground.row(0, strip * STRIP_ROWS + y, image.width(), raw, y * rowBytes);
                        }
                        return image.pack(raw);
                    })
                    .toList();
            for (int strip = 0; strip < image.blocks(); strip++) {
                writer.write(0, strip, packed.get(strip % packed.size()));
                progress.accept((double) strip / image.blocks());
            }
        }

        void tiles() throws IOException {
            int wide = LargeGround.PERIOD_COLUMNS / TILE;
            int high = LargeGround.PERIOD_ROWS / TILE;
            List<byte[]> level = IntStream.range(0, wide * high)
                    .parallel()
                    .mapToObj(i -> drawn(i % wide, i / wide))
                    .toList();
            int columns = wide;
            int rows = high;
            for (int i = 0; i < images.size(); i++) {
                if (i > 0) {
                    List<byte[]> finer = level;
                    int finerColumns = columns;
                    int finerRows = rows;
                    columns = Math.max(1, columns / 2);
                    rows = Math.max(1, rows / 2);
                    int across = columns;
                    level = IntStream.range(0, columns * rows)
                            .mapToObj(k -> halved(finer, finerColumns, finerRows, k % across, k / across))
                            .toList();
                }
                put(i, level, columns, rows);
            }
        }

        private void put(int number, List<byte[]> tiles, int columns, int rows) throws IOException {
            TiffImage image = images.get(number);
            List<byte[]> packed =
                    tiles.parallelStream().map(raw -> image.pack(raw.clone())).toList();
            int across = (image.width() + TILE - 1) / TILE;
            for (int block = 0; block < image.blocks(); block++) {
                writer.write(number, block, packed.get(block / across % rows * columns + block % across % columns));
                if (number == 0) {
                    progress.accept((double) block / image.blocks());
                }
            }
        }

        private byte[] drawn(int col, int row) {
            byte[] raw = new byte[TILE * TILE * BANDS];
            for (int y = 0; y < TILE; y++) {
                ground.row(col * TILE, row * TILE + y, TILE, raw, y * TILE * BANDS);
            }
            return raw;
        }

        private static byte[] halved(List<byte[]> finer, int columns, int rows, int col, int row) {
            byte[] out = new byte[TILE * TILE * BANDS];
            for (int k = 0; k < 4; k++) {
                int c = (2 * col + k % 2) % columns;
                int r = (2 * row + k / 2) % rows;
                halve(finer.get(r * columns + c), out, k % 2, k / 2);
            }
            return out;
        }

        private static void halve(byte[] from, byte[] to, int right, int down) {
            int half = TILE / 2;
            for (int y = 0; y < half; y++) {
                for (int x = 0; x < half; x++) {
                    int first = (2 * y * TILE + 2 * x) * BANDS;
                    int out = ((y + down * half) * TILE + x + right * half) * BANDS;
                    for (int band = 0; band < BANDS; band++) {
                        int i = first + band;
                        int below = i + TILE * BANDS;
                        int sum = (from[i] & 0xFF)
                                + (from[i + BANDS] & 0xFF)
                                + (from[below] & 0xFF)
                                + (from[below + BANDS] & 0xFF);
                        to[out + band] = (byte) ((sum + 2) / 4);
                    }
                }
            }
        }
    }
}
