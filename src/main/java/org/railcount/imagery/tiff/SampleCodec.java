package org.railcount.imagery.tiff;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Turns stored samples into numbers.
 *
 * @param format TIFF SampleFormat: 1 unsigned, 2 signed, 3 floating point
 * @param bits bits per sample: 1, 8, 16, 32 or 64
 * @param order byte order of a sample
 */
record SampleCodec(int format, int bits, ByteOrder order) {
    static final int SIGNED = 2;
    static final int FLOATING_POINT = 3;

    /**
     * @param bytes rows of samples
     * @param rowAt where the row begins
     * @param first index of the first sample wanted, in the row
     * @param step samples from one wanted to the next
     * @param count samples wanted
     * @param out takes the numbers, from {@code to} on
     */
    void decode(byte[] bytes, int rowAt, int first, int step, int count, float[] out, int to) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(order);
        int at = rowAt + first * (bits / 8);
        int stride = step * (bits / 8);
        boolean signed = format == SIGNED;
        switch (bits) {
            case 1 -> {
                for (int i = 0; i < count; i++) {
                    int bit = first + i * step;
                    out[to + i] = bytes[rowAt + bit / 8] >> (7 - bit % 8) & 1;
                }
            }
            case 8 -> {
                int mask = signed ? -1 : 0xFF;
                for (int i = 0; i < count; i++, at += stride) {
                    out[to + i] = bytes[at] & mask;
                }
            }
            case 16 -> {
                int mask = signed ? -1 : 0xFFFF;
                for (int i = 0; i < count; i++, at += stride) {
                    out[to + i] = buffer.getShort(at) & mask;
                }
            }
            case 32 -> decode32(buffer, at, stride, count, out, to);
            case 64 -> {
                for (int i = 0; i < count; i++, at += stride) {
                    out[to + i] = (float) buffer.getDouble(at);
                }
            }
            default -> throw new IllegalStateException(bits + " bits");
        }
    }

    private void decode32(ByteBuffer buffer, int start, int stride, int count, float[] out, int to) {
        int at = start;
        for (int i = 0; i < count; i++, at += stride) {
            out[to + i] = switch (format) {
                case FLOATING_POINT -> buffer.getFloat(at);
                case SIGNED -> buffer.getInt(at);
                default -> buffer.getInt(at) & 0xFFFFFFFFL;
            };
        }
    }
}
