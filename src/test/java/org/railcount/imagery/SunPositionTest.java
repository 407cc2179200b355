package org.railcount.imagery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SunPositionTest {

    @Test
    void noonHeightsAtTheSolsticesFollowFromTheLatitude() {
        // True noon at 130.6 E is 03:17:36 UTC less the equation of time: about 2 minutes late in June, early in
        // December.
        SunPosition june = SunPosition.at(Instant.parse("2023-06-21T03:19:30Z"), 42.4, 130.6);
        SunPosition december = SunPosition.at(Instant.parse("2023-12-21T03:15:30Z"), 42.4, 130.6);
        assertThat(june.elevationDeg()).isCloseTo(90 - 42.4 + 23.44, within(0.05));
        assertThat(december.elevationDeg()).isCloseTo(90 - 42.4 - 23.44, within(0.05));
        assertThat(june.azimuthDeg()).isCloseTo(180, within(1.0));
        assertThat(december.azimuthDeg()).isCloseTo(180, within(0.5));
    }

    @Test
    void theMorningSunStandsInTheEast() {
        SunPosition morning = SunPosition.at(Instant.parse("2023-03-20T22:00:00Z"), 42.4, 130.6);
        assertThat(morning.azimuthDeg()).isBetween(90.0, 115.0);
        assertThat(morning.elevationDeg()).isBetween(0.0, 20.0);
    }
}
