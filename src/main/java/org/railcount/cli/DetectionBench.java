package org.railcount.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.railcount.detect.Detector;
import org.railcount.detect.KnownPlaces;
import org.railcount.detect.PlainDecode;
import org.railcount.detect.SceneCounter;
import org.railcount.detect.SceneTask;
import org.railcount.imagery.Scene;
import org.railcount.imagery.SceneNames;
import org.railcount.model.Site;

/** Counts scenes one after the other and sets the time against what OpenCV takes to decode the same files. */
record DetectionBench(Scene.Opener opener, Detector detector, PrintWriter out) {
    /**
     * Measures; each scene is counted twice and the second time is taken, since the first loads and compiles.
     *
     * @throws IOException when no scene could be counted and decoded
     */
    void run(Site site, List<Path> scenes) throws IOException {
        SceneCounter counter =
                new SceneCounter(opener, detector, site, new KnownPlaces(opener, Optional.empty(), Map.of()));
        List<Double> counting = new ArrayList<>();
        List<Double> decoding = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (Path scene : scenes) {
            PlainDecode.seconds(scene);
            OptionalDouble decode = PlainDecode.seconds(scene);
            if (decode.isEmpty()) {
                out.println(scene.getFileName() + ": OpenCV cannot decode it; left out");
                continue;
            }
            SceneTask task = new SceneTask(scene, SceneNames.stem(scene), Optional.empty());
            counter.count(task);
            long start = System.nanoTime();
            counter.count(task);
            double count = (System.nanoTime() - start) / 1e9;
            counting.add(count);
            decoding.add(decode.getAsDouble());
            ratios.add(count / decode.getAsDouble());
            out.printf(
                    Locale.ROOT,
                    "%s, %.1f MB: counted in %.3f s, decoded by OpenCV in %.3f s%n",
                    scene.getFileName(),
                    Files.size(scene) / 1e6,
                    count,
                    decode.getAsDouble());
            out.flush();
        }
        if (counting.isEmpty()) {
            throw new IOException("no scene could be measured");
        }
        out.printf(
                Locale.ROOT,
                "count_s=%.3f decode_s=%.3f count_over_decode=%.1f%n",
                median(counting),
                median(decoding),
                median(ratios));
        out.flush();
    }

    private static double median(List<Double> values) {
        return Median.of(values.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
