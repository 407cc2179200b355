package org.railcount.detect.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;
import org.railcount.detect.PaintedScene;
import org.railcount.detect.count.TrackResult;
import org.railcount.detect.emission.Emission;
import org.railcount.detect.evaluate.TruthObject;
import org.railcount.detect.image.GroundOutline;
import org.railcount.detect.strip.TrackLine;
import org.railcount.model.CargoType;
import org.railcount.model.RailcarType;
import org.railcount.model.Subject;

/** Which track an analyst's cars stand on, and where along it. Places are metres east and south of the scene's corner. */
class ReviewedSceneTest {
    private static final GroundOutline OUTLINE = new GroundOutline(
            new PaintedScene(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), 0.5, Path.of("a.tif")).ground());
    private static final Subject CAR = new Subject.Railcar(RailcarType.values()[0], false);

    /** Two tracks of 100 m that run east, 5 m apart. */
    private static final List<TrackResult> READ = List.of(track("T1", 20), track("T2", 25));

    private static TrackResult track(String name, double south) {
        Emission evidence = new Emission(new float[200], new float[200], new float[8][200], new boolean[200]);
        TrackLine line = TrackLine.of(
                name,
                List.of(
                        new Coordinate(PaintedScene.EAST, PaintedScene.NORTH - south),
                        new Coordinate(PaintedScene.EAST + 100, PaintedScene.NORTH - south)));
        return new TrackResult(
                line, evidence, new boolean[200], List.of(), List.of(), (inside, shift) -> new double[] {1});
    }

    private static TruthObject thing(Subject subject, Polygon outline, String track, double visible) {
        return new TruthObject(subject, outline, Optional.ofNullable(track), "tune", visible, 0);
    }

    private static Polygon box(double east, double south) {
        return PaintedScene.rectangle(east - 7, south - 1.5, east + 7, south + 1.5);
    }

    private static List<ReviewedTrack> reviewed(TruthObject thing) {
        ReviewedScene scene = ReviewedScene.of("scene", "2023-05-01", READ, List.of(thing), OUTLINE);
        assertThat(scene.name()).isEqualTo("scene");
        assertThat(scene.date()).isEqualTo("2023-05-01");
        assertThat(scene.tracks()).hasSize(2);
        for (int t = 0; t < 2; t++) {
            assertThat(scene.tracks().get(t).evidence()).isSameAs(READ.get(t).evidence());
        }
        return scene.tracks();
    }

    @Test
    void aCarStandsWhereItsOutlineLiesAlongItsTrack() {
        List<ReviewedTrack> tracks = reviewed(thing(CAR, box(40, 25.5), "T2", 1));
        assertThat(tracks.get(0).cars()).isEmpty();
        assertThat(tracks.get(1).cars()).singleElement().satisfies(car -> {
            assertThat(car.fromM()).isCloseTo(33, within(0.2));
            assertThat(car.toM()).isCloseTo(47, within(0.2));
        });
        assertThat(tracks.get(1).unscored()).isEmpty();
    }

    /** The first side of an outline may be its short one. */
    @Test
    void aCarIsAsLongAsTheLongSideOfItsOutline() {
        Polygon upright = (Polygon) box(40, 20).norm();
        assertThat(reviewed(thing(CAR, upright, "T1", 1)).get(0).cars())
                .singleElement()
                .satisfies(car -> assertThat(car.lengthM()).isCloseTo(14, within(0.01)));
    }

    @ParameterizedTest
    @CsvSource({"20, 0", "18, 0", "22, 0", "23, 1", "27.4, 1", "17.4, -1", "27.6, -1"})
    void aCarThatNamesNoTrackStandsOnTheNearestOneCloseBy(double south, int track) {
        List<ReviewedTrack> tracks = reviewed(thing(CAR, box(40, south), null, 1));
        for (int t = 0; t < 2; t++) {
            assertThat(tracks.get(t).cars()).hasSize(t == track ? 1 : 0);
        }
    }

    @Test
    void aCarOnATrackThatWasNotReadIsLeftOut() {
        assertThat(reviewed(thing(CAR, box(40, 20), "T9", 1)))
                .allSatisfy(track -> assertThat(track.cars()).isEmpty());
    }

    @Test
    void aCarThatIsHardlySeenIsNotScored() {
        ReviewedTrack track = reviewed(thing(CAR, box(40, 20), "T1", 0.3)).get(0);
        assertThat(track.cars()).isEmpty();
        assertThat(track.unscored()).hasSize(1);
    }

    @Test
    void cargoTeachesNothingAboutCars() {
        assertThat(reviewed(thing(new Subject.Cargo(CargoType.BLUE), box(40, 20), "T1", 1)))
                .allSatisfy(track -> assertThat(track.cars()).isEmpty());
    }
}
