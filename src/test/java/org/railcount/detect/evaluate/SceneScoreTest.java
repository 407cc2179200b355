package org.railcount.detect.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.railcount.model.AreaCount;
import org.railcount.model.CountRange;
import org.railcount.model.CountStatus;
import org.railcount.model.Detection;
import org.railcount.model.DetectionRun;
import org.railcount.model.LocalMetres;
import org.railcount.model.RailcarType;
import org.railcount.model.Registration;
import org.railcount.model.Subject;
import org.railcount.model.Track;
import org.railcount.model.Train;

/** Scenes at the equator, with tracks that run east. */
class SceneScoreTest {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private static Coordinate at(double eastM, double northM) {
        LocalMetres scale = LocalMetres.around(new Coordinate(0, 0));
        return new Coordinate(eastM / scale.perLon(), northM / scale.perLat());
    }

    private static Polygon box(double eastM, double northM, double lengthM, double widthM) {
        return GEOMETRY.createPolygon(new Coordinate[] {
            at(eastM, northM),
            at(eastM + lengthM, northM),
            at(eastM + lengthM, northM + widthM),
            at(eastM, northM + widthM),
            at(eastM, northM)
        });
    }

    private static Detection found(String track, double eastM, RailcarType type, boolean covered, double confidence) {
        return new Detection(
                track + eastM,
                new Subject.Railcar(type, covered),
                box(eastM, 0, 14, 3),
                confidence,
                Optional.of(track),
                14,
                3,
                42);
    }

    private static TruthObject labelled(String track, double eastM, RailcarType type, boolean covered) {
        return new TruthObject(new Subject.Railcar(type, covered), box(eastM, 0, 14, 3), Optional.of(track), "", 1, 42);
    }

    private static Truth truth(List<TruthObject> objects, double offsetEastM, double offsetNorthM) {
        return new Truth(
                objects,
                "",
                "test",
                true,
                true,
                true,
                offsetEastM,
                offsetNorthM,
                Map.of("empty", List.of(new double[] {0, 100}, new double[] {50, 150})));
    }

    private static DetectionRun run(
            Registration registration, CountStatus status, List<Train> trains, Detection... found) {
        AreaCount count = new AreaCount("A", new CountRange(1, 2, 3), trains.size(), 0, 0, 0, 0, 0, 0, 0, 1, status);
        return new DetectionRun(
                        "s",
                        "",
                        "",
                        "",
                        Map.of(),
                        registration,
                        List.of(found),
                        trains,
                        List.of(count),
                        Optional.empty())
                .took(1.5);
    }

    private static Track track(String name, double lengthM) {
        return new Track(
                name,
                GEOMETRY.createLineString(new Coordinate[] {at(0, 0), at(lengthM, 0)}),
                OptionalInt.empty(),
                Map.of());
    }

    @Test
    void typesAndCoverAreTakenOverMatchedMissedAndFalseCars() {
        Truth truth = truth(
                List.of(
                        labelled("1", 0, RailcarType.TANK, true),
                        labelled("1", 20, RailcarType.TANK, true),
                        labelled("1", 40, RailcarType.BOXCAR, false)),
                0,
                0);
        Figures figures = SceneScore.of(
                        "s",
                        truth,
                        run(
                                Registration.NONE,
                                CountStatus.COUNTED,
                                List.of(),
                                found("1", 0, RailcarType.TANK, true, 1),
                                found("1", 40, RailcarType.TANK, true, 1),
                                found("1", 80, RailcarType.HOPPER, false, 1)),
                        Optional.empty())
                .figures();

        assertThat(figures.railcars()).isEqualTo(new Score(2, 1, 1));
        assertThat(figures.cover()).isEqualTo(new Score(1, 1, 1));
        assertThat(figures.types().right()).isEqualTo(1);
        assertThat(figures.types().judged()).isEqualTo(2);
        assertThat(figures.types().labelled(RailcarType.TANK)).isEqualTo(2);
        assertThat(figures.types().found(RailcarType.TANK)).isEqualTo(2);
        assertThat(figures.types().count(Optional.empty(), Optional.of(RailcarType.HOPPER)))
                .isEqualTo(1);
        StringWriter text = new StringWriter();
        new TypeReport(figures.types()).print(new PrintWriter(text, true));
        assertThat(text.toString()).contains("boxcar").contains("no car").doesNotContain("coach");
    }

    @Test
    void whatTheLabelsDoNotTellIsNotJudged() {
        Truth silent = new Truth(
                List.of(labelled("1", 0, RailcarType.UNKNOWN, false)), "", "", false, false, false, 0, 0, Map.of());
        SceneScore score = SceneScore.of(
                "s",
                silent,
                run(
                        new Registration(1, 1, 0.5, true),
                        CountStatus.COUNTED,
                        List.of(),
                        found("1", 0, RailcarType.TANK, true, 1)),
                Optional.of(Set.of("1")));

        assertThat(score.figures().types().judged()).isZero();
        assertThat(score.figures().cover()).isEqualTo(Score.NONE);
        assertThat(score.registration()).isEmpty();
        assertThat(score.inRange()).as("the range is for all tracks").isEmpty();
        StringWriter text = new StringWriter();
        new ScoreTable(List.of(score), true).print(new PrintWriter(text, true));
        assertThat(text.toString()).contains("cannot be judged").doesNotContain("type:", "cover:", "registration:");
    }

