package org.railcount.app.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTimeTest {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private final TypedTime reader = new TypedTime(Clock.fixed(Instant.parse("2024-01-01T00:00:00Z"), ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource({
        "2023-10-05 02:11, UTC, 2023-10-05T02:11:00Z",
        "2023-10-05 11:11, Asia/Seoul, 2023-10-05T02:11:00Z",
        "2023-10-05T02:11:30Z, Asia/Seoul, 2023-10-05T02:11:30Z",
        "2023-10-05 9:05, Asia/Seoul, 2023-10-05T00:05:00Z",
        "2023-10-05 11:11+09:00, UTC, 2023-10-05T02:11:00Z"
    })
    void readsATimeInTheZoneChosenUnlessItNamesItsOwn(String text, String zone, Instant expected) {
        assertThat(reader.read(text, ZoneId.of(zone))).isEqualTo(new TypedTime.Result.Read(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2023-10-05", "5.10.2023 02:11", "2023-02-30 02:11", "2023-10-05 25:00", "yesterday"})
    void saysWhatToTypeInstead(String text) {
        assertThat(sentence(text, ZoneOffset.UTC)).contains("2023-10-05 02:11");
    }

    @Test
    void refusesTheFutureAndTheTimeBeforeSatellites() {
        assertThat(sentence("2024-01-01 00:01", ZoneOffset.UTC)).contains("future");
        assertThat(sentence("1923-10-05 02:11", ZoneOffset.UTC)).contains("1960");
        assertThat(reader.read("2024-01-01 08:00", SEOUL)).isInstanceOf(TypedTime.Result.Read.class);
    }

    @Test
    void refusesLocalTimesThatClocksSkippedOrShowedTwice() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        assertThat(sentence("2023-03-26 02:30", berlin)).contains("skipped");
        assertThat(sentence("2023-10-29 02:30", berlin)).contains("twice");
    }

    private String sentence(String text, ZoneId zone) {
        return ((TypedTime.Result.Wrong) reader.read(text, zone)).sentence();
    }
}
