package org.railcount.detect.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.railcount.detect.decode.CarSpan;
import org.railcount.detect.emission.Emission;
import org.railcount.detect.strip.TrackLine;
import org.railcount.model.AreaCount;
import org.railcount.model.CountStatus;
import org.railcount.model.Detection;
import org.railcount.model.RailcarType;
import org.railcount.model.Subject;
import org.railcount.model.Train;

class AreaTallyTest {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final double LENGTH_M = 200;
    private static final int CELLS = (int) (LENGTH_M / Emission.CELL_M);

    /** From 20 m west of the track's beginning to {@code eastM} along it. */
    private static AreaTally area(double eastM) {
        return new AreaTally("Yard", (Polygon) GEOMETRY.toGeometry(new Envelope(-20, eastM, -20, 20)));
    }

    private final boolean[] visible = new boolean[CELLS];
    private final float[] occupied = new float[CELLS];

    AreaTallyTest() {
        Arrays.fill(visible, true);
        Arrays.fill(occupied, -3);
    }

    /** A track that runs east from the origin with cars at these chainages; it is believed to hold just as many. */
    private TrackResult track(CarSpan... cars) {
        List<Detection> detections = new ArrayList<>();
        for (CarSpan car : cars) {
            detections.add(detection("1", car.confidence()));
        }
        double[] belief = new double[cars.length + 1];
        belief[cars.length] = 1;
        return new TrackResult(
                TrackLine.of("1", List.of(new Coordinate(0, 0), new Coordinate(LENGTH_M, 0))),
                new Emission(occupied, new float[CELLS], new float[RailcarType.values().length][CELLS], visible),
                visible,
                List.of(cars),
                detections,
                (inside, shift) -> belief);
    }

    private static Detection detection(String id, double confidence) {
        return new Detection(
                id,
                new Subject.Railcar(RailcarType.GONDOLA, true),
                (Polygon) GEOMETRY.toGeometry(new Envelope(0, 1, 0, 1)),
                confidence,
                Optional.of("1"),
                13,
                3,
                39);
    }

    private static CarSpan car(double startM) {
        return new CarSpan(startM, startM + 13, 0.9);
    }

    @Test
    void aCarBelongsToTheAreaThatHoldsItsMiddle() {
        AreaTally yard = area(100);

        AreaCount count = yard.count(List.of(track(car(20), car(34), car(90), car(104))), List.of(), true, true, 0);

        assertThat(count.coveredRailcars()).isEqualTo(3);
        assertThat(yard.trains()).extracting(Train::cars).containsExactly(2, 1);
        assertThat(yard.trains()).extracting(Train::lengthM).containsExactly(27.0, 13.0);
        assertThat(yard.trains()).extracting(Train::area).containsOnly("Yard");
    }

    @Test
    void theShareOfTheTrackThatIsSeenDecidesWhatIsClaimed() {
        assertThat(area(220).count(List.of(track()), List.of(), true, true, 0).status())
                .isEqualTo(CountStatus.COUNTED);
        Arrays.fill(visible, 0, CELLS / 2, false);
        AreaCount half = area(220).count(List.of(track()), List.of(), true, true, 1);
        assertThat(half.usableFraction()).isEqualTo(0.5);
        assertThat(half.status()).isEqualTo(CountStatus.PARTIAL);
        Arrays.fill(visible, false);
        assertThat(area(220).count(List.of(track()), List.of(), true, true, 1).status())
                .isEqualTo(CountStatus.UNUSABLE);
    }

    @Test
    void onlyTheTrackInsideTheAreaIsAsked() {
        Arrays.fill(visible, CELLS / 2, CELLS, false);
        assertThat(area(100).count(List.of(track()), List.of(), true, true, 0).usableFraction())
                .isEqualTo(1);
    }

    @Test
    void withoutTrackTheSeenShareOfTheAreaStandsAndPlaceDoesNotMatter() {
        AreaCount port = area(220).count(List.of(), List.of(), true, false, 0.99);
        assertThat(port.usableFraction()).isEqualTo(0.99);
        assertThat(port.status()).isEqualTo(CountStatus.COUNTED);
    }

    @Test
    void aSceneThatIsNotInPlaceGivesNoFullCount() {
        assertThat(area(220)
                        .count(List.of(track(car(20))), List.of(), true, false, 0)
                        .status())
                .isEqualTo(CountStatus.PARTIAL);
    }

    @Test
    void aCarOffTheTracksCountsAndBelongsToNoTrain() {
        AreaTally yard = area(220);
        AreaCount count = yard.count(List.of(track(car(20))), List.of(detection("off", 0.97)), true, true, 0);
        assertThat(count.railcars().best()).isEqualTo(2);
        assertThat(yard.trains()).hasSize(1);
    }

    @Test
    void aCoarseSceneGivesOccupiedStretchesAndARange() {
        Arrays.fill(occupied, 40, 100, 2);
        Arrays.fill(occupied, 106, 160, 2);
        Arrays.fill(occupied, 240, 254, 2);
        Arrays.fill(occupied, 300, 340, 2);
        AreaTally yard = area(140);

        AreaCount count = yard.count(List.of(track()), List.of(), false, true, 0);

        // One string with a coupling in it; the next is too short to be trusted, the last lies outside.
        assertThat(yard.trains()).extracting(Train::lengthM).containsExactly(60.0);
        assertThat(yard.trains()).extracting(Train::cars).containsExactly(0);
        assertThat(count.status()).isEqualTo(CountStatus.LENGTH_ONLY);
        assertThat(count.railcars().best()).isEqualTo(4);
        assertThat(count.railcars().low()).isLessThanOrEqualTo(4);
        assertThat(count.railcars().high()).isGreaterThanOrEqualTo(5);
    }

    @Test
    void aGapLongerThanACouplingPartsTwoStrings() {
        Arrays.fill(occupied, 40, 100, 2);
        Arrays.fill(occupied, 114, 160, 2);
        AreaTally yard = area(220);

        yard.count(List.of(track()), List.of(), false, true, 0);

        assertThat(yard.trains()).extracting(Train::lengthM).containsExactly(30.0, 23.0);
    }
}
