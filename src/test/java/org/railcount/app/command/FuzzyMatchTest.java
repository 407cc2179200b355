package org.railcount.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class FuzzyMatchTest {
    private static final List<String> LABELS = List.of(
            "Detect in this scene",
            "Detect in all scenes",
            "Draw track",
            "Draw area",
            "Show or hide tracks",
            "Later scene",
            "Draw the opposite end in, rightward");

    @Test
    void firstLettersOfWordsFindTheCommand() {
        assertThat(best("dt")).isEqualTo("Draw track");
        assertThat(best("dias")).isEqualTo("Detect in all scenes");
        assertThat(best("DRAW A")).isEqualTo("Draw area");
    }

    @Test
    void aRunOfLettersBeatsLettersHereAndThere() {
        assertThat(best("track")).isEqualTo("Draw track");
        assertThat(best("draw tr")).isEqualTo("Draw track");
        assertThat(best("hide")).isEqualTo("Show or hide tracks");
    }

    @Test
    void lettersThatAreMissingOrOutOfOrderDoNotFit() {
        assertThat(FuzzyMatch.score("xyz", "Draw track")).isEmpty();
        assertThat(FuzzyMatch.score("kcart", "Draw track")).isEmpty();
    }

    @Test
    void aDateIsFoundWithOrWithoutDashes() {
        assertThat(FuzzyMatch.score("20231005", "2023-10-05  yard_3.tif")).isPresent();
        assertThat(FuzzyMatch.score("2023-10-05", "2023-10-05  yard_3.tif")).isPresent();
        assertThat(FuzzyMatch.score("2023-10-06", "2023-10-05  yard_3.tif")).isEmpty();
    }

    private static String best(String query) {
        return LABELS.stream()
                .filter(label -> FuzzyMatch.score(query, label).isPresent())
                .max(Comparator.comparingInt(
                        label -> FuzzyMatch.score(query, label).orElseThrow()))
                .orElseThrow();
    }
}
