package org.railcount.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.detect.evaluate.SceneMatch;
import org.railcount.detect.evaluate.SceneScore;
import org.railcount.detect.evaluate.Score;
import org.railcount.detect.evaluate.Truth;
import org.railcount.imagery.GeoTiffScenes;
import org.railcount.imagery.Scene;
import org.railcount.model.Acquisition;
import org.railcount.model.CountStatus;
import org.railcount.model.DetectionRun;
import org.railcount.model.Site;
import org.railcount.model.Track;
import org.railcount.project.SiteFile;

/** The detector on a real yard with labels; the test half was never trained on. */
class MuttenzDetectionTest {
    private static final Path FOLDER = locate();

    private static Path locate() {
        Path beside = Path.of("../shared/real/muttenz");
        return Files.isDirectory(beside) ? beside : Path.of("../../shared/real/muttenz");
    }

    @BeforeAll
    static void present() {
        Assumptions.assumeTrue(Files.isDirectory(FOLDER), "the real yard is not beside the project");
    }

    @ParameterizedTest
    @CsvSource({"0p255m, 0.95, 0.03", "0p5m, 0.93, 0.05", "0p8m, 0.90, 0.08"})
    void countsTheTestHalf(String resolution, double leastF1, double mostCountError) throws Exception {
        SceneScore scene = testHalf(run(resolution, 0, 0));
        Score score = scene.railcars();
        assertThat(score.f1()).isGreaterThanOrEqualTo(leastF1);
        assertThat(Math.abs(score.countError())).isLessThanOrEqualTo((int) Math.floor(mostCountError * score.truth()));
        assertThat(scene.figures().empty().perKm())
                .as("false cars on empty track")
                .isLessThanOrEqualTo(0.2);
    }

    /** Each line 0.8 m beside its rails, to one side or the other, so that no one place suits all of them. */
    @Test
    void readsTracksThatAreDrawnBesideTheirRails() throws Exception {
        Site drawn = SiteFile.read(FOLDER.resolve("site.geojson"));
        List<Track> tracks = new ArrayList<>();
        for (Track track : drawn.tracks()) {
            double side = tracks.size() % 3 == 0 ? 0.8 : -0.8;
            tracks.add(moved(track, side * Math.sin(Math.toRadians(21)), side * Math.cos(Math.toRadians(21))));
        }
        assertThat(testHalf(run("0p5m", with(drawn, tracks))).railcars().f1()).isGreaterThan(0.87);
    }

    @ParameterizedTest
    @CsvSource({"2, 0", "0, -2"})
    void findsTracksThatAreDrawnBesideTheScene(double eastM, double northM) throws Exception {
        DetectionRun run = run("0p5m", eastM, northM);
        // What matters is the error across the tracks, which run 21 degrees south of east.
        double across = (run.registration().eastM() - eastM) * Math.sin(Math.toRadians(21))
                + (run.registration().northM() - northM) * Math.cos(Math.toRadians(21));
        assertThat(across).isCloseTo(0, within(0.6));
    }

    @Test
    void threeMetresGiveLengthAndNoCars() throws Exception {
        DetectionRun run = run("3m", 0, 0);
        assertThat(run.detections()).isEmpty();
        assertThat(run.counts()).singleElement().satisfies(count -> {
            assertThat(count.status()).isEqualTo(CountStatus.LENGTH_ONLY);
            assertThat(count.totalTrainM()).isPositive();
        });
    }

    private static DetectionRun run(String resolution, double eastM, double northM) throws Exception {
        return run(resolution, shifted(SiteFile.read(FOLDER.resolve("site.geojson")), eastM, northM));
    }

    private static DetectionRun run(String resolution, Site site) throws Exception {
        try (Scene scene = new GeoTiffScenes((file, time) -> Acquisition.UNKNOWN)
                .open(FOLDER.resolve("muttenz_" + resolution + ".tif"))) {
            return new TrackGuidedDetector().detect(scene, site, () -> false);
        }
    }

    private static SceneScore testHalf(DetectionRun run) throws Exception {
        List<Track> site = SiteFile.read(FOLDER.resolve("site.geojson")).tracks();
        Set<String> tracks = site.stream()
                .filter(track -> "test".equals(track.extra().get("split")))
                .map(Track::name)
                .collect(Collectors.toSet());
        return SceneScore.of(
                SceneMatch.of("muttenz", Truth.read(FOLDER.resolve("truth.geojson")), run, Optional.of(tracks)), site);
    }

    private static Site shifted(Site site, double eastM, double northM) {
        return with(
                site,
                site.tracks().stream().map(track -> moved(track, eastM, northM)).toList());
    }

    private static Track moved(Track track, double eastM, double northM) {
        Coordinate[] line = track.centreline().copy().getCoordinates();
        for (Coordinate c : line) {
            c.x += eastM / (111_320 * Math.cos(Math.toRadians(c.y)));
            c.y += northM / 111_200;
        }
        return new Track(
                track.name(), track.centreline().getFactory().createLineString(line), track.gaugeMm(), track.extra());
    }

    private static Site with(Site site, List<Track> tracks) {
        return new Site(
                site.name(), site.timeZone(), site.referenceScene(), site.areas(), tracks, site.zones(), site.extra());
    }
}
