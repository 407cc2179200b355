package org.railcount.simulate.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;

/** One image file directory of a little-endian TIFF in the making, with its strips or tiles. Not thread-safe. */
final class TiffDirectory {
    static final int ASCII = 2;
    static final int SHORT = 3;
    static final int LONG = 4;
    static final int UNDEFINED = 7;
    static final int DOUBLE = 12;

    private final TreeMap<Integer, Entry> entries = new TreeMap<>();
    private final List<byte[]> chunks;
    private final int offsetsTag;

    private record Entry(int type, int count, byte[] data) {}

    /** @param tiled whether the chunks are tiles rather than strips */
    TiffDirectory(List<byte[]> chunks, boolean tiled) {
        this.chunks = List.copyOf(chunks);
        offsetsTag = tiled ? 324 : 273;
        int[] sizes = chunks.stream().mapToInt(chunk -> chunk.length).toArray();
        put(offsetsTag, LONG, new int[sizes.length]);
        put(tiled ? 325 : 279, LONG, sizes);
    }

    void put(int tag, int type, int... values) {
        int width = type == SHORT ? 2 : 4;
        ByteBuffer data = buffer(values.length * width);
        for (int value : values) {
            if (width == 2) {
                data.putShort((short) value);
            } else {
                data.putInt(value);
            }
        }
        entries.put(tag, new Entry(type, values.length, data.array()));
    }

    void putDoubles(int tag, double... values) {
        ByteBuffer data = buffer(values.length * 8);
        for (double value : values) {
            data.putDouble(value);
        }
        entries.put(tag, new Entry(DOUBLE, values.length, data.array()));
    }

    void putText(int tag, String text) {
        byte[] data = (text + "\0").getBytes(StandardCharsets.US_ASCII);
        entries.put(tag, new Entry(ASCII, data.length, data));
    }

    void putBytes(int tag, byte[] data) {
        entries.put(tag, new Entry(UNDEFINED, data.length, data));
    }

    /** Bytes of the directory and its long values, without the chunks. */
    int headSize() {
        int size = 2 + 12 * entries.size() + 4;
        for (Entry entry : entries.values()) {
            size += entry.data().length > 4 ? padded(entry.data().length) : 0;
        }
        return padded(size);
    }

    int chunkSize() {
        return chunks.stream().mapToInt(chunk -> padded(chunk.length)).sum();
    }

    /**
     * Writes the head into a file image and the chunks to their place.
     *
     * @param head where the directory goes
     * @param next where the next directory lies, 0 for none
     * @param body where the chunks go
     */
    void write(ByteBuffer file, int head, int next, int body) {
        int[] offsets = new int[chunks.size()];
        int at = body;
        for (int k = 0; k < offsets.length; k++) {
            offsets[k] = at;
            file.position(at).put(chunks.get(k));
            at += padded(chunks.get(k).length);
        }
        put(offsetsTag, LONG, offsets);
        int values = head + 2 + 12 * entries.size() + 4;
        file.position(head).putShort((short) entries.size());
        int slot = head + 2;
        for (var each : entries.entrySet()) {
            Entry entry = each.getValue();
            file.position(slot)
                    .putShort(each.getKey().shortValue())
                    .putShort((short) entry.type())
                    .putInt(entry.count());
            if (entry.data().length > 4) {
                file.putInt(values);
                file.position(values).put(entry.data());
                values += padded(entry.data().length);
            } else {
                file.put(entry.data());
            }
            slot += 12;
        }
        file.position(slot).putInt(next);
    }

    static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int padded(int size) {
        return size + (size & 1);
    }
}
