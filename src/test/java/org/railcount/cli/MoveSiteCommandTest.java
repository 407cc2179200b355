package org.railcount.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.model.LocalMetres;
import org.railcount.project.SiteFile;

/** A site that is moved on purpose, and the labels that go with it. */
class MoveSiteCommandTest {
    /** True north and the north of UTM differ by a degree here, so that a shift of metres is off by centimetres. */
    private static final double NEAR_M = 0.1;

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();
    private Path site;
    private Path moved;

    @BeforeEach
    void write() throws Exception {
        site = Files.writeString(folder.resolve("site.geojson"), NorthProject.SITE);
        moved = folder.resolve("moved.geojson");
    }

    private int move(Object... arguments) {
        return new RailcountCli(FakeScenes::open, setup -> FakeScenes::detect, paths -> 0)
                .writingTo(new PrintWriter(new StringWriter(), true), new PrintWriter(err, true))
                .run(Stream.concat(Stream.of("move-site"), Stream.of(arguments).map(Object::toString))
                        .toArray(String[]::new));
    }

    /** The ends of the only track, metres. */
    private static Coordinate[] track(Path file) throws Exception {
        LocalMetres scale = LocalMetres.around(new Coordinate(130.605, 42.405));
        Coordinate[] ends = SiteFile.read(file).tracks().get(0).centreline().getCoordinates();
        return new Coordinate[] {scale.metres(ends[0]), scale.metres(ends[1])};
    }

    @Test
    void aSiteAndItsLabelsAreShiftedAlike() throws Exception {
        Path labels = Files.copy(site, folder.resolve("labels.geojson"));
        Path movedLabels = folder.resolve("moved-labels.geojson");
        assertThat(move("--east", 4, "--north", -2, "--truth", labels, "--truth-out", movedLabels, site, moved))
                .as(err.toString())
                .isZero();
        for (int end = 0; end < 2; end++) {
            assertThat(track(moved)[end].x - track(site)[end].x).isCloseTo(4, within(NEAR_M));
            assertThat(track(moved)[end].y - track(site)[end].y).isCloseTo(-2, within(NEAR_M));
        }
        assertThat(movedLabels).hasSameTextualContentAs(moved);
        assertThat(SiteFile.read(moved).areas().get(0).name()).isEqualTo("north");
        assertThat(site).content().as("the site itself").isEqualTo(NorthProject.SITE);
    }

    @Test
    void aSiteIsTurnedCounterClockwiseAndStretchedAboutTheMiddleOfItsTracks() throws Exception {
        assertThat(move("--rotate", 90, "--scale", 1.01, site, moved))
                .as(err.toString())
                .isZero();
        Coordinate[] before = track(site);
        Coordinate[] after = track(moved);
        assertThat(after[0].distance(after[1]) / before[0].distance(before[1])).isCloseTo(1.01, within(1e-3));
        assertThat(after[1].y - after[0].y).as("its eastern end points north").isGreaterThan(800);
        assertThat((after[0].x + after[1].x) / 2).isCloseTo((before[0].x + before[1].x) / 2, within(NEAR_M));
        assertThat((after[0].y + after[1].y) / 2).isCloseTo((before[0].y + before[1].y) / 2, within(NEAR_M));
    }

    @Test
    void halfATaskIsRefused() {
        assertThat(move("--truth", site, site, moved)).isEqualTo(2);
        assertThat(move("--scale", 0, site, moved)).isEqualTo(2);
        assertThat(err.toString()).contains("--truth and --truth-out belong together", "--scale must be above zero");
        assertThat(moved).doesNotExist();
    }
}
