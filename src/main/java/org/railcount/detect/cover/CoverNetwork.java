package org.railcount.detect.cover;

import java.util.List;
import org.railcount.detect.OnnxNetwork;
import org.railcount.detect.decode.CarSpan;
import org.railcount.detect.strip.Strip;
import org.railcount.detect.strip.StripReference;

/**
 * A small convolutional network that looks at one car at a time and says whether a tarp lies over it. Input: a
 * {@link CarPicture}; output: log-odds. How it was trained: src/training/README.md. The network's native memory lives as
 * long as this object. Not thread-safe.
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
        return cars.stream()
                .mapToDouble(car -> network.forward(
                                CarPicture.cut(strip, reference, mirrored, car),
                                1,
                                3,
                                CarPicture.ROWS,
                                CarPicture.COLUMNS)
                        .values()[0])
                .toArray();
    }
}