    @Test
    void registrationIsJudgedAcrossAndAlongTheTracks() {
        Truth truth = truth(List.of(labelled("1", 0, RailcarType.TANK, false)), 3, 1);
        Optional<RegistrationError> applied = SceneScore.of(
                        "s",
                        truth,
                        run(new Registration(-1, -0.5, 0.5, true), CountStatus.COUNTED, List.of()),
                        Optional.empty())
                .registration();
        assertThat(applied.orElseThrow().alongM()).isCloseTo(2, within(1e-6));
        assertThat(applied.orElseThrow().acrossM()).isCloseTo(0.5, within(1e-6));
        Optional<RegistrationError> doubtful = SceneScore.of(
                        "s",
                        truth,
                        run(new Registration(-1, -0.5, 0.99, false), CountStatus.COUNTED, List.of()),
                        Optional.empty())
                .registration();
        assertThat(doubtful.orElseThrow().acrossM())
                .as("a doubtful shift is not applied")
                .isCloseTo(1, within(1e-6));
    }

    @Test
    void labelsFollowASiteThatWasMoved() {
        Truth moved =
                truth(List.of(labelled("1", 0, RailcarType.TANK, false)), 0, 0).moved(10, 0);
        SceneScore score = SceneScore.of(
                "s",
                moved,
                run(
                        new Registration(10, 0, 0.5, true),
                        CountStatus.COUNTED,
                        List.of(),
                        found("1", 10, RailcarType.TANK, false, 1)),
                Optional.empty());
        assertThat(score.railcars()).isEqualTo(new Score(1, 0, 0));
        assertThat(score.registration().orElseThrow().totalM()).isCloseTo(0, within(1e-6));
    }

    @Test
    void falseCarsOnTracksWithoutLabelledCarsAreSetAgainstTheirVisibleLength() {
        Truth truth = truth(List.of(labelled("1", 0, RailcarType.TANK, false)), 0, 0);
        SceneMatch match = SceneMatch.of(
                "s",
                truth,
                run(
                        Registration.NONE,
                        CountStatus.COUNTED,
                        List.of(),
                        found("empty", 500, RailcarType.TANK, false, 1),
                        found("1", 700, RailcarType.TANK, false, 1)),
                Optional.empty());
        EmptyTracks empty = SceneScore.of(match, List.of(track("1", 2000), track("empty", 650)))
                .figures()
                .empty();
        assertThat(empty.falseCars()).isEqualTo(1);
        assertThat(empty.lengthM()).isCloseTo(500, within(0.5));
        assertThat(empty.perKm()).isCloseTo(2, within(0.01));
    }

    @Test
    void occupiedLengthHoldsCouplingsAndNoGaps() {
        Truth truth = truth(
                List.of(
                        labelled("1", 0, RailcarType.TANK, false),
                        labelled("1", 16, RailcarType.TANK, false),
                        labelled("1", 60, RailcarType.TANK, false)),
                0,
                0);
        SceneScore score = SceneScore.of(
                "s",
                truth,
                run(Registration.NONE, CountStatus.LENGTH_ONLY, List.of(new Train("1", "A", 33, 0))),
                Optional.empty());
        assertThat(score.figures().occupied().labelledM()).isCloseTo(44, within(0.1));
        assertThat(score.figures().occupied().errorPercent()).isCloseTo(-25, within(0.2));
        ScoreTotal total = ScoreTotal.of(List.of(score));
        assertThat(total.counted()).isZero();
        assertThat(total.figures().railcars()).isEqualTo(Score.NONE);
        assertThat(total.figures().occupied().foundM()).isEqualTo(33);
        assertThat(total.coarseInRange()).isEqualTo(1);
    }

    @Test
    void totalsLeaveOutScenesWithoutAClaim() {
        List<TruthObject> two =
                List.of(labelled("1", 0, RailcarType.TANK, false), labelled("1", 40, RailcarType.TANK, false));
        SceneScore counted = SceneScore.of(
                "a",
                truth(two, 0, 0),
                run(Registration.NONE, CountStatus.COUNTED, List.of(), found("1", 0, RailcarType.TANK, false, 1)),
                Optional.empty());
        SceneScore clouded = SceneScore.of(
                "b", truth(two, 0, 0), run(Registration.NONE, CountStatus.UNUSABLE, List.of()), Optional.empty());
        ScoreTotal total = ScoreTotal.of(List.of(counted, clouded));
        assertThat(total.scenes()).isEqualTo(2);
        assertThat(total.counted()).isEqualTo(1);
        assertThat(total.meanAbsoluteError()).isEqualTo(1);
        assertThat(total.absolutePercent()).isEqualTo(50);
        assertThat(total.inRange()).isEqualTo(1);
        assertThat(total.ranged()).isEqualTo(1);
        assertThat(total.seconds()).isEqualTo(OptionalDouble.of(1.5));
        StringWriter text = new StringWriter();
        new ScoreTable(List.of(counted, clouded), false).print(new PrintWriter(text, true));
        assertThat(text.toString())
                .contains("1 for 2, error -1 (-50.0 %) over 1 of 2 scenes", "holds the truth in 1 of 1 scenes");
    }

    @Test
    void aWellCalibratedDetectorHasNoCalibrationError() {
        List<Judged> honest = List.of(
                new Judged("s", "", "1", 0.75, true),
                new Judged("s", "", "1", 0.75, true),
                new Judged("s", "", "1", 0.75, true),
                new Judged("s", "", "1", 0.75, false));
        assertThat(new Reliability(honest).calibrationError()).isCloseTo(0, within(1e-9));
        List<Judged> boastful = List.of(new Judged("s", "", "1", 1.0, true), new Judged("s", "", "1", 1.0, false));
        Reliability.Bin top = new Reliability(boastful).bins().get(9);
        assertThat(top.cars()).isEqualTo(2);
        assertThat(top.shareRight()).isEqualTo(0.5);
        assertThat(new Reliability(boastful).calibrationError()).isCloseTo(0.5, within(1e-9));
    }
}
