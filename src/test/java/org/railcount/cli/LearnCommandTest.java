package org.railcount.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.railcount.imagery.GeoTiffScenes;
import org.railcount.imagery.metadata.AcquisitionReader;

/** What learning says of too few scenes, and of scenes that teach nothing. */
class LearnCommandTest {
    private static final Path SAMPLE = Path.of("sample-imagery");
    private static final String FINE = "20221104_012408_sscsim_0001_visual";
    private static final String COARSE = "20230922_012936_00_simu_3B_Visual";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path reviewed;
    private Path tuning;

    @BeforeEach
    void prepare() throws Exception {
        reviewed = Files.createDirectory(folder.resolve("reviewed"));
        tuning = folder.resolve("site-tuning.json");
    }

    private void review(String scene, String named) throws Exception {
        Files.copy(
                SAMPLE.resolve("truth").resolve(scene + ".truth.geojson"), reviewed.resolve(named + ".truth.geojson"));
    }

    private int learn(Path... scenes) {
        return new RailcountCli(new GeoTiffScenes(new AcquisitionReader()), setup -> FakeScenes::detect, paths -> 0)
                .writingTo(new PrintWriter(out, true), new PrintWriter(err, true))
                .run(Stream.concat(
                                Stream.of(
                                        "learn",
                                        "--site",
                                        SAMPLE.resolve("site.geojson"),
                                        "--reviewed",
                                        reviewed,
                                        "--out",
                                        tuning,
                                        "--scenes"),
                                Stream.of(scenes))
                        .map(Object::toString)
                        .toArray(String[]::new));
    }

    private static Path scene(String name) {
        return SAMPLE.resolve("scenes").resolve(name + ".tif");
    }

    @Test
    void oneDateTeachesNothingAndWritesNothing() throws Exception {
        review(FINE, FINE);
        review(COARSE, COARSE);
        review(FINE, "elsewhere");

        assertThat(learn(scene(FINE), scene(COARSE))).as(err.toString()).isZero();

        assertThat(out.toString())
                .contains("  1/2  " + FINE, "  2/2  " + COARSE)
                .containsPattern("2022-11-04 +1 +3 +\\d\\.\\d{3} -> \\d\\.\\d{3} +\\d\\.\\d\\d -> \\d\\.\\d\\d")
                .contains("Nothing was learnt: that takes reviewed scenes of at least 3 dates, and there are 1.");
        assertThat(err.toString())
                .contains(COARSE + " is too coarse for single cars, or does not show the site.")
                .contains("elsewhere.truth.geojson was passed over: its scene is not among --scenes.");
        assertThat(tuning).doesNotExist();
    }

    @Test
    void aSceneThatCannotBeReadIsToldAndFailsTheCommand() throws Exception {
        review(FINE, "broken");
        Path broken = Files.writeString(folder.resolve("broken.tif"), "no picture");

        assertThat(learn(broken)).isEqualTo(1);

        assertThat(err.toString()).contains("broken.tif");
        assertThat(out.toString()).contains("there are 0.");
        assertThat(tuning).doesNotExist();
    }
}
