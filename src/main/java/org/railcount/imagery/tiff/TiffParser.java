package org.railcount.imagery.tiff;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the header and the directories of a TIFF or BigTIFF and trusts nothing: every offset must lie inside the file,
 * no directory may come twice, and no field may claim more bytes than the file has. Pixels are not read.
 */
public final class TiffParser {
    /** A COG of 100,000 x 100,000 pixels has about ten overviews, each with a mask; 256 images is far beyond it. */
    private static final int MAX_DIRECTORIES = 256;

    private static final String NOT_A_TIFF = "it is not a TIFF image; Railcount reads GeoTIFF files";

    private static final int MAX_ENTRIES = 1000;
    /** Offsets of 4 million tiles; more than any scene that could be shown. */
    private static final long MAX_FIELD_BYTES = 32L << 20;

    private final TiffSource source;
    private final long size;
    private ByteOrder order = ByteOrder.LITTLE_ENDIAN;
    private boolean big;

    private TiffParser(TiffSource source) throws IOException {
        this.source = source;
        this.size = source.size();
    }

    /**
     * Reads the structure of a file.
     *
     * @throws TiffFormatException when it is not a TIFF or is broken
     * @throws IOException when it cannot be read
     */
    public static TiffFile parse(Path file) throws IOException, TiffFormatException {
        try (TiffSource source = new TiffSource(file)) {
            return new TiffParser(source).parse();
        }
    }

    private TiffFile parse() throws IOException, TiffFormatException {
        long next = header();
        List<TiffDirectory> directories = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        while (next != 0) {
            if (!seen.add(next)) {
                throw TiffFormatException.damaged("its list of images runs in a circle");
            }
            if (directories.size() == MAX_DIRECTORIES) {
                throw TiffFormatException.damaged("it claims more than " + MAX_DIRECTORIES + " images");
            }
            next = directory(next, directories);
        }
        if (directories.isEmpty()) {
            throw TiffFormatException.damaged("it holds no image");
        }
        return new TiffFile(size, order, directories);
    }

    /** Reads the header and gives the offset of the first directory. */
    private long header() throws IOException, TiffFormatException {
        if (size < 8) {
            throw new TiffFormatException(size == 0 ? "it is empty; get it again from its source" : NOT_A_TIFF);
        }
        ByteBuffer head = bytes(0, (int) Math.min(16, size), "header");
        if (head.get(0) == 'I' && head.get(1) == 'I') {
            order = ByteOrder.LITTLE_ENDIAN;
        } else if (head.get(0) == 'M' && head.get(1) == 'M') {
            order = ByteOrder.BIG_ENDIAN;
        } else {
            throw new TiffFormatException(NOT_A_TIFF);
        }
        head.order(order);
        int magic = head.getShort(2);
        if (magic == 42) {
            return head.getInt(4) & 0xFFFFFFFFL;
        }
        if (magic == 43 && size >= 16 && head.getShort(4) == 8) {
            big = true;
            return head.getLong(8);
        }
        throw new TiffFormatException(NOT_A_TIFF);
    }

    /** Reads one directory and gives the offset of the next, 0 at the end. */
    private long directory(long at, List<TiffDirectory> into) throws IOException, TiffFormatException {
        int countSize = big ? 8 : 2;
        int entrySize = big ? 20 : 12;
        ByteBuffer countBytes = bytes(at, countSize, "list of images");
        long count = big ? countBytes.getLong(0) : countBytes.getShort(0) & 0xFFFFL;
        if (count < 1 || count > MAX_ENTRIES) {
            throw TiffFormatException.damaged(
                    "an image description claims " + Long.toUnsignedString(count) + " entries");
        }
        int n = (int) count;
        ByteBuffer body = bytes(at + countSize, n * entrySize + (big ? 8 : 4), "image description");
        Map<Integer, TiffField> fields = new HashMap<>();
        for (int i = 0; i < n; i++) {
            int base = i * entrySize;
            int tag = body.getShort(base) & 0xFFFF;
            int type = body.getShort(base + 2) & 0xFFFF;
            long values = big ? body.getLong(base + 4) : body.getInt(base + 4) & 0xFFFFFFFFL;
            TiffField field = field(tag, type, values, body, base + (big ? 12 : 8));
            if (field != null) {
                fields.putIfAbsent(tag, field);
            }
        }
        into.add(new TiffDirectory(fields));
        int end = n * entrySize;
        return big ? body.getLong(end) : body.getInt(end) & 0xFFFFFFFFL;
    }

    private @Nullable TiffField field(int tag, int type, long values, ByteBuffer body, int at)
            throws IOException, TiffFormatException {
        int each = TiffField.sizeOf(type);
        if (each == 0 || !TiffTag.ALL.contains(tag)) {
            return null;
        }
        if (values < 0 || values > size / each) {
            throw TiffFormatException.damaged("tag " + tag + " claims more values than the file has bytes");
        }
        long length = values * each;
        if (length > MAX_FIELD_BYTES) {
            throw TiffFormatException.damaged("tag " + tag + " claims " + values + " values");
        }
        int inline = big ? 8 : 4;
        ByteBuffer bytes;
        if (length <= inline) {
            byte[] copy = new byte[(int) length];
            body.get(at, copy);
            bytes = ByteBuffer.wrap(copy).order(order);
        } else {
            long offset = big ? body.getLong(at) : body.getInt(at) & 0xFFFFFFFFL;
            bytes = bytes(offset, (int) length, "tag " + tag);
        }
        return new TiffField(tag, type, (int) values, bytes);
    }

    private ByteBuffer bytes(long offset, int length, String what) throws IOException, TiffFormatException {
        if (offset < 0 || offset > size - length) {
            throw TiffFormatException.damaged("its " + what + " lies outside the file");
        }
        return ByteBuffer.wrap(source.read(offset, length)).order(order);
    }
}
