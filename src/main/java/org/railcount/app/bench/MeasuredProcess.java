package org.railcount.app.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs one task in a process of its own, so that it starts as cold as the application does, and with a heap that may not
 * grow beyond a limit. Without a display it draws in memory (Monocle).
 *
 * @param heapMb the limit
 * @param scratch where the process may keep settings and caches
 */
record MeasuredProcess(int heapMb, Path scratch) {
    private static final int PATIENCE_MINUTES = 4;

    /** Runs a task; gives the figures by their names. */
    Map<String, String> run(BenchTask task, Path what) throws IOException, InterruptedException {
        return run(task, what, PATIENCE_MINUTES);
    }

    /**
     * Runs a task that may take longer.
     *
     * @param patienceMinutes when it is ended
     * @param more what else it is told
     */
    Map<String, String> run(BenchTask task, Path what, int patienceMinutes, String... more)
            throws IOException, InterruptedException {
        List<String> command = command(task, what);
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Map<String, String> figures = new LinkedHashMap<>();
        process.onExit().orTimeout(patienceMinutes, TimeUnit.MINUTES).exceptionally(late -> process.destroyForcibly());
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int at = line.indexOf('=');
                if (at > 0) {
                    figures.merge(line.substring(0, at), line.substring(at + 1), (a, b) -> a + " " + b);
                }
            }
        } finally {
            process.destroy();
        }
        int status = process.waitFor();
        if (status != 0) {
            throw new IOException("the measured window ended early, with status " + status);
        }
        return figures;
    }

    private List<String> command(BenchTask task, Path what) throws IOException {
        List<String> command = java();
        // The file that the launch scripts give to a window.
        String options = System.getProperty("railcount.window.options");
        if (options != null) {
            command.add("@" + options);
        }
        command.add("-Xmx" + heapMb + "m");
        command.add("-Drailcount.settings=" + scratch.resolve("settings"));
        command.add("-Drailcount.cache=" + scratch.resolve("cache"));
        if (!hasDisplay()) {
            command.addAll(headless());
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), BenchMain.class.getName()));
        command.addAll(List.of(task.name(), what.toString()));
        return command;
    }

    /** This process's Java with its options, but for the limit of the heap; changeable. */
    static List<String> java() {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        for (String argument : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
            if (!argument.startsWith("-Xmx")) {
                command.add(argument);
            }
        }
        return command;
    }

    private static boolean hasDisplay() {
        boolean needsOne =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        return !needsOne || System.getenv("DISPLAY") != null;
    }

    private static List<String> headless() throws IOException {
        Path folder = Path.of(System.getProperty("railcount.home", ""), "target", "lib", "headless");
        try (Stream<Path> jars = Files.list(folder)) {
            String jar = jars.map(Path::toString)
                    .filter(name -> name.endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
            return List.of(
                    "--patch-module",
                    "javafx.graphics=" + jar,
                    "-Dglass.platform=Monocle",
                    "-Dmonocle.platform=Headless",
                    "-Dheadless.geometry=3200x2000",
                    "-Dprism.order=sw");
        } catch (IOException | NoSuchElementException e) {
            throw new IOException("there is no display: set DISPLAY, or run it under xvfb-run", e);
        }
    }
}
