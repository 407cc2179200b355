package org.railcount.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.railcount.detect.Detector;
import org.railcount.detect.RegistrationHint;
import org.railcount.imagery.Scene;
import org.railcount.model.DetectionRun;
import org.railcount.model.Site;
import org.railcount.project.ProjectLock;

/** What a second run of a batch takes over from the first. */
class ResumedBatchTest {
    private static final String SITE = """
            {"type": "FeatureCollection", "features": [
              {"type": "Feature", "properties": {"role": "area", "name": "north"}, "geometry": {"type": "Polygon",
                "coordinates": [[[130.6, 42.4], [130.61, 42.4], [130.61, 42.41], [130.6, 42.41], [130.6, 42.4]]]}},
              {"type": "Feature", "properties": {"role": "track", "name": "1"}, "geometry": {"type": "LineString",
                "coordinates": [[130.6, 42.405], [130.61, 42.405]]}}]}
            """;

    @TempDir
    private Path folder;

    private final List<String> counted = Collections.synchronizedList(new ArrayList<>());
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String version = "fake 1";
    private Path site;
    private Path output;

    @BeforeEach
    void prepare() throws IOException {
        site = Files.writeString(folder.resolve("site.geojson"), SITE);
        output = folder.resolve("out");
        scene("a/visual_n3.tif");
        scene("b/visual_n3.tif");
        scene("20231005_n73.tif");
    }

