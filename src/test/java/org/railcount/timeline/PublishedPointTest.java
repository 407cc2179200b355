package org.railcount.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.railcount.model.PublishedObservation;

class PublishedPointTest {
    @Test
    void showsRailcarsAndMaximaOfTheFacilityOnly() {
        List<PublishedPoint> points = PublishedPoint.of(
                List.of(
                        observation("2018-10", "2023-10", "baseline_max", 20, "cars", "", "KBS"),
                        observation("2023-10-05", "", "railcars", 73, "cars", "", "Meduza"),
                        observation("2023-10-05", "", "railcars", 73, "cars", "", "CSIS"),
                        observation("2024-06-17", "", "railcars", 175, "cars", "approx.; type: ore cars", "CSIS"),
                        observation("2023-10-06", "", "train_length_m", 200, "m", "", "VOA"),
                        observation("2023-10-12", "", "railcars", 36, "trains", "", "VOA"),
                        observation("pre-2020", "", "railcars", 5, "cars", "", "VOA")),
                facility -> facility.equals("Yard"));

        assertThat(points).hasSize(2);
        assertThat(points.get(0).maximumOfPeriod()).isTrue();
        assertThat(points.get(0).when()).isEqualTo(span("2018-10-01", "2023-10-31"));
        assertThat(points.get(1).cars()).isEqualTo(73);
        assertThat(points.get(1).publishers()).containsExactly("CSIS", "Meduza");
        assertThat(PublishedPoint.of(
                        List.of(observation("2023-10-05", "", "railcars", 73, "cars", "", "CSIS")),
                        "Elsewhere"::equals))
                .isEmpty();
    }

    @Test
    void datesArePreciseAsPublished() {
        assertThat(DateSpan.parse("2023")).hasValue(span("2023-01-01", "2023-12-31"));
        assertThat(DateSpan.parse("2024-02")).hasValue(span("2024-02-01", "2024-02-29"));
        assertThat(DateSpan.parse("2023-10-05")).hasValue(span("2023-10-05", "2023-10-05"));
        assertThat(DateSpan.parse("2023-13")).isEmpty();
        assertThat(DateSpan.parse("soon")).isEmpty();
        assertThat(DateSpan.of("2023-10-05", Optional.of("2023-09"))).isEmpty();
    }

    private static DateSpan span(String from, String to) {
        return new DateSpan(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static PublishedObservation observation(
            String from, String to, String kind, double value, String unit, String note, String publisher) {
        return new PublishedObservation(
                from,
                Optional.of(to).filter(end -> !end.isEmpty()),
                "Yard",
                kind,
                OptionalDouble.of(value),
                unit,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                false,
                note,
                "",
                publisher,
                "",
                "");
    }
}
