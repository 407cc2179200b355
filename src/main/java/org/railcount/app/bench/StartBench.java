package org.railcount.app.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.io.FileUtils;

/** Measures how long Railcount takes to start: to tell its version, and to a window on a project that can be used. */
public final class StartBench {
    private static final int RUNS = 5;
    private static final int HEAP_MB = 1024;

    private StartBench() {}

    /**
     * Measures; each figure is the median of five fresh processes.
     *
     * @param project a project folder; a copy of it is opened, so that nothing in it is changed
     * @param main the class that a command line starts with
     */
    public static int run(Path project, Class<?> main, PrintWriter out) {
        return Measurement.made(out, () -> measure(project, main, out));
    }

    private static int measure(Path project, Class<?> main, PrintWriter out) throws IOException, InterruptedException {
        Path scratch = Files.createTempDirectory("railcount-start");
        try {
            double version = version(main, out);
            Path copy = scratch.resolve("project");
            FileUtils.copyDirectory(project.toFile(), copy.toFile());
            double window = window(copy, scratch, out);
            out.printf(Locale.ROOT, "version_ms=%.0f window_ms=%.0f%n", version, window);
            out.flush();
            return 0;
        } finally {
            FileUtils.deleteDirectory(scratch.toFile());
        }
    }

    private static double version(Class<?> main, PrintWriter out) throws IOException, InterruptedException {
        List<String> command = MeasuredProcess.java();
        command.removeIf(StartBench::isForWindow);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName(), "--version"));
        double[] millis = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long from = System.nanoTime();
            int status = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new IOException("--version ended with status " + status);
            }
            millis[i] = (System.nanoTime() - from) / 1e6;
        }
        return median("telling the version", millis, out);
    }

    /** What the launch scripts give to windows and their measurements alone. */
    private static boolean isForWindow(String argument) {
        return argument.startsWith("--module-path")
                || argument.startsWith("--add-modules")
                || argument.startsWith("-XX:SharedArchiveFile");
    }

    private static double window(Path project, Path scratch, PrintWriter out) throws IOException, InterruptedException {
        double[] shown = new double[RUNS];
        double[] usable = new double[RUNS];
        double[] processor = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            Map<String, String> figures =
                    new MeasuredProcess(HEAP_MB, scratch.resolve("own" + i)).run(BenchTask.START, project);
            shown[i] = millis(figures, "window_ms");
            usable[i] = millis(figures, "usable_ms");
            processor[i] = millis(figures, "cpu_ms");
        }
        median("window there, empty", shown, out);
        median("processor time until then, all threads", processor, out);
        return median("latest scene painted in full", usable, out);
    }

    private static double millis(Map<String, String> figures, String name) throws IOException {
        String value = figures.get(name);
        if (value == null) {
            throw new IOException("the measured window did not print " + name);
        }
        return Double.parseDouble(value);
    }

    private static double median(String what, double[] millis, PrintWriter out) {
        StringBuilder line = new StringBuilder(what + ", ms:");
        for (double value : millis) {
            line.append(String.format(Locale.ROOT, " %.0f", value));
        }
        out.println(line);
        out.flush();
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
