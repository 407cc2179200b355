package org.railcount.export.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.geotools.referencing.GeodeticCalculator;
import org.geotools.referencing.datum.DefaultEllipsoid;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** Scale and north hold anywhere on the ground that UTM covers, measured against geodesics of GeoTools. */
class MapGeometryProperties {
    private static MapView view(double lon, double lat, double halfDegrees) {
        Envelope box = new Envelope(lon - halfDegrees, lon + halfDegrees, lat - halfDegrees / 2, lat + halfDegrees / 2);
        return MapView.around(List.of(new GeometryFactory().toGeometry(box)), 0);
    }

    private static GeodeticCalculator geodesic(Coordinate from) {
        GeodeticCalculator calculator = new GeodeticCalculator(DefaultEllipsoid.WGS84);
        calculator.setStartingGeographicPoint(from.x, from.y);
        return calculator;
    }

    @Property(tries = 300)
    void the_scale_bar_is_as_long_on_the_ground_as_it_says(
            @ForAll @DoubleRange(min = -179, max = 179) double lon,
            @ForAll @DoubleRange(min = -78, max = 78) double lat,
            @ForAll @DoubleRange(min = 0.0005, max = 0.3) @Scale(4) double size) {
        MapView view = view(lon, lat, size);
        double most = view.widthM() * 0.2;

        ScaleBar bar = ScaleBar.fitting(view, view.west(), view.south(), most);

        Coordinate left = view.toLonLat(view.west(), view.south());
        Coordinate right = view.toLonLat(view.west() + bar.mapM(), view.south());
        GeodeticCalculator calculator = geodesic(left);
        calculator.setDestinationGeographicPoint(right.x, right.y);
        assertThat(calculator.getOrthodromicDistance()).isCloseTo(bar.groundM(), within(bar.groundM() * 1e-5 + 1e-3));
        double digit = bar.groundM() / Math.pow(10, Math.floor(Math.log10(bar.groundM() * 1.0000001)));
        assertThat(List.of(1L, 2L, 5L)).contains(Math.round(digit));
        assertThat(digit).isCloseTo(Math.round(digit), within(1e-9));
        assertThat(bar.mapM()).isLessThanOrEqualTo(most * 1.0001).isGreaterThan(most / 2.6);
    }

    @Property(tries = 300)
    void the_arrow_points_where_a_walk_northward_leads(
            @ForAll @DoubleRange(min = -179, max = 179) double lon,
            @ForAll @DoubleRange(min = -78, max = 78) double lat) {
        MapView view = view(lon, lat, 0.01);
        double x = (view.west() + view.east()) / 2;
        double y = (view.south() + view.north()) / 2;
        GeodeticCalculator calculator = geodesic(view.toLonLat(x, y));
        calculator.setDirection(0, 100);
        double[] end = {
            calculator.getDestinationGeographicPoint().getX(),
            calculator.getDestinationGeographicPoint().getY()
        };

        Coordinate north = view.toMap(end[0], end[1]);

        double walked = Math.toDegrees(Math.atan2(north.x - x, north.y - y));
        assertThat(view.trueNorthDeg()).isCloseTo(walked, within(0.01));
    }

    @Property(tries = 100)
    void a_grown_view_holds_the_one_before_and_has_the_shape_asked_for(
            @ForAll @DoubleRange(min = 0.2, max = 4) double shape,
            @ForAll @DoubleRange(min = 0.0005, max = 0.3) @Scale(4) double size) {
        MapView view = view(130.57, 42.38, size);

        MapView grown = view.grownTo(shape);

        assertThat(grown.heightM() / grown.widthM()).isCloseTo(shape, within(1e-6));
        assertThat(grown.west()).isLessThanOrEqualTo(view.west() + 1e-6);
        assertThat(grown.east()).isGreaterThanOrEqualTo(view.east() - 1e-6);
        assertThat(grown.south()).isLessThanOrEqualTo(view.south() + 1e-6);
        assertThat(grown.north()).isGreaterThanOrEqualTo(view.north() - 1e-6);
    }

    @Property(tries = 100)
    void labels_never_lie_over_each_other_or_outside(@ForAll long seed) {
        Random random = new Random(seed);
        Rectangle2D bounds = new Rectangle2D.Double(0, 0, 300, 200);
        LabelPlaces places = new LabelPlaces(bounds);
        List<Rectangle2D> marks = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            marks.add(new Rectangle2D.Double(random.nextInt(300), random.nextInt(200), 10, 5));
        }
        marks.forEach(places::mark);
        List<Rectangle2D> taken = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            List<Rectangle2D> candidates = new ArrayList<>();
            for (int j = 0; j < 4; j++) {
                candidates.add(new Rectangle2D.Double(random.nextInt(320) - 10, random.nextInt(220) - 10, 30, 12));
            }
            if (i % 4 == 0) {
                places.leastHiding(candidates).ifPresent(taken::add);
            } else {
                places.free(candidates).ifPresent(place -> {
                    assertThat(marks).noneMatch(place::intersects);
                    taken.add(place);
                });
            }
        }
        for (int i = 0; i < taken.size(); i++) {
            assertThat(bounds.contains(taken.get(i))).isTrue();
            for (int j = 0; j < i; j++) {
                assertThat(taken.get(i).intersects(taken.get(j))).isFalse();
            }
        }
    }
}
