package org.railcount.imagery.tiff;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The differencing that a writer applies before it compresses (TIFF 6.0, section 14, and Technical Note 3). */
final class Predictor {
    static final int NONE = 1;
    static final int HORIZONTAL = 2;
    static final int FLOATING_POINT = 3;

    private Predictor() {}

    /** Horizontal differencing, in place: each sample was stored as the difference from the one of the pixel before. */
    static void undoHorizontal(byte[] block, int rowBytes, int samples, int bits, ByteOrder order) {
        ByteBuffer buffer = ByteBuffer.wrap(block).order(order);
        int step = samples * bits / 8;
        for (int row = 0; row + rowBytes <= block.length; row += rowBytes) {
            int end = row + rowBytes;
            switch (bits) {
                case 8 -> {
                    for (int i = row + step; i < end; i++) {
                        block[i] += block[i - step];
                    }
                }
                case 16 -> {
                    for (int i = row + step; i < end; i += 2) {
                        buffer.putShort(i, (short) (buffer.getShort(i) + buffer.getShort(i - step)));
                    }
                }
                case 32 -> {
                    for (int i = row + step; i < end; i += 4) {
                        buffer.putInt(i, buffer.getInt(i) + buffer.getInt(i - step));
                    }
                }
                case 64 -> {
                    for (int i = row + step; i < end; i += 8) {
                        buffer.putLong(i, buffer.getLong(i) + buffer.getLong(i - step));
                    }
                }
                default -> throw new IllegalArgumentException("no horizontal predictor for " + bits + " bits");
            }
        }
    }

    /** Turns samples into differences from the pixel before, in place; 8, 16 or 32 bits. */
    static void applyHorizontal(byte[] block, int rowBytes, int samples, int bits, ByteOrder order) {
        ByteBuffer buffer = ByteBuffer.wrap(block).order(order);
        int step = samples * bits / 8;
        for (int row = 0; row + rowBytes <= block.length; row += rowBytes) {
            int first = row + step;
            switch (bits) {
                case 8 -> {
                    for (int i = row + rowBytes - 1; i >= first; i--) {
                        block[i] -= block[i - step];
                    }
                }
                case 16 -> {
                    for (int i = row + rowBytes - 2; i >= first; i -= 2) {
                        buffer.putShort(i, (short) (buffer.getShort(i) - buffer.getShort(i - step)));
                    }
                }
                case 32 -> {
                    for (int i = row + rowBytes - 4; i >= first; i -= 4) {
                        buffer.putInt(i, buffer.getInt(i) - buffer.getInt(i - step));
                    }
                }
                default -> throw new IllegalArgumentException("no horizontal predictor for " + bits + " bits");
            }
        }
    }

    /**
     * Floating-point prediction, in place: a row was stored as planes of bytes, most significant first, and differenced
     * bytewise. The samples come out big-endian, whatever the byte order of the file.
     */
    static void undoFloatingPoint(byte[] block, int rowBytes, int samples, int bits) {
        int each = bits / 8;
        int perRow = rowBytes / each;
        byte[] planes = new byte[rowBytes];
        for (int row = 0; row + rowBytes <= block.length; row += rowBytes) {
            for (int i = row + samples; i < row + rowBytes; i++) {
                block[i] += block[i - samples];
            }
            System.arraycopy(block, row, planes, 0, rowBytes);
            for (int i = 0; i < perRow; i++) {
                for (int b = 0; b < each; b++) {
                    block[row + i * each + b] = planes[b * perRow + i];
                }
            }
        }
    }
}
