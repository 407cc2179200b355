package org.railcount.simulate.files;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.railcount.simulate.sensor.Picture;

/**
 * Baseline JPEG (ITU-T T.81) of a picture's tiles in YCbCr with halved colour, with Huffman tables fitted to the whole
 * picture and shared through TIFF's JPEGTables. Written here so that the bytes do not depend on a machine's JPEG library.
 */
final class JpegTiles {
    private static final int[] LUMA = {
        16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29,
        51, 87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121,
        120, 101, 72, 92, 95, 98, 112, 100, 103, 99
    };
    private static final int[] CHROMA = {
        17, 18, 24, 47, 99, 99, 99, 99, 18, 21, 26, 66, 99, 99, 99, 99, 24, 26, 56, 99, 99, 99, 99, 99, 47, 66, 99, 99,
                99, 99,
        99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99,
                99, 99,
        99, 99, 99, 99
    };
    private static final int[] ZIGZAG = {
        0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14,
        21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60,
        61, 54, 47, 55, 62, 63
    };
    private static final double[][] COSINES = cosines();

    private final int tileSize;
    private final int[][] quant;
    private final List<short[][]> tiles = new ArrayList<>();
    private final HuffmanCode[] dc = new HuffmanCode[2];
    private final HuffmanCode[] ac = new HuffmanCode[2];

    /** @param tileSize side of a tile, a multiple of 16 */
    JpegTiles(Picture picture, int tileSize, int quality) {
        this.tileSize = tileSize;
        quant = new int[][] {scaled(LUMA, quality), scaled(CHROMA, quality)};
        for (int row = 0; row < picture.height(); row += tileSize) {
            for (int col = 0; col < picture.width(); col += tileSize) {
                tiles.add(transform(picture, col, row));
            }
        }
        long[][] dcCounts = new long[2][12];
        long[][] acCounts = new long[2][256];
        for (short[][] tile : tiles) {
            walk(tile, new Counter(dcCounts, acCounts));
        }
        for (int k = 0; k < 2; k++) {
            dc[k] = reserved(dcCounts[k]);
            ac[k] = reserved(acCounts[k]);
        }
    }

    /** JPEG forbids the code of all ones; one more, rarest symbol takes it. */
    private static HuffmanCode reserved(long[] counts) {
        long[] more = new long[counts.length + 1];
        for (int k = 0; k < counts.length; k++) {
            more[k] = counts[k] * 1000;
        }
        more[counts.length] = 1;
        return new HuffmanCode(more, 16);
    }

    private static double[][] cosines() {
        double[][] table = new double[8][8];
        for (int u = 0; u < 8; u++) {
            double norm = u == 0 ? Math.sqrt(0.125) : 0.5;
            for (int x = 0; x < 8; x++) {
                table[u][x] = norm * StrictMath.cos((2 * x + 1) * u * Math.PI / 16);
            }
        }
        return table;
    }

    private static int[] scaled(int[] table, int quality) {
        int scale = quality < 50 ? 5000 / quality : 200 - 2 * quality;
        int[] result = new int[64];
        for (int k = 0; k < 64; k++) {
            result[k] = Math.max(1, Math.min(255, (table[k] * scale + 50) / 100));
        }
        return result;
    }

    /** Quantised blocks in scan order: four luma, Cb, Cr per 16 x 16 pixels. */
    private short[][] transform(Picture picture, int col0, int row0) {
        int half = tileSize / 2;
        float[] y = new float[tileSize * tileSize];
        float[] cb = new float[half * half];
        float[] cr = new float[half * half];
        int[][] s = picture.samples();
        for (int r = 0; r < tileSize; r++) {
            int row = Math.min(picture.height() - 1, row0 + r);
            for (int c = 0; c < tileSize; c++) {
                int at = row * picture.width() + Math.min(picture.width() - 1, col0 + c);
                int red = s[0][at];
                int green = s[1][at];
                int blue = s[2][at];
                y[r * tileSize + c] = 0.299f * red + 0.587f * green + 0.114f * blue - 128;
                int h = r / 2 * half + c / 2;
                cb[h] += 0.25f * (-0.168_736f * red - 0.331_264f * green + 0.5f * blue);
                cr[h] += 0.25f * (0.5f * red - 0.418_688f * green - 0.081_312f * blue);
            }
        }
        int units = tileSize / 16;
        short[][] blocks = new short[units * units * 6][];
        int count = 0;
        for (int my = 0; my < units; my++) {
            for (int mx = 0; mx < units; mx++) {
                for (int b = 0; b < 4; b++) {
                    blocks[count++] = block(y, tileSize, mx * 16 + (b & 1) * 8, my * 16 + (b >> 1) * 8, quant[0]);
                }
                blocks[count++] = block(cb, half, mx * 8, my * 8, quant[1]);
                blocks[count++] = block(cr, half, mx * 8, my * 8, quant[1]);
            }
        }
        return blocks;
    }

    private static short[] block(float[] plane, int stride, int x0, int y0, int[] table) {
        double[] half = new double[64];
        for (int r = 0; r < 8; r++) {
            for (int u = 0; u < 8; u++) {
                double sum = 0;
                for (int x = 0; x < 8; x++) {
                    sum += COSINES[u][x] * plane[(y0 + r) * stride + x0 + x];
                }
                half[r * 8 + u] = sum;
            }
        }
        short[] result = new short[64];
        for (int k = 0; k < 64; k++) {
            int at = ZIGZAG[k];
            double sum = 0;
            for (int r = 0; r < 8; r++) {
                sum += COSINES[at / 8][r] * half[r * 8 + at % 8];
            }
            result[k] = (short) Math.rint(sum / table[at]);
        }
        return result;
    }

