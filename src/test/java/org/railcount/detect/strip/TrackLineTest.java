package org.railcount.detect.strip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
}
