package org.railcount.app.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

class GeodesyTest {
    @Test
    void flindersPeakToBuninyong() {
        // Geocentric Datum of Australia technical manual; that ellipsoid (GRS 80) differs from WGS 84 by far less than
        // this.
        List<Coordinate> line = List.of(
                new Coordinate(144 + 25 / 60.0 + 29.52440 / 3600, -(37 + 57 / 60.0 + 3.72030 / 3600)),
                new Coordinate(143 + 55 / 60.0 + 35.38390 / 3600, -(37 + 39 / 60.0 + 10.15610 / 3600)));
        assertThat(Geodesy.lengthM(line)).isCloseTo(54972.271, within(0.001));
    }

    @Test
    void aDegreeSquareAtTheEquator() {
        List<Coordinate> ring =
                List.of(new Coordinate(0, 0), new Coordinate(1, 0), new Coordinate(1, 1), new Coordinate(0, 1));
        // GeographicLib's Planimeter gives 12308778361.469 m2 for this square.
        assertThat(Geodesy.areaM2(ring)).isCloseTo(12_308_778_361.469, within(1.0));
        assertThat(Geodesy.areaM2(ring.subList(0, 2))).isZero();
    }
}
