package org.railcount.detect.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.opencv.core.Point;
import org.railcount.model.StructureChange;

class FootprintTest {
    private static Footprint at(double col, double contrast, double areaM2, double filling, int dates) {
        Point[] corners = {new Point(col, 5), new Point(col + 10, 5), new Point(col + 10, 25), new Point(col, 25)};
        return new Footprint(corners, 3, StructureChange.Kind.APPEARED, areaM2, contrast, filling, dates);
    }

    @ParameterizedTest
    @CsvSource({
        "25, 0.85, 1, 0.5",
        "50, 1, 1, 0.5",
        "25, 0.85, 3, 0.875",
        "12.5, 0.85, 1, 0.25",
        "25, 0.425, 1, 0.25",
        "10, 0.68, 2, 0.24"
    })
    void contrastCompactnessAndDatesMakeItSure(double contrast, double filling, int dates, double confidence) {
        assertThat(at(0, contrast, 200, filling, dates).confidence()).isCloseTo(confidence, within(1e-9));
    }

    @Test
    void ofTwoThatOverlapTheLargerAndPlainerOneWeighsMore() {
        assertThat(at(0, 20, 300, 1, 3).weight()).isEqualTo(6000);
    }

    @Test
    void footprintsTouchWhereTheyShareGround() {
        assertThat(at(0, 20, 200, 1, 3).touches(at(9, 20, 200, 1, 3))).isTrue();
        assertThat(at(0, 20, 200, 1, 3).touches(at(11, 20, 200, 1, 3))).isFalse();
    }

    @Test
    void theOutlineIsItsRectangleOnTheEarth() {
        LookGrid.Lattice lattice =
                new LookGrid.Lattice(new Coordinate(130, 42), new Coordinate(1e-5, 0), new Coordinate(0, -1e-5));
        Envelope box = at(40, 20, 200, 1, 3).outline(lattice).getEnvelopeInternal();
        assertThat(box.getMinX()).isCloseTo(130.0004, within(1e-9));
        assertThat(box.getMaxX()).isCloseTo(130.0005, within(1e-9));
        assertThat(box.getMaxY()).isCloseTo(41.99995, within(1e-9));
        assertThat(box.getMinY()).isCloseTo(41.99975, within(1e-9));
    }
}
