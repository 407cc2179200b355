package org.railcount.imagery.tiff;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a BigTIFF file block by block, in any order and from any thread, holding no pixels. The directories stand at
 * the front of the file and are written last, by {@link #finish}: a file that was not finished is not a TIFF file yet,
 * so nobody takes half of it for the whole. Thread-safe.
 */
public final class TiffWriter implements AutoCloseable {
    private static final int HEADER_BYTES = 16;
    private static final int ENTRY_BYTES = 20;
    private static final int INLINE_BYTES = 8;

    private final RandomAccessFile file;
    private final List<TiffImage> images;
    private final List<long[]> offsets = new ArrayList<>();
    private final List<int[]> lengths = new ArrayList<>();
    private long end = HEADER_BYTES;

    /**
     * Begins a file, in place of one that is there.
     *
     * @param images the full resolution first
     */
    public TiffWriter(Path path, List<TiffImage> images) throws IOException {
        this.images = List.copyOf(images);
        for (TiffImage image : images) {
            int blocks = (int) image.layout().count();
            offsets.add(new long[blocks]);
            lengths.add(new int[blocks]);
            end += headBytes(entries(offsets.size() - 1));
        }
        this.file = new RandomAccessFile(path.toFile(), "rw");
        file.setLength(0);
    }

    /** Appends a block of one of the images, as {@link TiffImage#pack} made it. */
    public synchronized void write(int image, int block, byte[] packed) throws IOException {
        file.seek(end);
        file.write(packed);
        offsets.get(image)[block] = end;
        lengths.get(image)[block] = packed.length;
        end += packed.length;
    }

    /** Bytes written so far, directories included. */
    public synchronized long size() {
        return end;
    }

    /** Writes the directories, and waits until all of it is on the disk. */
    public synchronized void finish() throws IOException {
        long at = HEADER_BYTES;
        for (int i = 0; i < images.size(); i++) {
            List<TiffEntry> entries = entries(i);
            int bytes = headBytes(entries);
            ByteBuffer head = TiffEntry.littleEndian(bytes);
            fill(head, entries, at, i + 1 < images.size() ? at + bytes : 0);
            file.seek(at);
            file.write(head.array());
            at += bytes;
        }
        file.getFD().sync();
        ByteBuffer header = TiffEntry.littleEndian(HEADER_BYTES);
        header.put((byte) 'I')
                .put((byte) 'I')
                .putShort((short) 43)
                .putShort((short) 8)
                .putShort((short) 0);
        header.putLong(HEADER_BYTES);
        file.seek(0);
        file.write(header.array());
        file.getFD().sync();
    }

    private List<TiffEntry> entries(int image) {
        return images.get(image).entries(offsets.get(image), lengths.get(image));
    }

    private static void fill(ByteBuffer head, List<TiffEntry> entries, long at, long next) {
        int values = 8 + ENTRY_BYTES * entries.size() + 8;
        head.putLong(entries.size());
        for (TiffEntry entry : entries) {
            head.putShort((short) entry.tag()).putShort((short) entry.type()).putLong(entry.count());
            if (entry.bytes().length <= INLINE_BYTES) {
                head.put(entry.bytes()).position(head.position() + INLINE_BYTES - entry.bytes().length);
            } else {
                head.putLong(at + values);
                head.put(values, entry.bytes());
                values += padded(entry.bytes().length);
            }
        }
        head.putLong(next);
    }

    private static int headBytes(List<TiffEntry> entries) {
        int bytes = 8 + ENTRY_BYTES * entries.size() + 8;
        for (TiffEntry entry : entries) {
            bytes += entry.bytes().length > INLINE_BYTES ? padded(entry.bytes().length) : 0;
        }
        return bytes;
    }

    private static int padded(int bytes) {
        return (bytes + 7) / 8 * 8;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
