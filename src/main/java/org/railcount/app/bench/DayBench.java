package org.railcount.app.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.railcount.imagery.SceneNames;

/** Measures whether the window stays as small as it was over a day's work, on the latest scenes of a project. */
public final class DayBench {
    private static final int HEAP_MB = 1024;
    private static final int SCENES = 6;
    private static final int PATIENCE_MINUTES = 600;
    private static final List<String> FIGURES = List.of("resident_", "heap_", "threads_");

    private DayBench() {}

    /**
     * Measures; the last line that it prints is the result.
     *
     * @param project a project folder; a copy with its last scenes by name is worked on
     * @param steps of the day
     * @param seed the order of the steps follows from it
     */
    public static int run(Path project, int steps, long seed, PrintWriter out) {
        return Measurement.made(out, () -> measure(project, steps, seed, out));
    }

    private static int measure(Path project, int steps, long seed, PrintWriter out)
            throws IOException, InterruptedException {
        Path scratch = Files.createTempDirectory("railcount-day");
        try {
            Path copy = scratch.resolve("project");
            copy(project, copy);
            Map<String, String> told = new MeasuredProcess(HEAP_MB, scratch.resolve("own"))
                    .run(
                            BenchTask.DAY,
                            copy,
                            PATIENCE_MINUTES,
                            Integer.toString(steps),
                            Long.toString(seed),
                            scratch.resolve("exports").toString());
            out.println(line(steps, told));
            out.flush();
            return 0;
        } finally {
            FileUtils.deleteDirectory(scratch.toFile());
        }
    }

    private static String line(int steps, Map<String, String> told) {
        StringBuilder line = new StringBuilder("steps=" + steps);
        for (String figure : FIGURES) {
            told.forEach((name, value) -> {
                if (name.startsWith(figure) && name.matches(".*(start|tenth|end).*")) {
                    line.append(' ').append(name).append('=').append(value);
                }
            });
        }
        return line + " edits=" + told.get("edits") + " late=" + told.get("late");
    }

    /** The project with its last scenes by name, what stands beside them included, and none of its own results. */
    private static void copy(Path project, Path to) throws IOException {
        Files.createDirectories(to.resolve("scenes"));
        for (String file : List.of("site.geojson", "observations.csv", "events.csv")) {
            if (Files.exists(project.resolve(file))) {
                Files.copy(project.resolve(file), to.resolve(file));
            }
        }
        List<Path> scenes;
        try (Stream<Path> all = Files.list(project.resolve("scenes"))) {
            scenes = all.sorted().toList();
        }
        List<String> stems = scenes.stream()
                .filter(file -> file.toString().endsWith(".tif"))
                .map(SceneNames::stem)
                .toList();
        List<String> last = stems.subList(Math.max(0, stems.size() - SCENES), stems.size());
        for (Path file : scenes) {
            if (last.contains(SceneNames.stem(file))) {
                Files.copy(file, to.resolve("scenes").resolve(file.getFileName()));
            }
        }
    }
}
