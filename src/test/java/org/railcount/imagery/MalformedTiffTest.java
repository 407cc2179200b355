package org.railcount.imagery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.railcount.model.Acquisition;

/**
 * Every file of a collection of malformed TIFFs gives one clear sentence or opens, within two seconds and in a small heap.
 * The files go through a program of their own, so that a crash or a full heap fails the test instead of the test run.
 */
class MalformedTiffTest {
    private static final double LIMIT_SECONDS = 2;

    @Test
    void everyFileOpensOrGivesOneSentence() throws Exception {
        Path corpus = Stream.of("../shared", "../../shared")
                .map(root -> Path.of(root, "corpus/malformed-tiff"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(Path.of("absent"));
        Assumptions.assumeTrue(Files.isDirectory(corpus), "the collection of malformed files is absent");
        List<String> lines = probe(corpus);
        long files;
        try (Stream<Path> all = Files.list(corpus)) {
            files = all.filter(file -> file.toString().endsWith(".tif")).count();
        }
        assertThat(lines).as("one answer per file").hasSize((int) files);
        for (String line : lines) {
            String[] parts = line.split("\t", 4);
            assertThat(Double.parseDouble(parts[1])).as(line).isLessThan(LIMIT_SECONDS);
            assertThat(parts[2]).as(line).isIn("opened", "refused");
            if (parts[2].equals("refused")) {
                assertThat(parts[3]).as(line).startsWith(parts[0]).endsWith(".").hasSizeBetween(20, 250);
            }
        }
    }

    private static List<String> probe(Path corpus) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Probe.class.getName(),
                        corpus.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (InputStream out = process.getInputStream()) {
            String text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(text).isZero();
            return text.lines().toList();
        } finally {
            process.destroyForcibly();
        }
    }

    /** Opens every TIFF of a folder and reads one small window, and says for each how it went. */
    static final class Probe {
        private Probe() {}

        public static void main(String[] args) throws IOException {
            GeoTiffScenes opener = new GeoTiffScenes((image, dateTime) -> Acquisition.UNKNOWN);
            List<Path> files = new ArrayList<>();
            try (Stream<Path> all = Files.list(Path.of(args[0]))) {
                all.filter(file -> file.toString().endsWith(".tif")).sorted().forEach(files::add);
            }
            for (Path file : files) {
                long start = System.nanoTime();
                String outcome = outcome(opener, file);
                double seconds = (System.nanoTime() - start) / 1e9;
                System.out.println(file.getFileName() + "\t" + seconds + "\t" + outcome);
            }
        }

        private static String outcome(GeoTiffScenes opener, Path file) {
            try (Scene scene = opener.open(file)) {
                scene.read(new PixelWindow(0, 0, 16, 16), 16, 16);
                return "opened\t";
            } catch (SceneException e) {
                return "refused\t" + e.getMessage();
            }
        }
    }
}
