package org.railcount.detect.propose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Ground that a track keeps others off: an area of 200 m by 100 m, and a track that turns north in it. */
class ClaimedGroundTest {
    private final ClaimedGround ground = new ClaimedGround(new Envelope(1000, 1200, 5000, 5100));

    @BeforeEach
    void claim() {
        ground.claim(List.of(new Coordinate(1020, 5030), new Coordinate(1120, 5030), new Coordinate(1120, 5090)));
    }

    @ParameterizedTest
    @CsvSource({
        "1020, 5030, true",
        "1053.3, 5030, true",
        "1120, 5071.7, true",
        "1053.3, 5031.4, true",
        "1053.3, 5028.6, true",
        "1053.3, 5032.3, false",
        "1053.3, 5027.7, false",
        "1121.4, 5060, true",
        "1118.6, 5060, true",
        "1122.3, 5060, false",
        "1117.7, 5060, false",
        "1018.6, 5030, true",
        "1017.7, 5030, false",
        "1120, 5091.4, true",
        "1120, 5092.3, false",
        "1121.6, 5028.4, false"
    })
    void aTrackClaimsAMetreAndThreeQuartersAboutIt(double east, double north, boolean claimed) {
        assertThat(ground.holds(new Coordinate(east, north))).isEqualTo(claimed);
    }

    @Test
    void groundAtTheEdgeIsClaimedAndGroundBeyondIsNobodys() {
        ground.claim(List.of(new Coordinate(900, 5000), new Coordinate(1300, 5000)));
        ground.claim(List.of(new Coordinate(1200, 4900), new Coordinate(1200, 5200)));
        assertThat(ground.holds(new Coordinate(1000, 5000))).isTrue();
        assertThat(ground.holds(new Coordinate(1200, 5100))).isTrue();
        assertThat(ground.holds(new Coordinate(1199, 5050))).isTrue();
        for (Coordinate beyond : List.of(
                new Coordinate(950, 5000),
                new Coordinate(1250, 5000),
                new Coordinate(1200, 4950),
                new Coordinate(1200, 5150),
                // A row lower, it lies where the row above it ends.
                new Coordinate(1203, 5000),
                new Coordinate(996, 5000.5))) {
            assertThat(ground.holds(beyond)).as("%s", beyond).isFalse();
        }
    }
}
