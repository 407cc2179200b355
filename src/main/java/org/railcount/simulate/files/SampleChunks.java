package org.railcount.simulate.files;

import java.util.ArrayList;
import java.util.List;
import org.railcount.simulate.sensor.Picture;

/** Cuts a picture into strips or tiles and stores each with horizontal differencing and a lossless compression. */
final class SampleChunks {
    private final Picture picture;
    private final TiffLayout layout;

    SampleChunks(Picture picture, TiffLayout layout) {
        this.picture = picture;
        this.layout = layout;
    }

    /** The chunks in file order: row by row, and band by band first where bands are stored apart. */
    List<byte[]> encode() {
        List<byte[]> chunks = new ArrayList<>();
        int chunkWidth = layout.tile() > 0 ? layout.tile() : picture.width();
        int chunkHeight = layout.tile() > 0 ? layout.tile() : TiffFile.rowsPerStrip();
        int planes = layout.planar() ? picture.bands() : 1;
        for (int plane = 0; plane < planes; plane++) {
            for (int row = 0; row < picture.height(); row += chunkHeight) {
                int rows = layout.tile() > 0 ? chunkHeight : Math.min(chunkHeight, picture.height() - row);
                for (int col = 0; col < picture.width(); col += chunkWidth) {
                    chunks.add(compress(chunk(col, row, chunkWidth, rows, plane)));
                }
            }
        }
        return chunks;
    }

    private byte[] compress(byte[] raw) {
        return switch (layout.compression()) {
            case LZW -> Lzw.compress(raw);
            case DEFLATE -> Deflate.compress(raw);
            default -> raw;
        };
    }

    private byte[] chunk(int col, int row, int width, int height, int plane) {
        int first = layout.planar() ? plane : 0;
        int bands = layout.planar() ? 1 : picture.bands();
        int bytes = picture.bits() / 8;
        boolean predict = layout.compression() != TiffLayout.Compression.NONE;
        byte[] raw = new byte[width * height * bands * bytes];
        int at = 0;
        int[] last = new int[bands];
        for (int r = 0; r < height; r++) {
            java.util.Arrays.fill(last, 0);
            int y = Math.min(picture.height() - 1, row + r);
            for (int c = 0; c < width; c++) {
                int x = Math.min(picture.width() - 1, col + c);
                for (int band = 0; band < bands; band++) {
                    int sample = picture.samples()[first + band][y * picture.width() + x];
                    int value = predict ? sample - last[band] : sample;
                    last[band] = sample;
                    raw[at++] = (byte) value;
                    if (bytes == 2) {
                        raw[at++] = (byte) (value >> 8);
                    }
                }
            }
        }
        return raw;
    }
}
