package org.railcount.simulate.files;

import java.io.ByteArrayOutputStream;

/**
 * A small zlib encoder (RFC 1950 and 1951): dynamic Huffman blocks and runs of one byte as matches. Pixels after a
 * predictor hold little for a longer search to find. It exists because the system's zlib differs from machine to machine,
 * and the sample files must not.
 */
final class Deflate {
    private static final int BLOCK = 1 << 16;
    private static final int END = 256;
    private static final int[] CODE_LENGTH_ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};
    private static final int[] LENGTH_BASE = {
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227,
        258
    };
    private static final int[] LENGTH_BITS = {
        0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0
    };

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private long bits;
    private int held;

    private Deflate() {}

    /** The zlib stream of some bytes. */
    static byte[] compress(byte[] data) {
        Deflate deflate = new Deflate();
        deflate.out.write(0x78);
        deflate.out.write(0x9c);
        for (int from = 0; from == 0 || from < data.length; from += BLOCK) {
            int to = Math.min(data.length, from + BLOCK);
            deflate.block(data, from, to, to == data.length);
        }
        while (deflate.held > 0) {
            deflate.out.write((int) deflate.bits);
            deflate.bits >>>= 8;
            deflate.held -= 8;
        }
        int sum = adler(data);
        for (int shift = 24; shift >= 0; shift -= 8) {
            deflate.out.write(sum >>> shift);
        }
        return deflate.out.toByteArray();
    }

    private static int adler(byte[] data) {
        int a = 1;
        int b = 0;
        for (byte value : data) {
            a = (a + (value & 0xff)) % 65_521;
            b = (b + a) % 65_521;
        }
        return b << 16 | a;
    }

    /** Literals as they are; a run of at least four equal bytes as a literal and a match of distance one (256 + length). */
    private static int[] tokens(byte[] data, int from, int to) {
        int[] tokens = new int[to - from + 1];
        int count = 0;
        for (int at = from; at < to; ) {
            int run = 0;
            if (at > from) {
                while (run < 258 && at + run < to && data[at + run] == data[at - 1]) {
                    run++;
                }
            }
            if (run >= 3) {
                tokens[count++] = END + run;
                at += run;
            } else {
                tokens[count++] = data[at++] & 0xff;
            }
        }
        tokens[count++] = END;
        return java.util.Arrays.copyOf(tokens, count);
    }

    private static int lengthSymbol(int length) {
        int k = LENGTH_BASE.length - 1;
        while (LENGTH_BASE[k] > length) {
            k--;
        }
        return k;
    }

    private void block(byte[] data, int from, int to, boolean last) {
        int[] tokens = tokens(data, from, to);
        long[] counts = new long[286];
        for (int token : tokens) {
            counts[token <= END ? token : 257 + lengthSymbol(token - END)]++;
        }
        HuffmanCode code = new HuffmanCode(counts, 15);
        put(last ? 1 : 0, 1);
        put(2, 2);
        header(code);
        for (int token : tokens) {
            if (token <= END) {
                symbol(code, token);
            } else {
                int k = lengthSymbol(token - END);
                symbol(code, 257 + k);
                put(token - END - LENGTH_BASE[k], LENGTH_BITS[k]);
                put(0, 1);
            }
        }
    }

    private void header(HuffmanCode code) {
        int[] lengths = new int[287];
        for (int k = 0; k < 286; k++) {
            lengths[k] = code.length(k);
        }
        // One distance code, for distance one.
        lengths[286] = 1;
        long[] counts = new long[19];
        for (int length : lengths) {
            counts[length]++;
        }
        HuffmanCode meta = new HuffmanCode(counts, 7);
        put(286 - 257, 5);
        put(0, 5);
        put(15, 4);
        for (int symbol : CODE_LENGTH_ORDER) {
            put(meta.length(symbol), 3);
        }
        for (int length : lengths) {
            symbol(meta, length);
        }
    }

    private void symbol(HuffmanCode code, int symbol) {
        int length = code.length(symbol);
        put(Integer.reverse(code.code(symbol)) >>> 32 - length, length);
    }

    private void put(int value, int count) {
        bits |= (long) value << held;
        held += count;
        while (held >= 8) {
            out.write((int) bits);
            bits >>>= 8;
            held -= 8;
        }
    }
}
