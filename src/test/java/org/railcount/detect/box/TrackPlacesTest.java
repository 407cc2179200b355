package org.railcount.detect.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.detect.count.TrackResult;
import org.railcount.detect.decode.CarSpan;
import org.railcount.detect.emission.Emission;
import org.railcount.detect.strip.TrackLine;
import org.railcount.model.RailcarType;
import org.railcount.model.Subject;

/** On which track a model's box stands, and what it adds to the count there. */
class TrackPlacesTest {
    private static final Subject CAR = new Subject.Railcar(RailcarType.BOXCAR, false);

    /** Two tracks of 100 m that run east, 4.5 m apart. */
    private static final TrackPlaces PLACES = new TrackPlaces(List.of(track("T1", 0), track("T2", 4.5)));

    private static TrackResult track(String name, double north) {
        TrackLine line = TrackLine.of(name, List.of(new Coordinate(0, north), new Coordinate(100, north)));
        Emission evidence = new Emission(new float[200], new float[200], new float[8][200], new boolean[200]);
        return new TrackResult(line, evidence, new boolean[200], List.of(), List.of(), ScoreBelief.NO_OTHERS);
    }

    private static OrientedBox box(double confidence, double east, double north, double headingDeg) {
        return new OrientedBox(CAR, confidence, east, north, 13, 3, Math.toRadians(headingDeg));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "2.2, 0, 0",
        "2.3, 0, 1",
        "4.5, 0, 1",
        "-2.4, 0, 0",
        "-2.6, 0, -1",
        "7.1, 0, -1",
        "0, 19, 0",
        "0, -19, 0",
        "0, 21, -1",
        "0, 180, 0",
        "0, 161, 0",
        "0, 90, -1"
    })
    void aBoxStandsOnTheNearestTrackThatRunsItsWay(double north, double headingDeg, int track) {
        assertThat(PLACES.of(box(0.9, 50, north, headingDeg))
                        .map(TrackPlaces.Place::track)
                        .orElse(-1))
                .isEqualTo(track);
    }

    @Test
    void aBoxCoversItsLengthOfTheTrackAndEndsWhereTheTrackEnds() {
        TrackPlaces.Place middle = PLACES.of(box(0.9, 50, 0, 0)).orElseThrow();
        assertThat(middle.startM()).isCloseTo(43.5, within(0.2));
        assertThat(middle.endM()).isCloseTo(56.5, within(0.2));
        assertThat(PLACES.of(box(0.9, 3, 0, 0)).orElseThrow().startM()).isZero();
        assertThat(PLACES.of(box(0.9, 97, 0, 0)).orElseThrow().endM()).isBetween(99.0, 100.5);
    }

    private static TrackPlaces.Place place(int track, double from, double to, double confidence) {
        return new TrackPlaces.Place(track, from, to, box(confidence, 0, 0, 0));
    }

    /** A quarter of a car may lie under the next: ends are read to a metre or so. */
    @Test
    void ofTwoCarsOnOneStretchTheSurerStays() {
        TrackPlaces.Place sure = place(0, 10, 20, 0.9);
        TrackPlaces.Place within = place(0, 17, 27, 0.5);
        TrackPlaces.Place coupled = place(0, 17.6, 27.6, 0.4);
        TrackPlaces.Place beside = place(1, 10, 20, 0.3);
        assertThat(TrackPlaces.apart(List.of(within, beside, sure))).containsExactly(sure, beside);
        assertThat(TrackPlaces.apart(List.of(coupled, sure))).containsExactly(sure, coupled);
    }

    @ParameterizedTest
    @CsvSource({"10, 20, 1", "15, 25, 0.3333", "12, 18, 0.6", "20, 30, 0", "30, 40, 0"})
    void stretchesOverlapByWhatBothCoverOfWhatEitherCovers(double from, double to, double share) {
        assertThat(place(0, 10, 20, 0.9).overlap(from, to)).isCloseTo(share, within(1e-3));
    }

    @Test
    void theFirstEdgeOfABoxIsItsLongSide() {
        Coordinate[] corners = box(0.9, 50, 20, 30).corners();
        assertThat(corners[0].distance(corners[1])).isCloseTo(13, within(1e-9));
        assertThat(corners[1].distance(corners[2])).isCloseTo(3, within(1e-9));
        assertThat(Math.atan2(corners[1].y - corners[0].y, corners[1].x - corners[0].x))
                .isCloseTo(Math.toRadians(30), within(1e-9));
        assertThat(box(0.9, 50, 20, 30).outline().getCentroid().getCoordinate().distance(new Coordinate(50, 20)))
                .isLessThan(1e-9);
    }

    @Test
    void carsStandThereIndependentlyOfEachOther() {
        ScoreBelief belief = new ScoreBelief(
                ScoreBelief.NO_OTHERS,
                List.of(new CarSpan(0, 10, 0.8), new CarSpan(20, 30, 0.5), new CarSpan(60, 70, 0.9)));
        boolean[] inside = new boolean[100];
        Arrays.fill(inside, 0, 60, true);
        double[] probability = belief.countProbability(inside, 0);
        assertThat(probability).hasSize(3);
        assertThat(probability[0]).isCloseTo(0.1, within(1e-9));
        assertThat(probability[1]).isCloseTo(0.5, within(1e-9));
        assertThat(probability[2]).isCloseTo(0.4, within(1e-9));
        assertThat(belief.countProbability(inside, 1)[2]).isGreaterThan(0.5);
    }

    @Test
    void certaintyIsNeverBelieved() {
        assertThat(LogOdds.of(0.5)).isZero();
        assertThat(LogOdds.of(1)).isCloseTo(Math.log(999), within(1e-9));
        assertThat(LogOdds.of(0)).isCloseTo(-Math.log(999), within(1e-9));
        assertThat(LogOdds.shifted(0.5, Math.log(3))).isCloseTo(0.75, within(1e-9));
        assertThat(LogOdds.shifted(0.8, -Math.log(4))).isCloseTo(0.5, within(1e-9));
    }
}