    /** Takes the symbols of a scan one by one. */
    private interface Sink {
        void dc(int table, int size, int extra);

        void ac(int table, int symbol, int size, int extra);
    }

    private record Counter(long[][] dc, long[][] ac) implements Sink {
        @Override
        public void dc(int table, int size, int extra) {
            dc[table][size]++;
        }

        @Override
        public void ac(int table, int symbol, int size, int extra) {
            ac[table][symbol]++;
        }
    }

    private static void walk(short[][] blocks, Sink sink) {
        int[] last = new int[3];
        for (int k = 0; k < blocks.length; k++) {
            int component = k % 6 < 4 ? 0 : k % 6 - 3;
            int table = component == 0 ? 0 : 1;
            short[] block = blocks[k];
            int difference = block[0] - last[component];
            last[component] = block[0];
            sink.dc(table, size(difference), extra(difference));
            int zeros = 0;
            for (int at = 1; at < 64; at++) {
                if (block[at] == 0) {
                    zeros++;
                    continue;
                }
                for (; zeros > 15; zeros -= 16) {
                    sink.ac(table, 0xf0, 0, 0);
                }
                int size = size(block[at]);
                sink.ac(table, zeros << 4 | size, size, extra(block[at]));
                zeros = 0;
            }
            if (zeros > 0) {
                sink.ac(table, 0, 0, 0);
            }
        }
    }

    private static int size(int value) {
        return 32 - Integer.numberOfLeadingZeros(Math.abs(value));
    }

    private static int extra(int value) {
        return value < 0 ? value - 1 & (1 << size(value)) - 1 : value;
    }

    /** The tables stream for TIFF's JPEGTables tag. */
    byte[] tables() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        marker(out, 0xd8);
        for (int t = 0; t < 2; t++) {
            marker(out, 0xdb);
            word(out, 67);
            out.write(t);
            for (int k = 0; k < 64; k++) {
                out.write(quant[t][ZIGZAG[k]]);
            }
        }
        for (int t = 0; t < 2; t++) {
            huffman(out, t, dc[t]);
            huffman(out, 0x10 | t, ac[t]);
        }
        marker(out, 0xd9);
        return out.toByteArray();
    }

    private static void huffman(ByteArrayOutputStream out, int id, HuffmanCode code) {
        int[] perLength = new int[17];
        ByteArrayOutputStream symbols = new ByteArrayOutputStream();
        for (int length = 1; length <= 16; length++) {
            for (int symbol = 0; symbol < code.symbols() - 1; symbol++) {
                if (code.length(symbol) == length) {
                    perLength[length]++;
                    symbols.write(symbol);
                }
            }
        }
        marker(out, 0xc4);
        word(out, 19 + symbols.size());
        out.write(id);
        for (int length = 1; length <= 16; length++) {
            out.write(perLength[length]);
        }
        out.writeBytes(symbols.toByteArray());
    }

    /** One abbreviated JPEG stream per tile, row by row. */
    List<byte[]> streams() {
        return tiles.stream().map(this::stream).toList();
    }

    private byte[] stream(short[][] blocks) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        marker(out, 0xd8);
        marker(out, 0xc0);
        word(out, 17);
        out.write(8);
        word(out, tileSize);
        word(out, tileSize);
        out.write(3);
        for (int component = 1; component <= 3; component++) {
            out.write(component);
            out.write(component == 1 ? 0x22 : 0x11);
            out.write(component == 1 ? 0 : 1);
        }
        marker(out, 0xda);
        word(out, 12);
        out.write(3);
        for (int component = 1; component <= 3; component++) {
            out.write(component);
            out.write(component == 1 ? 0 : 0x11);
        }
        out.write(0);
        out.write(63);
        out.write(0);
        Scan scan = new Scan(out);
        walk(blocks, scan);
        scan.finish();
        marker(out, 0xd9);
        return out.toByteArray();
    }

    private final class Scan implements Sink {
        private final ByteArrayOutputStream out;
        private long bits;
        private int held;

        Scan(ByteArrayOutputStream out) {
            this.out = out;
        }

        @Override
        public void dc(int table, int size, int extra) {
            put(dc[table].code(size), dc[table].length(size));
            put(extra, size);
        }

        @Override
        public void ac(int table, int symbol, int size, int extra) {
            put(ac[table].code(symbol), ac[table].length(symbol));
            put(extra, size);
        }

        private void put(int value, int count) {
            bits = bits << count | value;
            held += count;
            while (held >= 8) {
                int next = (int) (bits >>> held - 8) & 0xff;
                out.write(next);
                if (next == 0xff) {
                    out.write(0);
                }
                held -= 8;
            }
            bits &= (1L << held) - 1;
        }

        void finish() {
            if (held > 0) {
                put((1 << 8 - held) - 1, 8 - held);
            }
        }
    }

    private static void marker(ByteArrayOutputStream out, int code) {
        out.write(0xff);
        out.write(code);
    }

    private static void word(ByteArrayOutputStream out, int value) {
        out.write(value >> 8);
        out.write(value);
    }
}
