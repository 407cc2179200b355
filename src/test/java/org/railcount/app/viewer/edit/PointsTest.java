package org.railcount.app.viewer.edit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.WKTReader;

class PointsTest {
    @Test
    void moving_the_first_point_of_a_ring_keeps_it_closed_and_its_hole() throws Exception {
        Polygon holed =
                (Polygon) new WKTReader().read("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (4 4, 6 4, 6 6, 4 6, 4 4))");
        Polygon moved =
                (Polygon) Points.of(holed).moved(0, new Coordinate(-1, -1)).build();

        assertThat(moved.toText()).isEqualTo("POLYGON ((-1 -1, 10 0, 10 10, 0 10, -1 -1), (4 4, 6 4, 6 6, 4 6, 4 4))");
    }

    @Test
    void a_point_can_be_set_on_the_closing_side() throws Exception {
        Polygon square = (Polygon) new WKTReader().read("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))");
        Points points = Points.of(square).inserted(4, new Coordinate(-2, 5));

        assertThat(points.build().toText()).isEqualTo("POLYGON ((0 0, 10 0, 10 10, 0 10, -2 5, 0 0))");
    }

    @Test
    void outlines_that_cross_themselves_and_lines_of_one_point_are_refused() throws Exception {
        Points bow = Points.of(new WKTReader().read("POLYGON ((0 0, 10 10, 10 0, 0 10, 0 0))"));
        Points square = Points.of(new WKTReader().read("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))"));
        Points twice = Points.of(new WKTReader().read("LINESTRING (3 3, 3 3)"));

        assertThat(GeometryProblem.of(FeatureRole.AREA, bow))
                .hasValueSatisfying(s -> assertThat(s).contains("crosses itself"));
        assertThat(GeometryProblem.of(FeatureRole.TRACK, twice)).isPresent();
        assertThat(GeometryProblem.of(FeatureRole.AREA, square)).isEmpty();
        assertThat(GeometryProblem.of(FeatureRole.AREA, square.removed(0).removed(0)))
                .isPresent();
    }
}
