package org.railcount.detect;

import java.nio.file.Path;
import java.util.OptionalDouble;
import org.opencv.core.Mat;
import org.opencv.imgcodecs.Imgcodecs;

/** What OpenCV takes to decode a picture and do nothing with it: the measure that the speed of counting is held against. */
public final class PlainDecode {
    private PlainDecode() {}

    /** Seconds for one decoding of all pixels; empty where OpenCV cannot read the file. */
    public static OptionalDouble seconds(Path picture) {
        OpenCv.ensureLoaded();
        long start = System.nanoTime();
        Mat pixels = Imgcodecs.imread(picture.toString(), Imgcodecs.IMREAD_UNCHANGED);
        double seconds = (System.nanoTime() - start) / 1e9;
        boolean read = !pixels.empty();
        pixels.release();
        return read ? OptionalDouble.of(seconds) : OptionalDouble.empty();
    }
}
