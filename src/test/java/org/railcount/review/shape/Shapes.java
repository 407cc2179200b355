package org.railcount.review.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.locationtech.jts.geom.Coordinate;

/** Random shapes and tracks. */
final class Shapes {
    private Shapes() {}

    static Arbitrary<OrientedRectangle> cars() {
        return Combinators.combine(
                        Arbitraries.doubles().between(-500, 500),
                        Arbitraries.doubles().between(-500, 500),
                        Arbitraries.doubles().between(-3.14, 3.14),
                        Arbitraries.doubles().between(2, 28),
                        Arbitraries.doubles().between(1, 5))
                .as((x, y, heading, length, width) ->
                        OrientedRectangle.about(new Coordinate(x, y), heading, length, width));
    }

    /** Tracks of some hundred metres that bend as railways do: at most 3 degrees between points 20 to 60 m apart. */
    static Arbitrary<Centreline> tracks() {
        Arbitrary<double[]> steps = Combinators.combine(
                        Arbitraries.doubles().between(20, 60),
                        Arbitraries.doubles().between(-0.05, 0.05))
                .as((length, turn) -> new double[] {length, turn});
        return Combinators.combine(
                        Arbitraries.doubles().between(-3.14, 3.14),
                        steps.list().ofMinSize(6).ofMaxSize(15))
                .as(Shapes::track);
    }

    static void assertSame(OrientedRectangle one, OrientedRectangle other, double toleranceM) {
        assertThat(one.back().distance(other.back())).as("back end").isLessThan(toleranceM);
        assertThat(one.front().distance(other.front())).as("front end").isLessThan(toleranceM);
        assertThat(one.widthM()).isCloseTo(other.widthM(), within(toleranceM));
    }

    private static Centreline track(double start, List<double[]> steps) {
        List<Coordinate> points = new ArrayList<>(List.of(new Coordinate(10, -20)));
        double heading = start;
        for (double[] step : steps) {
            Coordinate last = points.get(points.size() - 1);
            points.add(new Coordinate(last.x + step[0] * Math.cos(heading), last.y + step[0] * Math.sin(heading)));
            heading += step[1];
        }
        return new Centreline("Track", points);
    }
}
