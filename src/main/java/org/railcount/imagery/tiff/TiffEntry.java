package org.railcount.imagery.tiff;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * One entry of a directory that is to be written. Immutable.
 *
 * @param tag number of the tag
 * @param type TIFF field type
 * @param count number of values
 * @param bytes the values, little-endian; not copied
 */
public record TiffEntry(int tag, int type, long count, byte[] bytes) {
    private static final int ASCII = 2;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int DOUBLE = 12;
    private static final int LONG8 = 16;

    public static TiffEntry text(int tag, String text) {
        byte[] bytes = (text + "\0").getBytes(StandardCharsets.UTF_8);
        return new TiffEntry(tag, ASCII, bytes.length, bytes);
    }

    public static TiffEntry shorts(int tag, int... values) {
        ByteBuffer buffer = littleEndian(2 * values.length);
        for (int value : values) {
            buffer.putShort((short) value);
        }
        return new TiffEntry(tag, SHORT, values.length, buffer.array());
    }

    public static TiffEntry longs(int tag, int... values) {
        ByteBuffer buffer = littleEndian(4 * values.length);
        for (int value : values) {
            buffer.putInt(value);
        }
        return new TiffEntry(tag, LONG, values.length, buffer.array());
    }

    public static TiffEntry doubles(int tag, double... values) {
        ByteBuffer buffer = littleEndian(8 * values.length);
        for (double value : values) {
            buffer.putDouble(value);
        }
        return new TiffEntry(tag, DOUBLE, values.length, buffer.array());
    }

    static TiffEntry offsets(int tag, long[] values) {
        ByteBuffer buffer = littleEndian(8 * values.length);
        for (long value : values) {
            buffer.putLong(value);
        }
        return new TiffEntry(tag, LONG8, values.length, buffer.array());
    }

    static ByteBuffer littleEndian(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
