package org.railcount.simulate.files;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** TIFF's LZW encoder (TIFF 6.0, section 13), most significant bit first. */
final class Lzw {
    private static final int CLEAR = 256;
    private static final int END = 257;
    private static final int HASH = 1 << 14;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private long bits;
    private int held;

    private Lzw() {}

    static byte[] compress(byte[] data) {
        Lzw lzw = new Lzw();
        lzw.encode(data);
        return lzw.out.toByteArray();
    }

    private void encode(byte[] data) {
        int[] keys = new int[HASH];
        int[] values = new int[HASH];
        Arrays.fill(keys, -1);
        int next = 258;
        int width = 9;
        put(CLEAR, width);
        int prefix = -1;
        for (byte item : data) {
            int value = item & 0xff;
            if (prefix < 0) {
                prefix = value;
                continue;
            }
            int key = prefix << 8 | value;
            int slot = (key * 0x9e3779b1) >>> 18;
            while (keys[slot] >= 0 && keys[slot] != key) {
                slot = (slot + 1) & HASH - 1;
            }
            if (keys[slot] == key) {
                prefix = values[slot];
                continue;
            }
            put(prefix, width);
            keys[slot] = key;
            values[slot] = next++;
            if (next == 4094) {
                put(CLEAR, width);
                Arrays.fill(keys, -1);
                next = 258;
                width = 9;
            } else if (next == (1 << width)) {
                // TIFF widens one code early: the table then holds 511, 1023 or 2047 entries.
                width++;
            }
            prefix = value;
        }
        if (prefix >= 0) {
            put(prefix, width);
            next++;
            if (next == (1 << width) && width < 12) {
                width++;
            }
        }
        put(END, width);
        if (held > 0) {
            out.write((int) (bits << 8 - held));
        }
    }

    private void put(int code, int width) {
        bits = bits << width | code;
        held += width;
        while (held >= 8) {
            out.write((int) (bits >>> held - 8));
            held -= 8;
        }
        bits &= (1L << held) - 1;
    }
}
