package org.railcount.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.locationtech.jts.geom.Coordinate;

class GridTransformTest {
    private static GridTransform turned(double gsd, double turn) {
        return new GridTransform(
                500_000,
                gsd * Math.cos(turn),
                gsd * Math.sin(turn),
                4_700_000,
                gsd * Math.sin(turn),
                -gsd * Math.cos(turn));
    }

    @Property
    void aPixelIsFoundAgainHoweverTheSceneIsTurned(
            @ForAll @DoubleRange(min = 0.2, max = 5) double gsd,
            @ForAll @DoubleRange(min = -3.2, max = 3.2) double turn,
            @ForAll @DoubleRange(min = 0, max = 30_000) double col,
            @ForAll @DoubleRange(min = 0, max = 30_000) double row) {
        GridTransform grid = turned(gsd, turn);
        Coordinate map = grid.toMap(col, row);
        Coordinate pixel = grid.toPixel(map.x, map.y);

        assertThat(pixel.x).isCloseTo(col, within(1e-4));
        assertThat(pixel.y).isCloseTo(row, within(1e-4));
    }

    @Example
    void northUpColumnsRunEastAndRowsSouth() {
        Coordinate map = turned(0.5, 0).toMap(10, 4);

        assertThat(map.x).isEqualTo(500_005);
        assertThat(map.y).isEqualTo(4_699_998);
    }

    @Example
    void aShearedGridKeepsItsAxesApart() {
        GridTransform sheared = new GridTransform(100, 2, 0.5, 200, 0.25, -3);
        Coordinate map = sheared.toMap(8, 4);

        assertThat(map).isEqualTo(new Coordinate(118, 190));
        assertThat(sheared.toPixel(118, 190).distance(new Coordinate(8, 4))).isLessThan(1e-9);
    }
}
