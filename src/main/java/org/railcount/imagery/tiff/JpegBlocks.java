package org.railcount.imagery.tiff;

import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * JPEG strips and tiles (TIFF Technical Note 2). A block is a JPEG stream whose tables may stand once for all in the
 * directory. The JDK's decoder gives the components as they are stored; YCbCr is turned to RGB here, with the full-range
 * equations of JFIF. Thread-safe.
 */
final class JpegBlocks implements Decompressor {
    private static final int MARKER_BYTES = 2;

    private final byte[] tables;
    private final int width;
    private final int components;
    private final boolean isYcbcr;

    /**
     * @param tables the JPEGTables field, empty where there is none
     * @param width columns of a block
     * @param components samples of a pixel in a block
     * @param isYcbcr whether the three components are luma and chroma
     */
    JpegBlocks(byte[] tables, int width, int components, boolean isYcbcr) {
        this.tables = tables;
        this.width = width;
        this.components = components;
        this.isYcbcr = isYcbcr;
    }

    @Override
    public byte[] decompress(byte[] data, int length) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(whole(data)))) {
            reader.setInput(stream, true, true);
            int rows = length / (width * components);
            // The claim of the JPEG header comes first: a small block must not make a huge picture.
            if (reader.getWidth(0) > width || reader.getHeight(0) > rows + 64) {
                throw new IOException("a JPEG block is larger than its tile");
            }
            return interleaved(reader.readRaster(0, null), length, rows);
        } catch (RuntimeException e) {
            throw new IOException("a JPEG block is damaged", e);
        } finally {
            reader.dispose();
        }
    }

    private byte[] interleaved(Raster raster, int length, int rows) throws IOException {
        if (raster.getNumBands() != components || raster.getWidth() < width || raster.getHeight() < rows) {
            throw Decompressor.tooShort();
        }
        int[] row = new int[width * components];
        byte[] out = new byte[length];
        for (int y = 0; y < rows; y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, row);
            if (isYcbcr) {
                toRgb(row);
            }
            int base = y * row.length;
            for (int i = 0; i < row.length; i++) {
                out[base + i] = (byte) row[i];
            }
        }
        return out;
    }

    private static void toRgb(int[] row) {
        for (int i = 0; i + 2 < row.length; i += 3) {
            double y = row[i];
            double cb = row[i + 1] - 128;
            double cr = row[i + 2] - 128;
            row[i] = clamp(y + 1.402 * cr);
            row[i + 1] = clamp(y - 0.344136 * cb - 0.714136 * cr);
            row[i + 2] = clamp(y + 1.772 * cb);
        }
    }

    private static int clamp(double value) {
        return (int) Math.max(0, Math.min(255, Math.round(value)));
    }

    /** The block with the shared tables put in after its first marker. */
    private byte[] whole(byte[] data) throws IOException {
        if (data.length < 2 * MARKER_BYTES) {
            throw Decompressor.tooShort();
        }
        if (tables.length < 2 * MARKER_BYTES) {
            return data;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(tables.length + data.length);
        out.write(tables, 0, tables.length - MARKER_BYTES);
        out.write(data, MARKER_BYTES, data.length - MARKER_BYTES);
        return out.toByteArray();
    }
}
