package org.railcount.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.railcount.timeline.Series.counted;
import static org.railcount.timeline.Series.point;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.railcount.model.CountRange;
import org.railcount.model.CountStatus;

class JudgementTest {
    /** As published for the first site: about 20 at most in five years, then 73. */
    private static CountSeries series(DatedCount... more) {
        List<DatedCount> points = new ArrayList<>(List.of(
                counted("2018-11-02", 4),
                counted("2019-03-02", 8),
                counted("2019-07-12", 20),
                counted("2019-12-01", 12),
                counted("2020-06-06", 0),
                counted("2021-01-12", 0),
                counted("2021-08-03", 0),
                counted("2022-05-20", 2),
                counted("2022-12-02", 10),
                counted("2023-06-02", 6)));
        points.addAll(List.of(more));
        return new CountSeries("yard", points, 0);
    }

    private static Judgement judge(CountSeries series, DatedCount count) {
        return Judgement.of(series, count, LookBack.FIVE_YEARS).orElseThrow();
    }

    @Test
    void aCountIsSetAgainstTheYearsBefore() {
        DatedCount october = counted("2023-10-05", 73);
        Judgement judgement = judge(series(october), october);

        assertThat(judgement.rank()).isEqualTo(new Rank(0, 0, 11));
        assertThat(judgement.timesMaximum()).hasValue(73 / 20.0);
        assertThat(judgement.timesMedian()).hasValue(73 / 5.0);
        assertThat(judgement.exceedance().orElseThrow().chance()).isBetween(1e-5, 0.03);
        assertThat(judgement.restsOnPartialScenes()).isFalse();
    }

    @Test
    void withoutPartialScenesTheRankMayDiffer() {
        DatedCount october = counted("2023-10-05", 18);
        Judgement judgement = judge(series(point("2020-02-02", CountStatus.PARTIAL, 25), october), october);

        assertThat(judgement.rank()).isEqualTo(new Rank(2, 0, 12));
        assertThat(judgement.clearRank()).contains(new Rank(1, 0, 11));
        assertThat(judgement.restsOnPartialScenes()).isTrue();
    }

    @Test
    void fewScenesAllowARankButNoChance() {
        DatedCount last = counted("2023-10-05", 73);
        Judgement judgement = judge(Series.of(counted("2022-01-01", 5), counted("2022-02-01", 0), last), last);

        assertThat(judgement.rank().of()).isEqualTo(3);
        assertThat(judgement.exceedance()).isEmpty();
    }

    @Test
    void nothingIsMultipliedByZero() {
        DatedCount last = counted("2023-10-05", 3);
        Judgement judgement = judge(Series.of(counted("2022-01-01", 0), last), last);

        assertThat(judgement.timesMaximum()).isEmpty();
        assertThat(judgement.timesMedian()).isEmpty();
    }

    @Test
    void aShorterWindowForgetsTheOldMaximum() {
        DatedCount october = counted("2023-10-05", 15);

        assertThat(judge(series(october), october).rank().higher()).isEqualTo(1);
        assertThat(Judgement.of(series(october), october, new LookBack(2))
                        .orElseThrow()
                        .rank())
                .isEqualTo(new Rank(0, 0, 4));
    }

    @Test
    void aGapIsNotJudged() {
        DatedCount gap = point("2023-10-05", CountStatus.UNUSABLE, 0);

        assertThat(Judgement.of(series(gap), gap, LookBack.FIVE_YEARS)).isEmpty();
    }

    @Test
    void alertsNameTheDatesAboveTheBaselineLatestFirst() {
        CountSeries series = series(counted("2023-10-05", 73), counted("2023-10-20", 90), counted("2024-01-05", 30));

        List<Alert> alerts = Alert.of(series, LookBack.FIVE_YEARS, new Alert.Threshold(1, 8));

        assertThat(alerts)
                .extracting(alert -> alert.judgement().count().date())
                .containsExactly(LocalDate.parse("2023-10-20"), LocalDate.parse("2023-10-05"));
        assertThat(alerts).allMatch(Alert::sure);
        assertThat(Alert.of(series, LookBack.FIVE_YEARS, new Alert.Threshold(2, 8)))
                .extracting(alert -> alert.judgement().count().date())
                .containsExactly(LocalDate.parse("2023-10-05"));
        assertThat(Alert.of(series, LookBack.FIVE_YEARS, new Alert.Threshold(1, 11)))
                .hasSize(1);
    }

    @Test
    void anAlertIsNotSureWhereTheRangeReachesIntoTheBaseline() {
        DatedCount october = new DatedCount(
                "october",
                Instant.parse("2023-10-05T02:00:00Z"),
                CountStatus.COUNTED,
                Optional.of(new CountRange(18, 22, 26)),
                1);

        List<Alert> alerts = Alert.of(series(october), LookBack.FIVE_YEARS, Alert.Threshold.ABOVE_MAXIMUM);

        assertThat(alerts).singleElement().extracting(Alert::sure).isEqualTo(false);
    }
}
