package org.railcount.detect.emission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EmissionTest {
    private static final Emission SEEN = new Emission(
            new float[] {5, 5, -3, 1}, new float[] {1, 2, 3, 4}, new float[8][4], new boolean[] {true, true, true, false
            });

    /** Cells are half a metre long and judged by their middles. */
    @Test
    void onlyCellsInDoubtLoseEvidence() {
        Emission doubted = SEEN.leaning(chainage -> chainage > 0.5 && chainage < 1.5 ? -2 : 0);
        assertThat(doubted.occupied()).containsExactly(5, 3, -5, 1);
        assertThat(doubted.boundary()).isEqualTo(SEEN.boundary());
        assertThat(doubted.visible()).isEqualTo(SEEN.visible());
        assertThat(SEEN.occupied()).as("what was seen stays").containsExactly(5, 5, -3, 1);
    }

    @Test
    void whatIsHiddenMakesNothingSure() {
        assertThat(SEEN.sureness()).isEqualTo(13);
    }
}
