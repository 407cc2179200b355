package org.railcount.detect.box;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Walks the fields of one message in the protocol buffers wire format
 * (https://protobuf.dev/programming-guides/encoding/). Every fault in the bytes is an {@link IllegalArgumentException}.
 * Not thread-safe.
 */
final class ProtoFields {
    /** Wire type of messages, texts, bytes and packed lists. */
    private static final int BYTES = 2;

    private final ByteBuffer bytes;
    private int field;
    private int wireType;
    private long number;
    private ByteBuffer content = ByteBuffer.allocate(0);

    ProtoFields(ByteBuffer bytes) {
        this.bytes = bytes.slice();
    }

    /** Goes to the next field; false at the end. */
    boolean next() {
        if (!bytes.hasRemaining()) {
            return false;
        }
        long key = varint();
        field = (int) (key >>> 3);
        wireType = (int) (key & 7);
        number = 0;
        content = ByteBuffer.allocate(0);
        switch (wireType) {
            case 0 -> number = varint();
            case 1 -> take(Long.BYTES);
            case BYTES -> content = take(varint());
            case 5 -> take(Integer.BYTES);
            default -> throw new IllegalArgumentException("no such wire type");
        }
        return true;
    }

    /** Number of the field. */
    int field() {
        return field;
    }

    /** Its value where it is an integer. */
    long number() {
        return number;
    }

    /** Its values where it is a list of integers, be they packed into one field or a field each. */
    List<Long> numbers() {
        if (wireType != BYTES) {
            return List.of(number);
        }
        List<Long> values = new ArrayList<>();
        ProtoFields packed = message();
        while (packed.bytes.hasRemaining()) {
            values.add(packed.varint());
        }
        return values;
    }

    /** Its length in bytes where it is a message, a text or bytes. */
    int length() {
        return content.remaining();
    }

    /** Its value where it is a text. */
    String text() {
        return StandardCharsets.UTF_8.decode(content.duplicate()).toString();
    }

    /** Its fields where it is a message. */
    ProtoFields message() {
        return new ProtoFields(content);
    }

    private ByteBuffer take(long length) {
        if (length < 0 || length > bytes.remaining()) {
            throw new IllegalArgumentException("a field is longer than the file");
        }
        ByteBuffer part = bytes.slice(bytes.position(), (int) length);
        bytes.position(bytes.position() + (int) length);
        return part;
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            if (!bytes.hasRemaining()) {
                throw new IllegalArgumentException("a number is cut off");
            }
            byte b = bytes.get();
            value |= (long) (b & 0x7f) << shift;
            if (b >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number is too long");
    }
}
