package org.railcount.imagery.tiff;

import java.io.IOException;

/** LZW as TIFF 6.0, section 13, defines it: codes of 9 to 12 bits, high bit first, widened one code early. Thread-safe. */
final class LzwDecompressor implements Decompressor {
    private static final int CLEAR = 256;
    private static final int END = 257;
    private static final int CODES = 4096;

    @Override
    public byte[] decompress(byte[] data, int length) throws IOException {
        byte[] out = new byte[length];
        // A string in the table is a piece of the output already made: where it starts and how long it is.
        int[] start = new int[CODES];
        int[] size = new int[CODES];
        int next = END + 1;
        int bits = 9;
        int done = 0;
        int previousStart = 0;
        int previousSize = 0;
        long buffer = 0;
        int held = 0;
        int in = 0;
        while (done < length) {
            while (held < bits) {
                if (in >= data.length) {
                    throw Decompressor.tooShort();
                }
                buffer = (buffer << 8) | (data[in++] & 0xFF);
                held += 8;
            }
            held -= bits;
            int code = (int) (buffer >>> held) & ((1 << bits) - 1);
            if (code == END) {
                throw Decompressor.tooShort();
            }
            if (code == CLEAR) {
                next = END + 1;
                bits = 9;
                previousSize = 0;
                continue;
            }
            int from = done;
            int n;
            if (code < CLEAR) {
                out[done++] = (byte) code;
                n = 1;
            } else if (previousSize > 0 && code < next) {
                n = size[code];
                done = copy(out, start[code], n, done);
            } else if (previousSize > 0 && code == next) {
                n = previousSize + 1;
                done = copy(out, previousStart, n, done);
            } else {
                throw new IOException("an LZW block is damaged");
            }
            if (previousSize > 0 && next < CODES) {
                // The previous string and the first byte of this one lie side by side in the output.
                start[next] = previousStart;
                size[next] = previousSize + 1;
                next++;
                if (next + 1 >= 1 << bits && bits < 12) {
                    bits++;
                }
            }
            previousStart = from;
            previousSize = n;
        }
        return out;
    }

    /** Copies byte by byte, because source and target may overlap. */
    private static int copy(byte[] out, int from, int n, int to) {
        int count = Math.min(n, out.length - to);
        for (int i = 0; i < count; i++) {
            out[to + i] = out[from + i];
        }
        return to + count;
    }
}