    private Path scene(String name) throws IOException {
        Path file = folder.resolve("scenes").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "");
    }

    private int analyze(String... more) {
        counted.clear();
        List<String> arguments =
                new ArrayList<>(List.of("analyze", "--site", site.toString(), "--out", output.toString()));
        arguments.addAll(List.of(more));
        arguments.add(folder.resolve("scenes").toString());
        return new RailcountCli(FakeScenes::open, setup -> new Watched(), paths -> 0)
                .writingTo(new PrintWriter(out, true), new PrintWriter(err, true))
                .run(arguments.toArray(String[]::new));
    }

    private final class Watched implements Detector {
        @Override
        public DetectionRun detect(Scene scene, Site site, RegistrationHint hint, Cancellation cancelled) {
            counted.add(scene.info().id());
            return FakeScenes.detect(scene, site, hint, cancelled);
        }

        @Override
        public Optional<String> version() {
            return Optional.of(version);
        }
    }

    private String table() throws IOException {
        return Files.readString(output.resolve("counts.csv"));
    }

    @Test
    void whatIsDoneIsNotCountedAgainAndComesOutTheSame() throws IOException {
        assertThat(analyze()).isZero();
        assertThat(counted).containsExactlyInAnyOrder("visual_n3~a", "visual_n3~b", "20231005_n73");
        String first = table();
        String found = Files.readString(output.resolve("20231005_n73.detections.geojson"));
        Files.delete(output.resolve("20231005_n73.detections.geojson"));

        assertThat(analyze()).isZero();

        assertThat(counted).isEmpty();
        assertThat(table()).isEqualTo(first);
        assertThat(Files.readString(output.resolve("20231005_n73.detections.geojson")))
                .isEqualTo(found);
        assertThat(out.toString()).contains("3 scenes counted, 3 of them as before;");
    }

    @Test
    void theOrderOfToldToRecountIsFollowed() {
        analyze();
        analyze("--recount");
        assertThat(counted).hasSize(3);
    }

    @Test
    void aSceneWhoseFileChangedIsCountedAgainAndOnlyThat() throws IOException {
        analyze();
        Files.writeString(folder.resolve("scenes/b/visual_n3.tif"), "other pixels");
        assertThat(analyze()).isZero();
        assertThat(counted).containsExactly("visual_n3~b");
    }

    @Test
    void anotherTimeSiteOrDetectorMakesResultsStale() throws IOException {
        analyze();
        Files.createDirectories(folder.resolve("railcount"));
        Files.writeString(folder.resolve("railcount/times.csv"), "scene,acquired\n20231005_n73,2023-10-05T02:00:00Z\n");
        analyze();
        assertThat(counted).containsExactly("20231005_n73");
        assertThat(table()).contains("2023-10-05T02:00:00Z");

        version = "fake 2";
        analyze();
        assertThat(counted).hasSize(3);

        Files.writeString(site, SITE.replace("42.405]]", "42.406]]"));
        analyze();
        assertThat(counted).hasSize(3);
        analyze();
        assertThat(counted).isEmpty();
    }

    @Test
    void halfAResultIsNone() throws IOException {
        analyze();
        try (Stream<Path> kept = Files.list(output.resolve("railcount/results"))) {
            for (Path file : kept.toList()) {
                byte[] bytes = Files.readAllBytes(file);
                Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
            }
        }
        String first = table();

        assertThat(analyze()).isZero();

        assertThat(counted).hasSize(3);
        assertThat(table().lines().count()).isEqualTo(first.lines().count());
    }

    @Test
    void aSceneThatFailedIsTriedAgainAndNamedAtTheEnd() throws IOException {
        scene("20231006_fault.tif");
        scene("broken.tif");
        assertThat(analyze()).isEqualTo(1);
        assertThat(out.toString())
                .contains("3 scenes counted, 2 failed;")
                .contains("Failed:", "  20231006_fault: ", "  broken: broken.tif is not an image; remove it.");

        assertThat(analyze()).isEqualTo(1);

        assertThat(counted).containsExactly("20231006_fault");
    }

    @Test
    void anOutputFolderThatAnotherHasIsLeftAlone() throws IOException {
        try (ProjectLock other =
                ((ProjectLock.Outcome.Taken) ProjectLock.take(Files.createDirectories(output))).lock()) {
            assertThat(analyze()).isEqualTo(1);
        }
        assertThat(counted).isEmpty();
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString()).contains("is open in another Railcount", "name another output folder");
        assertThat(analyze()).isZero();
    }

    @Test
    void memoryBoundsHowManyAreCountedAtATime() {
        JobLimit large = new JobLimit(64, 16L << 30, 32L << 30);
        assertThat(large.jobs()).isEqualTo(64);
        assertThat(large.within(2L << 30).jobs()).isEqualTo(6);
        assertThat(large.within(1).jobs()).isEqualTo(1);
        assertThat(new JobLimit(64, 512L << 20, 32L << 30).jobs()).isEqualTo(3);

        assertThat(analyze("--memory", "800m")).isZero();
        assertThat(analyze("--memory", "much")).isEqualTo(2);
        assertThat(err.toString()).contains("--memory must be like 800m or 4g, not much");
    }

    @Test
    void tellsHowLongItWillTakeOnATerminalAndNowAndThenInALog() {
        long[] now = {0};
        Narration log = new Narration(new PrintWriter(out, true), false, () -> now[0]);
        TimeLeft left = log.timing(1004);
        for (int i = 0; i < 500; i++) {
            left.done(true);
        }
        assertThat(left.words()).isEqualTo("500 of 1004 done");
        for (int i = 0; i < 4; i++) {
            now[0] += 2_000_000_000L;
            left.done(false);
            log.standing(left.words());
        }
        assertThat(out.toString()).isEmpty();
        now[0] += 30_000_000_000L;
        log.standing(left.words());
        assertThat(out.toString()).isEqualTo("504 of 1004 done, about 79 min left." + System.lineSeparator());

        StringWriter screen = new StringWriter();
        Narration terminal = new Narration(new PrintWriter(screen, true), true, () -> now[0]);
        terminal.standing("1 of 2 done");
        terminal.line("a scene");
        assertThat(screen.toString()).isEqualTo("\r\033[K1 of 2 done\r\033[Ka scene" + System.lineSeparator());
    }
}
