package org.railcount.detect.image;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.railcount.imagery.GroundFrame;
import org.railcount.imagery.PixelBlock;
import org.railcount.imagery.PixelWindow;
import org.railcount.imagery.Scene;
import org.railcount.model.Acquisition;
import org.railcount.model.BandRole;
import org.railcount.model.GridTransform;
import org.railcount.model.SampleType;
import org.railcount.model.SceneInfo;

/** A scene whose samples are told by a formula. */
record NumberScene(int width, int height, double pixelM, SampleType type, List<BandRole> roles, Samples samples)
        implements Scene {
    /** Sample of a band at a pixel; NaN where there is none. */
    interface Samples {
        float at(int band, int col, int row);
    }

    @Override
    public SceneInfo info() {
        return new SceneInfo(
                "numbers",
                Path.of("numbers.tif"),
                width,
                height,
                roles.size(),
                roles,
                type,
                OptionalDouble.empty(),
                "numbers",
                new GridTransform(0, pixelM, 0, 0, 0, -pixelM),
                pixelM,
                Acquisition.UNKNOWN);
    }

    @Override
    public GroundFrame ground() {
        throw new UnsupportedOperationException("numbers lie nowhere");
    }

    @Override
    public PixelBlock read(PixelWindow window, int outWidth, int outHeight) {
        float[][] values = new float[roles.size()][outWidth * outHeight];
        boolean[] valid = new boolean[outWidth * outHeight];
        for (int y = 0; y < outHeight; y++) {
            for (int x = 0; x < outWidth; x++) {
                int col = window.col() + x * window.width() / outWidth;
                int row = window.row() + y * window.height() / outHeight;
                int at = y * outWidth + x;
                valid[at] =
                        col >= 0 && row >= 0 && col < width && row < height && !Float.isNaN(samples.at(0, col, row));
                for (int band = 0; band < values.length && valid[at]; band++) {
                    values[band][at] = samples.at(band, col, row);
                }
            }
        }
        return new PixelBlock(window, outWidth, outHeight, values, valid);
    }

    @Override
    public void close() {}
}
