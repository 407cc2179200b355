package org.railcount.cli.batch;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.railcount.project.ProjectException;

/**
 * Counts a long series in one go, and again with the process killed at a third and at two thirds, and looks at three things:
 * whether the heap grows, whether anything that was done is done again, and whether both come to the same.
 */
public final class BatchBench {
    /** What a long batch has to get by with. */
    private static final int HEAP_MB = 512;

    private static final double MB = 1 << 20;

    /** The heap is measured when such shares of the scenes are done. */
    private static final double[] FIRST = {0.06, 0.08, 0.10, 0.12, 0.14};

    private static final double[] LAST = {0.90, 0.92, 0.94, 0.96, 0.98};

    private final Path folder;
    private final int scenes;
    private final List<String> options;
    private final PrintWriter out;

    /**
     * @param folder empty; the series and the outputs are put there
     * @param scenes how many
     * @param options further arguments of {@code analyze}
     */
    public BatchBench(Path folder, int scenes, List<String> options, PrintWriter out) {
        this.folder = folder;
        this.scenes = scenes;
        this.options = List.copyOf(options);
        this.out = out;
    }

    /** Measures; says whether nothing was counted twice and both runs came to the same. The last line printed is the result. */
    public boolean run() throws IOException, ProjectException, InterruptedException {
        BatchSeries series = new BatchSeries(folder);
        series.write(scenes);
        tell(scenes + " simulated scenes made");
        BatchOutput whole = new BatchOutput(folder.resolve("whole"));
        List<Double> first = new ArrayList<>();
        List<Double> last = new ArrayList<>();
        long start = System.nanoTime();
        require(process(series, whole).run((done, process) -> {
            measure(done, FIRST, first, process);
            measure(done, LAST, last, process);
            return true;
        }));
        double perSceneMs = Duration.ofNanos(System.nanoTime() - start).toMillis() / (double) scenes;
        tell("counted in one go");
        BatchOutput broken = new BatchOutput(folder.resolve("broken"));
        int recounted = 0;
        for (int thirds = 1; thirds <= 3; thirds++) {
            int end = thirds == 3 ? Integer.MAX_VALUE : thirds * scenes / 3;
            Map<String, Object> before = broken.results();
            int status = process(series, broken).run((done, process) -> done < end);
            Map<String, Object> after = broken.results();
            recounted += (int) before.entrySet().stream()
                    .filter(result -> !result.getValue().equals(after.get(result.getKey())))
                    .count();
            if (thirds < 3) {
                tell("killed with " + after.size() + " results on the disk");
            } else {
                require(status);
            }
        }
        boolean equal = whole.tellsTheSameAs(broken);
        out.printf(
                Locale.ROOT,
                "scenes=%d per_scene_ms=%.0f heap_first_mb=%.0f heap_last_mb=%.0f recounted=%d equal=%b%n",
                scenes,
                perSceneMs,
                median(first),
                median(last),
                recounted,
                equal);
        out.flush();
        return recounted == 0 && equal;
    }

    private BatchProcess process(BatchSeries series, BatchOutput output) {
        List<String> arguments = new ArrayList<>(List.of(
                "--site", series.site().toString(), "--out", output.folder().toString()));
        arguments.addAll(options);
        arguments.add(series.scenes().toString());
        return new BatchProcess(HEAP_MB, arguments);
    }

    private void measure(int done, double[] shares, List<Double> taken, Process process) throws IOException {
        if (taken.size() < shares.length && done >= shares[taken.size()] * scenes) {
            try (HeapProbe probe = new HeapProbe(process.pid())) {
                taken.add(probe.usedBytes() / MB);
            }
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(Double.NaN);
    }

    private static void require(int status) throws IOException {
        if (status != 0) {
            throw new IOException("railcount analyze ended with status " + status);
        }
    }

    private void tell(String what) {
        out.println(what);
        out.flush();
    }
}
