package org.railcount.detect.strip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

class TrackLineTest {
    @Test
    void straightLineKeepsItsEndsAndItsLength() {
        TrackLine line = TrackLine.of("A", List.of(new Coordinate(0, 0), new Coordinate(60, 80)));
        assertThat(line.lengthM()).isCloseTo(100, within(0.25));
        assertThat(line.at(0, 0).distance(new Coordinate(0, 0))).isLessThan(0.05);
        assertThat(line.at(100, 0).distance(new Coordinate(60, 80))).isLessThan(0.3);
    }

    @Test
    void leftIsLeftOfTheDirectionOfTravel() {
        TrackLine eastward = TrackLine.of("A", List.of(new Coordinate(0, 0), new Coordinate(50, 0)));
        Coordinate left = eastward.at(25, 3);
        assertThat(left.x).isCloseTo(25, within(0.01));
        assertThat(left.y).isCloseTo(3, within(0.01));
    }

    @Test
    void cornerOfADrawnLineIsRounded() {
        TrackLine line =
                TrackLine.of("A", List.of(new Coordinate(0, 0), new Coordinate(50, 0), new Coordinate(98, 14)));
        double before = line.heading((int) (48 / TrackLine.STEP_M));
        double after = line.heading((int) (52 / TrackLine.STEP_M));
        assertThat(after - before).isBetween(0.01, Math.atan2(14, 48) * 0.8);
        assertThat(line.at(50, 0).distance(new Coordinate(50, 0))).isLessThan(0.6);
    }

    @Test
    void chainageBeyondTheEndsIsClamped() {
        TrackLine line = TrackLine.of("A", List.of(new Coordinate(0, 0), new Coordinate(10, 0)));
        assertThat(line.at(-5, 0).x).isCloseTo(0, within(0.05));
        assertThat(line.at(50, 0).x).isCloseTo(10, within(0.05));
    }

    private static final TrackLine BENT =
            TrackLine.of("A", List.of(new Coordinate(0, 0), new Coordinate(60, 0), new Coordinate(60, 40)));

    @Test
    void aPartIsALineOfItsOwn() {
        TrackLine part = BENT.part(100, 161);
        assertThat(part.track(0)).isEqualTo("A");
        assertThat(part.size()).isEqualTo(61);
        assertThat(part.lengthM()).isEqualTo(15);
        assertThat(part.east(0)).isEqualTo(BENT.east(100));
        assertThat(part.north(60)).isEqualTo(BENT.north(160));
    }

    @Test
    void thePositionNearestToAPlaceIsFound() {
        assertThat(BENT.nearest(new Coordinate(20.05, 7))).isEqualTo(80);
        assertThat(BENT.nearest(new Coordinate(90, 30))).isEqualTo(360);
        assertThat(BENT.nearest(new Coordinate(-50, -50))).isZero();
    }

    @Test
    void theHeadingTurnsWithTheLine() {
        assertThat(BENT.heading(0)).isCloseTo(0, within(0.01));
        assertThat(BENT.heading(100)).isCloseTo(0, within(0.01));
        assertThat(BENT.heading(240)).isCloseTo(Math.PI / 4, within(0.05));
        assertThat(BENT.heading(BENT.size() - 1)).isCloseTo(Math.PI / 2, within(0.01));
    }

    /** A line that bends has a left that is shorter than one; one that runs west has its left to the south. */
    @Test
    void theMeanLeftIsTheMeanOfAllPlaces() {
        double[] bent = BENT.meanLeft();
        assertThat(bent[0]).isCloseTo(-0.4, within(0.01));
        assertThat(bent[1]).isCloseTo(0.6, within(0.01));
        double[] west = TrackLine.of("B", List.of(new Coordinate(50, 5), new Coordinate(0, 5)))
                .meanLeft();
        assertThat(west[0]).isCloseTo(0, within(1e-9));
        assertThat(west[1]).isCloseTo(-1, within(1e-9));
    }

    /** However a line is drawn, its positions lie a step apart. */
    @Test
    void positionsAreEquallyFarApart() {
        for (int i = 1; i < BENT.size(); i++) {
            double step = Math.hypot(BENT.east(i) - BENT.east(i - 1), BENT.north(i) - BENT.north(i - 1));
            assertThat(step).isBetween(0.17, 0.2501);
        }
        assertThat(BENT.size()).isEqualTo(401);
    }

    @Test
    void aBendIsRoundedAlikeFromEitherSide() {
        TrackLine back =
                TrackLine.of("A", List.of(new Coordinate(60, 40), new Coordinate(60, 0), new Coordinate(0, 0)));
        for (int i = 0; i < BENT.size(); i += 10) {
            assertThat(back.east(400 - i)).isCloseTo(BENT.east(i), within(1e-9));
            assertThat(back.north(400 - i)).isCloseTo(BENT.north(i), within(1e-9));
        }
    }

    /** A click that was made twice leaves a line of one point, which has no length and is no track. */
    @Test
    void aLineOfOnePointHasNoLength() {
        TrackLine point = TrackLine.of("A", List.of(new Coordinate(3, 4)));
        assertThat(point.size()).isEqualTo(1);
        assertThat(point.lengthM()).isZero();
        assertThat(point.at(2, 0)).isEqualTo(new Coordinate(3, 4));
    }

    @Test
    void aLineBesideAnotherKeepsItsNameAndItsDistance() {
        TrackLine line = TrackLine.of("A", List.of(new Coordinate(0, 0), new Coordinate(60, 80)));
        double[] left = new double[line.size()];
        Arrays.fill(left, 2);
        TrackLine beside = line.beside(left);
        assertThat(beside.track(0)).isEqualTo("A");
        assertThat(beside.size()).isEqualTo(line.size());
        for (int i = 0; i < line.size(); i += 20) {
            assertThat(beside.east(i)).isCloseTo(line.east(i) - 1.6, within(1e-6));
            assertThat(beside.north(i)).isCloseTo(line.north(i) + 1.2, within(1e-6));
        }
    }
}
