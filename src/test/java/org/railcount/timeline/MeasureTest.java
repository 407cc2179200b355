package org.railcount.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.railcount.model.AreaCount;
import org.railcount.model.ContainerRows;
import org.railcount.model.CountBasis;
import org.railcount.model.CountRange;
import org.railcount.model.CountStatus;
import org.railcount.model.CountedScene;
import org.railcount.model.RailcarType;
import org.railcount.model.ReviewSummary;
import org.railcount.model.TypeTotals;

class MeasureTest {
    private static final TypeTotals TYPES =
            new TypeTotals(Map.of(RailcarType.BOXCAR, 9, RailcarType.TANK, 3), Map.of());

    private static AreaCount area(String name, CountStatus status, TypeTotals types) {
        return new AreaCount(
                name,
                new CountRange(11, 12, 14),
                2,
                120.4,
                170.6,
                5,
                7,
                310.5,
                1,
                88.2,
                1,
                status,
                types,
                ContainerRows.NONE);
    }

    private static DatedCount point(Measure measure, AreaCount... areas) {
        CountedScene scene = new CountedScene(
                "a",
                Optional.of(Instant.parse("2023-10-05T01:00:00Z")),
                List.of(areas),
                Optional.of(new ReviewSummary("a", 3, 3, Optional.empty())));
        return CountSeries.ofScenes("all areas", measure, List.of("north", "south"), List.of(scene))
                .points()
                .get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "railcars, 24",
        "boxcars, 18",
        "tanks, 6",
        "coaches, 0",
        "covered_railcars, 10",
        "trains, 4",
        "longest_train_m, 120",
        "total_train_m, 341",
        "cargo_area_m2, 621",
        "cargo_pieces, 14",
        "ships, 2",
        "longest_ship_m, 88"
    })
    void areasAreAddedUpAndTheLongestStaysTheLongest(String column, int value) {
        DatedCount point = point(
                Measure.ofColumn(column).orElseThrow(),
                area("north", CountStatus.COUNTED, TYPES),
                area("south", CountStatus.COUNTED, TYPES));

        assertThat(point.value().orElseThrow().best()).isEqualTo(value);
        assertThat(point.basis()).isEqualTo(CountBasis.REVIEWED);
    }

    @Test
    void aSceneTooCoarseForCarsTellsTrainsAndCargoButNoTypesOrCovers() {
        AreaCount coarse = area("north", CountStatus.LENGTH_ONLY, TypeTotals.NONE);

        assertThat(point(Measure.RAILCARS, coarse).status()).isEqualTo(CountStatus.LENGTH_ONLY);
        assertThat(point(Measure.BOXCARS, coarse).isGap()).isTrue();
        assertThat(point(Measure.COVERED_RAILCARS, coarse).isGap()).isTrue();
        assertThat(point(Measure.TOTAL_TRAIN_M, coarse).status()).isEqualTo(CountStatus.COUNTED);
        assertThat(point(Measure.CARGO_AREA_M2, coarse).isGap()).isFalse();
    }

    @Test
    void typesThatWereNotToldAreAGapAndAnEmptyYardIsAZero() {
        AreaCount empty = new AreaCount(
                "north",
                CountRange.exactly(0),
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                1,
                CountStatus.COUNTED,
                TypeTotals.NONE,
                ContainerRows.NONE);

        assertThat(point(Measure.TANKS, area("north", CountStatus.COUNTED, TypeTotals.NONE))
                        .isGap())
                .isTrue();
        assertThat(point(Measure.TANKS, empty).value()).contains(CountRange.exactly(0));
    }

    @Test
    void whatIsHiddenInPartIsAMinimumInEverySeries() {
        for (Measure measure : Measure.values()) {
            assertThat(point(measure, area("north", CountStatus.PARTIAL, TYPES)).isMinimum())
                    .as(measure.column())
                    .isTrue();
        }
    }
}
