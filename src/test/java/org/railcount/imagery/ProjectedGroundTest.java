package org.railcount.imagery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.model.GridTransform;

/** Grids of 1000 by 1000 pixels of about a metre. */
class ProjectedGroundTest {
    private static final double DEGREE = 1e-5;

    private static ProjectedGround degrees(double west, double north) {
        GridTransform grid = new GridTransform(west, DEGREE, 0, north, 0, -DEGREE);
        return ProjectedGround.of(new Georeference(MapProjection.GEOGRAPHIC, 4326, "EPSG:4326", grid), 500, 500);
    }

    /** Anywhere; up to the date line from the west, across it, and counted to 360 degrees. */
    @Property
    void aPixelComesBackFromUtm(
            @ForAll @DoubleRange(min = -180, max = 359) double west,
            @ForAll @DoubleRange(min = -70, max = 70) double north,
            @ForAll @DoubleRange(max = 1000) double col,
            @ForAll @DoubleRange(max = 1000) double row) {
        ProjectedGround ground = degrees(west, north);
        Coordinate utm = ground.pixelToUtm(col, row);
        Coordinate back = ground.utmToPixel(utm.x, utm.y);
        assertThat(back.x).isCloseTo(col, within(1e-3));
        assertThat(back.y).isCloseTo(row, within(1e-3));
        Coordinate lonLat = ground.pixelToLonLat(col, row);
        assertThat(lonLat.x).isBetween(-180.0, 180.0);
        Coordinate again = ground.lonLatToPixel(lonLat.x, lonLat.y);
        assertThat(again.x).isCloseTo(col, within(1e-3));
    }

    @ParameterizedTest
    @ValueSource(doubles = {179.995, -180.005})
    void theDateLineRunsThroughAScene(double west) {
        ProjectedGround ground = degrees(west, 10);
        Coordinate left = ground.pixelToUtm(0, 500);
        Coordinate right = ground.pixelToUtm(1000, 500);
        assertThat(left.distance(right)).isBetween(1090.0, 1100.0);
        assertThat(ground.pixelToLonLat(1000, 500).x).isCloseTo(-179.995, within(1e-9));
    }

    @Test
    void aMiddleThatLiesNowhereIsRefused() {
        assertThatThrownBy(() -> degrees(130, 200)).isInstanceOf(IllegalArgumentException.class);
    }
}
