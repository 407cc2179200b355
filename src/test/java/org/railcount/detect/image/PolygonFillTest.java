package org.railcount.detect.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.railcount.detect.OpenCv;

class PolygonFillTest {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private static LinearRing square(double from, double to) {
        return GEOMETRY.createLinearRing(new Coordinate[] {
            new Coordinate(from, from),
            new Coordinate(to, from),
            new Coordinate(to, to),
            new Coordinate(from, to),
            new Coordinate(from, from)
        });
    }

    @Test
    void aHoleKeepsItsValueWhetherThePolygonIsSetOrCleared() {
        OpenCv.ensureLoaded();
        Polygon ring = GEOMETRY.createPolygon(square(2, 18), new LinearRing[] {square(6, 14)});
        try (MatScope scope = new MatScope()) {
            Mat mask = scope.own(new Mat(40, 40, CvType.CV_8UC1, new Scalar(7)));
            PolygonFill.fill(mask, ring, at -> new Coordinate(2 * at.x, 2 * at.y), 255);
            assertThat(mask.get(8, 20)[0]).as("in the polygon").isEqualTo(255);
            assertThat(mask.get(20, 20)[0]).as("in its hole").isEqualTo(7);
            assertThat(mask.get(1, 20)[0]).as("outside").isEqualTo(7);
            PolygonFill.fill(mask, ring, at -> new Coordinate(2 * at.x, 2 * at.y), 0);
            assertThat(mask.get(8, 20)[0]).isEqualTo(0);
            assertThat(mask.get(20, 20)[0]).isEqualTo(7);
        }
    }
}
