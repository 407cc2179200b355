package org.railcount.fuzz;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

/** A TIFF that says what it is told to say, true or not: one directory, its values behind it, then the pixels. */
final class CraftedTiff {
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int DOUBLE = 12;
    private static final int ASCII = 2;
    private static final int HEAD = 8;

    private record Entry(int type, long count, byte[] value) {}

    private final SortedMap<Integer, Entry> entries = new TreeMap<>();
    private byte[] pixels = new byte[64];
    private long next;

    /** A grey picture of so many pixels that lies on the ground, its pixels where {@link #pixels} puts them. */
    static CraftedTiff claiming(long width, long height) {
        return new CraftedTiff()
                .longs(256, width)
                .longs(257, height)
                .shorts(258, 8)
                .shorts(259, 1)
                .shorts(262, 1)
                .shorts(277, 1)
                .doubles(33550, 0.5, 0.5, 0)
                .doubles(33922, 0, 0, 0, 485_000, 4_696_000, 0)
                .shorts(34735, 1, 1, 0, 2, 1024, 0, 1, 1, 3072, 0, 1, 32652);
    }

    CraftedTiff longs(int tag, long... values) {
        ByteBuffer bytes = buffer(4 * values.length);
        for (long value : values) {
            bytes.putInt((int) value);
        }
        return entry(tag, LONG, values.length, bytes);
    }

    CraftedTiff shorts(int tag, int... values) {
        ByteBuffer bytes = buffer(2 * values.length);
        for (int value : values) {
            bytes.putShort((short) value);
        }
        return entry(tag, SHORT, values.length, bytes);
    }

    CraftedTiff doubles(int tag, double... values) {
        ByteBuffer bytes = buffer(8 * values.length);
        for (double value : values) {
            bytes.putDouble(value);
        }
        return entry(tag, DOUBLE, values.length, bytes);
    }

    CraftedTiff text(int tag, String text) {
        byte[] bytes = (text + '\0').getBytes(StandardCharsets.ISO_8859_1);
        return entry(tag, ASCII, bytes.length, ByteBuffer.wrap(bytes));
    }

    /** An entry that claims to hold so many values and has them somewhere. */
    CraftedTiff lying(int tag, int type, long count, long offset) {
        entries.put(tag, new Entry(type, count, buffer(4).putInt((int) offset).array()));
        return this;
    }

    CraftedTiff pixels(byte[] bytes) {
        pixels = bytes;
        return this;
    }

    /** Where the next directory is claimed to lie. */
    CraftedTiff next(long offset) {
        next = offset;
        return this;
    }

    /** The file; its pixels are all its last bytes. */
    byte[] bytes() {
        int directory = 2 + 12 * entries.size() + 4;
        int values = entries.values().stream()
                .mapToInt(entry -> entry.value().length > 4 ? entry.value().length : 0)
                .sum();
        ByteBuffer file = buffer(HEAD + directory + values + pixels.length);
        file.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(HEAD).putShort((short) entries.size());
        int free = HEAD + directory;
        for (var entry : entries.entrySet()) {
            file.putShort(entry.getKey().shortValue())
                    .putShort((short) entry.getValue().type());
            file.putInt((int) entry.getValue().count());
            byte[] value = entry.getValue().value();
            if (value.length > 4) {
                file.putInt(free);
                file.duplicate().order(ByteOrder.LITTLE_ENDIAN).position(free).put(value);
                free += value.length;
            } else {
                file.put(value).put(new byte[4 - value.length]);
            }
        }
        file.putInt((int) next);
        file.position(free);
        return file.put(pixels).array();
    }

    private CraftedTiff entry(int tag, int type, int count, ByteBuffer bytes) {
        entries.put(tag, new Entry(type, count, bytes.array()));
        return this;
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
