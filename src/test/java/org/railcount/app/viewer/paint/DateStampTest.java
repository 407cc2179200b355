package org.railcount.app.viewer.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.railcount.model.Acquisition;
import org.railcount.model.Taken;
import org.railcount.model.TimeSource;

class DateStampTest {
    private static final Optional<ZoneId> PYONGYANG = Optional.of(ZoneId.of("Asia/Pyongyang"));

    @Test
    void utc_comes_first_and_the_sites_time_beside_it() {
        DateStamp stamp = DateStamp.of(
                Acquisition.UNKNOWN.withAnalystTime(Instant.parse("2023-10-05T16:14:00Z")), 0.5, PYONGYANG);

        assertThat(stamp.title()).isEqualTo("2023-10-05 16:14 UTC");
        assertThat(stamp.lines())
                .containsExactly("2023-10-06 01:14 local (UTC+09:00)", "time typed by the analyst", "0.50 m pixels");
    }

    /** North Korea kept UTC+8:30 from August 2015 to May 2018. */
    @Test
    void the_sites_time_is_the_one_of_that_day() {
        DateStamp stamp = DateStamp.of(
                Acquisition.UNKNOWN.withAnalystTime(Instant.parse("2017-03-01T02:00:00Z")), 0.5, PYONGYANG);

        assertThat(stamp.lines().get(0)).isEqualTo("10:30 local (UTC+08:30)");
    }

    @Test
    void a_doubtful_time_says_so() {
        Acquisition tag = Taken.at(Instant.parse("2023-10-05T02:14:00Z"), TimeSource.TIFF_DATE_TIME)
                .by("WV03")
                .copyright("© Vendor 2023")
                .acquisition();

        assertThat(DateStamp.of(tag, 0.5, Optional.empty()).lines())
                .containsExactly(
                        "time from a TIFF tag: no zone, may be processing time",
                        "WV03  ·  0.50 m pixels  ·  © Vendor 2023");
    }

    @Test
    void an_unknown_time_is_not_left_out() {
        assertThat(DateStamp.of(Acquisition.UNKNOWN, 0.5, PYONGYANG).title()).isEqualTo("Acquisition time unknown");
    }
}
