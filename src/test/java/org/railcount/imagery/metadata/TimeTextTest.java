package org.railcount.imagery.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTextTest {
    @ParameterizedTest
    @CsvSource({
        "2023-10-05T01:24:00Z,              2023-10-05T01:24:00Z,           true",
        "2023-10-05T01:24:00.287350Z,       2023-10-05T01:24:00.287350Z,    true",
        "2023-10-05T01:24:00.1234567891234Z, 2023-10-05T01:24:00.123456789Z, true",
        "2023-10-05T10:24:00+09:00,         2023-10-05T01:24:00Z,           true",
        "2023-10-05T10:24:00+0900,          2023-10-05T01:24:00Z,           true",
        "2023-10-05 01:24:00 UTC,           2023-10-05T01:24:00Z,           true",
        "2023-10-05t01:24:00z,              2023-10-05T01:24:00Z,           true",
        "2023-10-05T01:24:00,               2023-10-05T01:24:00Z,           false",
        "2023-10-05T01:24,                  2023-10-05T01:24:00Z,           false",
        "2023:10:05 01:24:00,               2023-10-05T01:24:00Z,           false",
        "20231005T012400Z,                  2023-10-05T01:24:00Z,           true",
        "20231005012400,                    2023-10-05T01:24:00Z,           false",
        "2016-12-31T23:59:60Z,              2017-01-01T00:00:00Z,           true",
        "2023-12-31T24:00:00Z,              2024-01-01T00:00:00Z,           true",
        "2024-02-29T00:00:00Z,              2024-02-29T00:00:00Z,           true",
    })
    void reads(String text, Instant time, boolean zoned) {
        assertThat(TimeText.parse(text)).contains(new TimeText(time, zoned));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2023-10-05",
                "2023-10-05T",
                "20231345T012400Z",
                "2023-02-29T00:00:00Z",
                "2023-10-05T25:00:00Z",
                "2023-10-05T24:00:01Z",
                "2023-10-05T01:60:00Z",
                "2023-10-05T01:24:61Z",
                "2023-10-05T01:24:00+25:00",
                "2023-10:05T01:24:00Z",
                "0000:00:00 00:00:00",
                "23-10-05T01:24:00Z",
                "05/10/2023 01:24",
                "Thu Oct 5 01:24:00 2023",
                "99999999999999999999999999999999999999999999999999999999999999999999",
            })
    void refuses(String text) {
        assertThat(TimeText.parse(text)).isEmpty();
    }
}
