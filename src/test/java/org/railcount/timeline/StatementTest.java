package org.railcount.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.railcount.timeline.Series.counted;
import static org.railcount.timeline.Series.point;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.railcount.model.CountStatus;

class StatementTest {
    private static Statement of(DatedCount count, DatedCount... earlier) {
        List<DatedCount> points = new ArrayList<>(List.of(earlier));
        points.add(count);
        return Statement.of(
                Judgement.of(new CountSeries("yard", points, 0), count, LookBack.FIVE_YEARS)
                        .orElseThrow(),
                LookBack.FIVE_YEARS);
    }

    private static final DatedCount[] EARLIER = {
        counted("2018-01-02", 3),
        counted("2019-03-02", 8),
        counted("2019-07-12", 20),
        counted("2019-12-01", 12),
        counted("2020-06-06", 0),
        counted("2021-01-12", 0),
        counted("2021-08-03", 0),
        counted("2022-05-20", 2),
        counted("2022-12-02", 10),
        counted("2023-06-02", 6)
    };

    @Test
    void observationAndLikelihoodStandApart() {
        Statement statement = of(counted("2023-10-05", 73), EARLIER);

        assertThat(statement.observation())
                .isEqualTo("73 railcars on 2023-10-05: the highest of 10 counts since 2018-10-05, 3.7 times the earlier"
                        + " maximum of 20, 12.2 times the median of 6; baseline five years.");
        assertThat(statement.likelihood().orElseThrow())
                .startsWith(
                        "If the place had gone on as in the five years before, a count this high would have almost no"
                                + " chance (")
                .endsWith(" by what 9 clear scenes can tell; at most 10 % by rank alone).");
        assertThat(statement.caution()).isEmpty();
        assertThat(statement.observation() + statement.likelihood().orElseThrow())
                .doesNotContainIgnoringCase("prove")
                .doesNotContainIgnoringCase("confidence");
    }

    @Test
    void anOrdinaryCountNeedsNoLikelihood() {
        assertThat(of(counted("2023-10-05", 3), EARLIER).likelihood()).isEmpty();
        assertThat(of(counted("2023-10-05", 30), EARLIER).likelihood()).isPresent();
    }

    @Test
    void aPartialCountIsAMinimum() {
        assertThat(of(point("2023-10-05", CountStatus.PARTIAL, 9), EARLIER).observation())
                .startsWith("At least 9 railcars on 2023-10-05: the 4th highest of 10 counts");
    }

    @Test
    void aReaderIsToldWhatTheComparisonLacks() {
        assertThat(of(counted("2023-10-05", 5), counted("2023-01-01", 2)).caution())
                .contains("Counts reach back less than five years. Fewer than 8 clear scenes: no likelihood is given.");
        assertThat(of(counted("2023-10-05", 5), counted("2018-01-01", 2), counted("2023-01-01", 2))
                        .caution())
                .contains("Fewer than 8 clear scenes: no likelihood is given.");
        assertThat(of(
                                counted("2023-10-05", 5),
                                counted("2018-01-01", 2),
                                point("2023-01-01", CountStatus.PARTIAL, 7),
                                counted("2023-02-01", 1))
                        .sensitivity())
                .contains(
                        "Without the partial scene it is the highest of 2 counts, 5.0 times the earlier maximum of 1.");
    }

    @Test
    void partialScenesThatChangeNothingAreNamedAsSuch() {
        DatedCount[] more = Arrays.copyOf(EARLIER, EARLIER.length + 2);
        more[EARLIER.length] = point("2023-07-01", CountStatus.PARTIAL, 4);
        more[EARLIER.length + 1] = point("2023-08-01", CountStatus.PARTIAL, 1);

        assertThat(of(counted("2023-10-05", 73), more).sensitivity())
                .contains("Leaving out the 2 partial scenes changes neither rank nor maximum.");
        assertThat(of(counted("2023-10-05", 73), EARLIER).sensitivity()).isEmpty();
    }

    @Test
    void lengthsAreRankedAndNotGivenALikelihood() {
        List<DatedCount> points = new ArrayList<>(List.of(EARLIER));
        DatedCount october = counted("2023-10-05", 230);
        points.add(october);
        CountSeries trains = new CountSeries("yard", Measure.LONGEST_TRAIN_M, points, 0);

        Statement statement =
                Statement.of(Judgement.of(trains, october, LookBack.FIVE_YEARS).orElseThrow(), LookBack.FIVE_YEARS);

        assertThat(statement.observation())
                .startsWith(
                        "A longest train of 230 m on 2023-10-05: the highest of 10 values since 2018-10-05, 11.5 times");
        assertThat(statement.likelihood()).isEmpty();
        assertThat(statement.caution()).contains("Lengths and areas are ranked only: no likelihood is given.");
    }

    @ParameterizedTest
    @CsvSource({
        "0, ALMOST_NO_CHANCE",
        "0.049, ALMOST_NO_CHANCE",
        "0.05, VERY_UNLIKELY",
        "0.3, UNLIKELY",
        "0.5, ROUGHLY_EVEN",
        "0.7, LIKELY",
        "0.9, VERY_LIKELY",
        "0.97, ALMOST_CERTAIN",
        "1, ALMOST_CERTAIN"
    })
    void probabilitiesHaveTheDirectivesWords(double probability, Likelihood word) {
        assertThat(Likelihood.of(probability)).isEqualTo(word);
    }
}
