package org.railcount.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceDatesTest {
    /** Days with a star are clear. */
    @ParameterizedTest
    @CsvSource({
        "2023-10-05, 2023-09-01* 2023-09-20* 2023-10-05* 2023-10-20*, 2023-09-20",
        "2023-10-05, 2023-09-01* 2023-09-20, 2023-09-01",
        "2023-10-05, 2023-09-20 2023-10-20*,",
    })
    void the_previous_clear_date(String open, String dates, String expected) {
        assertThat(ReferenceDates.previousClear(dates(dates), time(open)).orElse(null))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-10-05, 2022-08-01* 2022-09-20* 2022-10-25* 2023-10-01*, 2022-09-20",
        "2023-10-05, 2022-10-04 2022-11-15*, 2022-11-15",
        "2023-10-05, 2022-11-25* 2022-08-01* 2021-10-05*,",
        "2024-02-29, 2023-02-28*, 2023-02-28",
    })
    void the_same_season_a_year_before(String open, String dates, String expected) {
        assertThat(ReferenceDates.sameSeasonLastYear(dates(dates), time(open)).orElse(null))
                .isEqualTo(expected);
    }

    private static List<ReferenceDates.Dated<String>> dates(String text) {
        return Arrays.stream(text.split(" "))
                .map(day -> {
                    String plain = day.replace("*", "");
                    return new ReferenceDates.Dated<>(plain, time(plain), day.endsWith("*"));
                })
                .toList();
    }

    private static Instant time(String day) {
        return Instant.parse(day + "T02:00:00Z");
    }
}
