package org.railcount.imagery.tiff;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * One entry of a TIFF directory with its values. Immutable.
 *
 * @param tag number of the tag
 * @param type TIFF field type (1 byte, 2 ASCII, 3 short, 4 long, 12 double, ...)
 * @param count number of values
 * @param bytes the values as stored, in the file's byte order
 */
public record TiffField(int tag, int type, int count, ByteBuffer bytes) {

    /** Bytes that one value of a field type takes; 0 for a type that TIFF does not know. */
    static int sizeOf(int type) {
        return switch (type) {
            case 1, 2, 6, 7 -> 1;
            case 3, 8 -> 2;
            case 4, 9, 11, 13 -> 4;
            case 5, 10, 12, 16, 17, 18 -> 8;
            default -> 0;
        };
    }

    /** A value as a whole number; unsigned 64-bit values beyond the range of {@code long} come out negative. */
    public long longAt(int index) {
        int at = index * sizeOf(type);
        return switch (type) {
            case 1, 2, 7 -> bytes.get(at) & 0xFFL;
            case 6 -> bytes.get(at);
            case 3 -> bytes.getShort(at) & 0xFFFFL;
            case 8 -> bytes.getShort(at);
            case 4, 13 -> bytes.getInt(at) & 0xFFFFFFFFL;
            case 9 -> bytes.getInt(at);
            case 16, 17, 18 -> bytes.getLong(at);
            default -> (long) doubleAt(index);
        };
    }

    /** A value as a number. */
    public double doubleAt(int index) {
        int at = index * sizeOf(type);
        return switch (type) {
            case 11 -> bytes.getFloat(at);
            case 12 -> bytes.getDouble(at);
            case 5 -> (bytes.getInt(at) & 0xFFFFFFFFL) / (double) (bytes.getInt(at + 4) & 0xFFFFFFFFL);
            case 10 -> bytes.getInt(at) / (double) bytes.getInt(at + 4);
            default -> longAt(index);
        };
    }

    /** The values as stored. */
    public byte[] raw() {
        byte[] all = new byte[bytes.capacity()];
        bytes.get(0, all);
        return all;
    }

    /** The values as text, up to the first NUL. */
    public String text() {
        byte[] all = raw();
        int end = 0;
        while (end < all.length && all[end] != 0) {
            end++;
        }
        return new String(all, 0, end, StandardCharsets.UTF_8).strip();
    }
}
