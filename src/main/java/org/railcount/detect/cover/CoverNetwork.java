package org.railcount.detect.cover;

import java.util.List;
import org.railcount.detect.OnnxNetwork;
import org.railcount.detect.decode.CarSpan;
import org.railcount.detect.strip.Strip;
import org.railcount.detect.strip.StripReference;

/**
 * A small convolutional network that looks at each car by itself and says whether a tarp lies over it. Input: a
 * {@link CarPicture}; output: log-odds. How it was trained: src/training/README.md. The network's native memory lives as
 * long as this object. Thread-safe.
 */
public final class CoverNetwork {
    private final OnnxNetwork network = OnnxNetwork.bundled(CoverNetwork.class, "cover.onnx");

    /**
     * Log-odds that each car is under a tarp, in the cars' order.
     *
     * @param cars along the strip's track
     * @param mirrored whether the strip is turned over, so that its right side, where the sun is, comes first
     */
    public double[] read(Strip strip, StripReference reference, boolean mirrored, List<CarSpan> cars) {
        double[] logOdds = new double[cars.size()];
        if (cars.isEmpty()) {
            return logOdds;
        }
        int size = 3 * CarPicture.ROWS * CarPicture.COLUMNS;
        float[] pictures = new float[cars.size() * size];
        for (int i = 0; i < cars.size(); i++) {
            System.arraycopy(CarPicture.cut(strip, reference, mirrored, cars.get(i)), 0, pictures, i * size, size);
        }
        float[] out = network.forward(pictures, cars.size(), 3, CarPicture.ROWS, CarPicture.COLUMNS)
                .values();
        for (int i = 0; i < logOdds.length; i++) {
            logOdds[i] = out[i];
        }
        return logOdds;
    }
}
