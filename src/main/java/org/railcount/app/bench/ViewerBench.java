package org.railcount.app.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.railcount.simulate.large.LargeScene.Form;

/** Measures the viewer on a large scene, with overviews and without, and prints what it finds. */
public final class ViewerBench {
    private static final int HEAP_LIMIT_MB = 512;
    private static final int RUNS = 3;

    private ViewerBench() {}

    /**
     * Measures.
     *
     * @param folder where the scenes are kept for the next run
     * @param side pixels along each side of the scene
     */
    public static int run(Path folder, int side, PrintWriter out) {
        return Measurement.made(out, () -> measure(folder, side, out));
    }

    private static int measure(Path folder, int side, PrintWriter out) throws IOException, InterruptedException {
        machine(out);
        BenchFiles scenes = new BenchFiles(folder, side);
        Path whole = scenes.file(Form.TILES_WITH_OVERVIEWS, out);
        double cog = open("with overviews", whole, folder, out);
        double tiles = open("without overviews, tiles", scenes.file(Form.TILES, out), folder, out);
        double strips = open("without overviews, strips", scenes.file(Form.STRIPS, out), folder, out);
        MeasuredProcess process = new MeasuredProcess(HEAP_LIMIT_MB, folder.resolve("scratch"));
        Map<String, String> pan = process.run(BenchTask.PAN, whole);
        print("panning, map 1600 x 900", pan, out);
        Map<String, String> step = process.run(BenchTask.STEP, scenes.dates(whole));
        print("stepping between dates", step, out);
        double pan95 = Stream.of("pan_whole_p95_ms", "pan_between_p95_ms", "pan_far_p95_ms", "pan_20000_p95_ms")
                .mapToDouble(name -> largest(pan, name))
                .max()
                .orElseThrow();
        double heap = Math.max(largest(pan, "heap_mb"), largest(step, "heap_mb"));
        out.printf(
                Locale.ROOT,
                "cog_first_pixels_ms=%.0f plain_first_pixels_ms=%.0f pan_p95_ms=%.1f step_ms=%.0f heap_mb=%.0f%n",
                cog,
                Math.max(tiles, strips),
                pan95,
                largest(step, "step_ms"),
                heap);
        out.flush();
        return 0;
    }

    private static void machine(PrintWriter out) {
        out.printf(
                "%d cores, %s %s, %s, heap limit %d MB%n",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.vm.name"),
                System.getProperty("java.version"),
                System.getProperty("os.name"),
                HEAP_LIMIT_MB);
        out.flush();
    }

    /** The median of the runs, each in a fresh process with no cache of its own. */
    private static double open(String what, Path file, Path folder, PrintWriter out)
            throws IOException, InterruptedException {
        double[] first = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            Path scratch = Files.createTempDirectory(folder, "scratch");
            try {
                Map<String, String> figures = new MeasuredProcess(HEAP_LIMIT_MB, scratch).run(BenchTask.OPEN, file);
                print("opening, " + what, figures, out);
                first[i] = largest(figures, "first_ms");
            } finally {
                FileUtils.deleteDirectory(scratch.toFile());
            }
        }
        Arrays.sort(first);
        return first[RUNS / 2];
    }

    private static void print(String what, Map<String, String> figures, PrintWriter out) {
        StringBuilder line = new StringBuilder(what + ":");
        figures.forEach(
                (name, value) -> line.append(' ').append(name).append('=').append(value.replace(' ', ',')));
        out.println(line);
        out.flush();
    }

    /** The largest of the values that a process printed under a name. */
    private static double largest(Map<String, String> figures, String name) {
        String values = figures.get(name);
        if (values == null) {
            throw new IllegalStateException("the measured window did not print " + name);
        }
        return List.of(values.split(" ")).stream()
                .mapToDouble(Double::parseDouble)
                .max()
                .orElseThrow();
    }
}
