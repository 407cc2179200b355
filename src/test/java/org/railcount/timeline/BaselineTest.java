package org.railcount.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.railcount.timeline.Series.counted;
import static org.railcount.timeline.Series.point;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.railcount.model.CountStatus;

class BaselineTest {
    private static final LocalDate SUMMIT = LocalDate.of(2023, 10, 5);

    @Provide
    Arbitrary<CountSeries> series() {
        return Series.any();
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.integers()
                .between(0, 6500)
                .map(days -> LocalDate.of(2009, 6, 1).plusDays(days));
    }

    @Test
    void theWindowHoldsItsFirstDayAndNotTheDateItself() {
        CountSeries series = Series.of(
                counted("2018-10-04", 90),
                counted("2018-10-05", 20),
                counted("2023-10-04", 3),
                counted("2023-10-05", 73),
                counted("2023-10-05", 74));

        Baseline baseline = Baseline.before(series, SUMMIT, LookBack.FIVE_YEARS);

        assertThat(baseline.clear()).isEqualTo(2);
        assertThat(baseline.maximum()).hasValue(20);
        assertThat(baseline.whole()).isTrue();
    }

    @Test
    void quantilesAreThoseOfSpreadsheets() {
        CountSeries series = Series.of(
                counted("2021-01-01", 10),
                counted("2021-02-01", 2),
                counted("2021-03-01", 4),
                counted("2021-04-01", 7));

        Baseline baseline = Baseline.before(series, SUMMIT, LookBack.FIVE_YEARS);

        assertThat(baseline.median().orElseThrow()).isEqualTo(5.5);
        assertThat(baseline.percentile90().orElseThrow()).isCloseTo(9.1, within(1e-9));
        assertThat(baseline.whole()).isFalse();
    }

    @Test
    void aHiddenSceneIsNoZeroButCanRaiseTheMaximum() {
        CountSeries series = Series.of(
                counted("2021-01-01", 10),
                point("2021-02-01", CountStatus.UNUSABLE, 0),
                point("2021-03-01", CountStatus.FAILED, 0),
                point("2021-04-01", CountStatus.LENGTH_ONLY, 40),
                point("2021-05-01", CountStatus.PARTIAL, 25));

        Baseline baseline = Baseline.before(series, SUMMIT, LookBack.FIVE_YEARS);

        assertThat(baseline.clear()).isEqualTo(1);
        assertThat(baseline.partial()).isEqualTo(1);
        assertThat(baseline.median().orElseThrow()).isEqualTo(10);
        assertThat(baseline.maximum()).hasValue(25);
    }

    @Test
    void withoutEarlierScenesThereIsNoBaseline() {
        Baseline baseline = Baseline.before(Series.of(counted("2023-10-05", 73)), SUMMIT, LookBack.FIVE_YEARS);

        assertThat(baseline.median()).isEmpty();
        assertThat(baseline.percentile90()).isEmpty();
        assertThat(baseline.maximum()).isEmpty();
    }

    @Property(tries = 300)
    void quantilesAreOrderedAndWithinTheWindowsCounts(
            @ForAll("series") CountSeries series, @ForAll("dates") LocalDate date) {
        Baseline baseline = Baseline.before(series, date, LookBack.FIVE_YEARS);
        int[] clear = series.points().stream()
                .filter(point -> point.status() == CountStatus.COUNTED)
                .filter(point -> !point.date().isBefore(date.minusYears(5))
                        && point.date().isBefore(date))
                .mapToInt(point -> point.value().orElseThrow().best())
                .toArray();
        assertThat(baseline.clear()).isEqualTo(clear.length);
        if (clear.length > 0) {
            double median = baseline.median().orElseThrow();
            double percentile90 = baseline.percentile90().orElseThrow();
            assertThat(median).isBetween((double) IntStream.of(clear).min().orElseThrow(), percentile90);
            assertThat(percentile90).isLessThanOrEqualTo(baseline.maximum().orElseThrow());
            assertThat(IntStream.of(clear).filter(cars -> cars <= median).count() * 2)
                    .isGreaterThanOrEqualTo(clear.length);
            assertThat(IntStream.of(clear).filter(cars -> cars >= median).count() * 2)
                    .isGreaterThanOrEqualTo(clear.length);
        }
    }

    @Property(tries = 300)
    void laterScenesNeverChangeABaseline(@ForAll("series") CountSeries series, @ForAll("dates") LocalDate date) {
        CountSeries until = new CountSeries(
                "yard",
                series.points().stream()
                        .filter(point -> point.date().isBefore(date))
                        .toList(),
                0);
        assertThat(Baseline.before(until, date, LookBack.FIVE_YEARS))
                .isEqualTo(Baseline.before(series, date, LookBack.FIVE_YEARS));
    }

    @Property(tries = 150)
    void theCurveTellsTheBaselineOfEveryDay(@ForAll("series") CountSeries series, @ForAll("dates") LocalDate date) {
        List<Baseline> curve = BaselineCurve.of(series, LookBack.FIVE_YEARS);
        Baseline expected = Baseline.before(series, date, LookBack.FIVE_YEARS);
        Baseline held = curve.stream()
                .filter(step -> !step.date().isAfter(date))
                .reduce((first, second) -> second)
                .orElse(expected);
        assertThat(held.maximum()).isEqualTo(expected.maximum());
        assertThat(held.median()).isEqualTo(expected.median());
        assertThat(held.percentile90()).isEqualTo(expected.percentile90());
        if (expected.maximum().isPresent()) {
            assertThat(curve).isNotEmpty();
            assertThat(curve.get(0).date()).isBeforeOrEqualTo(date);
            assertThat(held.whole()).isEqualTo(expected.whole());
        }
    }

    @Property(tries = 300)
    void theHighestCountOfAWindowRanksFirst(@ForAll("series") CountSeries series) {
        for (DatedCount point : series.points()) {
            Rank.of(series, point, LookBack.FIVE_YEARS).ifPresent(rank -> {
                Baseline before = Baseline.before(series, point.date(), LookBack.FIVE_YEARS);
                int best = point.value().orElseThrow().best();
                assertThat(rank.of()).isEqualTo(before.clear() + before.partial() + 1);
                assertThat(rank.higher() == 0)
                        .isEqualTo(best >= before.maximum().orElseThrow());
                assertThat(rank.equal() + rank.higher()).isLessThan(rank.of());
            });
        }
    }

    @Test
    void ranksReadWell() {
        assertThat(new Rank(0, 0, 32).words()).isEqualTo("the highest of 32 counts");
        assertThat(new Rank(0, 2, 32).words()).isEqualTo("equal highest of 32 counts");
        assertThat(new Rank(1, 0, 32).words()).isEqualTo("the 2nd highest of 32 counts");
        assertThat(new Rank(10, 0, 32).words()).isEqualTo("the 11th highest of 32 counts");
        assertThat(new Rank(22, 1, 32).words()).isEqualTo("equal 23rd highest of 32 counts");
    }
}
