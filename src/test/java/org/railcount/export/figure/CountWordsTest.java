package org.railcount.export.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.railcount.model.AreaCount;
import org.railcount.model.CountRange;
import org.railcount.model.CountStatus;

class CountWordsTest {
    /** Hidden track makes a count a minimum; a scene that may lie beside the tracks makes it one that may be anything. */
    @ParameterizedTest
    @CsvSource({
        "COUNTED, 1, 73 (70–76)",
        "PARTIAL, 0.7, at least 73 (70–76)",
        "PARTIAL, 1, about 73 (70–76)",
        "LENGTH_ONLY, 1, 70–76 by length",
        "UNUSABLE, 0, no count"
    })
    void aCountIsSaidWithWhatItIsWorth(CountStatus status, double usable, String words) {
        AreaCount count = new AreaCount("Yard", new CountRange(70, 73, 76), 1, 900, 900, 0, 0, 0, 0, 0, usable, status);
        assertThat(CountWords.railcars(count)).isEqualTo(words);
    }
}
