package org.railcount.detect.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.railcount.model.Detection;
import org.railcount.model.RailcarType;
import org.railcount.model.Subject;

class MatcherTest {
    private static final double METRE = 1 / 111_320.0;
    private final Matcher matcher = new Matcher();

    /** A car of 14 m by 3 m at the equator, so many metres along. */
    private static Polygon car(double eastM) {
        double w = eastM * METRE;
        double e = (eastM + 14) * METRE;
        double n = 3 * METRE;
        return new GeometryFactory().createPolygon(new Coordinate[] {
            new Coordinate(w, 0), new Coordinate(e, 0), new Coordinate(e, n), new Coordinate(w, n), new Coordinate(w, 0)
        });
    }

    private static Detection found(String id, double eastM) {
        return new Detection(
                id, new Subject.Railcar(RailcarType.UNKNOWN, false), car(eastM), 1, Optional.of("A"), 14, 3, 42);
    }

    private static TruthObject labelled(double eastM, String split, double visible) {
        return new TruthObject(
                new Subject.Railcar(RailcarType.UNKNOWN, false), car(eastM), Optional.of("A"), split, visible, 42);
    }

    @Test
    void everyCarMatchesOnce() {
        Score score = matcher.match(
                        List.of(found("1", 0), found("2", 1), found("3", 30)),
                        List.of(labelled(0, "", 1), labelled(31, "", 1), labelled(60, "", 1)))
                .score();
        assertThat(score).isEqualTo(new Score(2, 1, 1));
        assertThat(score.countError()).isZero();
    }

    @Test
    void overlapBelowThreeTenthsIsNoMatch() {
        assertThat(matcher.match(List.of(found("1", 7.8)), List.of(labelled(0, "", 1)))
                        .score())
                .isEqualTo(new Score(0, 1, 1));
        assertThat(matcher.match(List.of(found("1", 7.2)), List.of(labelled(0, "", 1)))
                        .score())
                .isEqualTo(new Score(1, 0, 0));
    }

    @Test
    void hiddenAndOffTrackCarsCountNeitherForNorAgainst() {
        Score score = matcher.match(
                        List.of(found("1", 0), found("2", 30)),
                        List.of(labelled(0, "test", 0.3), labelled(30, "off_track", 1), labelled(60, "off_track", 1)))
                .score();
        assertThat(score).isEqualTo(new Score(0, 0, 0));
        assertThat(score.f1()).isEqualTo(1);
    }

    @Test
    void betterOverlapWins() {
        Matcher.Result result =
                matcher.match(List.of(found("near", 4), found("exact", 0)), List.of(labelled(0, "", 1)));
        assertThat(result.pairs())
                .singleElement()
                .satisfies(pair -> assertThat(pair.detection().id()).isEqualTo("exact"));
    }
}
