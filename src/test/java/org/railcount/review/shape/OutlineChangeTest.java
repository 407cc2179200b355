package org.railcount.review.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;
import org.railcount.app.viewer.frame.MapFrame;
import org.railcount.model.Detection;
import org.railcount.model.RailcarType;
import org.railcount.model.Subject;

class OutlineChangeTest {
    private static final MapFrame FRAME = new MapFrame(52, true);
    private static final TrackedGround GROUND = new TrackedGround(FRAME, List.of());
    private static final OrientedRectangle CAR =
            OrientedRectangle.about(new Coordinate(632_000, 4_698_000), 0.4, 13.9, 3.1);

    @Test
    void aCarThatIsElsewhereWasMovedEvenWhereItsTrackTurns() {
        assertThat(to(CAR.shifted(0.25, 0))).isEqualTo(OutlineChange.MOVED);
        assertThat(to(CAR.shifted(-300, 120))).isEqualTo(OutlineChange.MOVED);
        assertThat(to(CAR.shifted(4, 1).turned(0.05))).isEqualTo(OutlineChange.MOVED);
        assertThat(to(CAR.shifted(4, 1).reversed())).isEqualTo(OutlineChange.MOVED);
    }

    @Test
    void aCarThatLiesOtherwiseWhereItWasWasTurned() {
        assertThat(to(CAR.turned(Math.toRadians(1)))).isEqualTo(OutlineChange.TURNED);
        assertThat(to(CAR.turned(Math.toRadians(90)))).isEqualTo(OutlineChange.TURNED);
    }

    @Test
    void aCarOfAnotherLengthThatLiesAsItLayWasStretched() {
        assertThat(to(CAR.stretchedFront(0.25))).isEqualTo(OutlineChange.STRETCHED);
        assertThat(to(CAR.stretchedBack(-1))).isEqualTo(OutlineChange.STRETCHED);
        assertThat(to(CAR.withWidth(3.5))).isEqualTo(OutlineChange.STRETCHED);
    }

    @Test
    void allElseIsAnotherShape() {
        assertThat(to(CAR.stretchedFront(1).turned(0.3))).isEqualTo(OutlineChange.RESHAPED);
        List<Coordinate> five = new ArrayList<>(CAR.corners());
        five.add(new Coordinate(CAR.corners().get(0).x - 3, CAR.corners().get(0).y + 1));
        assertThat(to(new FreeOutline(five))).isEqualTo(OutlineChange.RESHAPED);
        assertThat(to(CAR)).as("as it was").isEqualTo(OutlineChange.RESHAPED);
    }

    private static OutlineChange to(GroundShape after) {
        return OutlineChange.between(outline(CAR), outline(after));
    }

    private static Polygon outline(GroundShape shape) {
        Detection made = GROUND.made("a", new Subject.Railcar(RailcarType.BOXCAR, false), shape);
        return made.outline();
    }
}
