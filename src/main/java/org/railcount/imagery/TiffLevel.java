package org.railcount.imagery;

import java.awt.Rectangle;
import java.awt.image.Raster;
import java.io.IOException;
import org.railcount.imagery.tiff.TiffDirectory;
import org.railcount.model.SampleType;

/** One image of a TIFF file as a level of a scene. */
final class TiffLevel implements RasterLevel {
    private final TiffImage image;
    private final int index;
    private final TiffDirectory directory;
    private final SampleType type;

    TiffLevel(TiffImage image, int index, TiffDirectory directory, SampleType type) {
        this.image = image;
        this.index = index;
        this.directory = directory;
        this.type = type;
    }

    @Override
    public int width() {
        return (int) directory.width();
    }

    @Override
    public int height() {
        return (int) directory.height();
    }

    @Override
    public int blockHeight() {
        return (int) directory.blockHeight();
    }

    @Override
    public float[][] read(int col, int row, int width, int height) throws IOException {
        Raster raster = image.read(index, new Rectangle(col, row, width, height));
        float[][] samples = new float[raster.getNumBands()][];
        for (int band = 0; band < samples.length; band++) {
            samples[band] = raster.getSamples(
                    raster.getMinX(), raster.getMinY(), width, height, band, new float[width * height]);
            if (type == SampleType.INT8) {
                toSigned(samples[band]);
            }
        }
        return samples;
    }

    private static void toSigned(float[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = (byte) values[i];
        }
    }
}
