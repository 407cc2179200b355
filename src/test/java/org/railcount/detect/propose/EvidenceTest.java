package org.railcount.detect.propose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EvidenceTest {
    private final Evidence evidence = new Evidence(new HeadingGrid(0, 0, 0, 4, 3));

    @Test
    void scenesAreAveragedWhereTheyShowAPlace() {
        evidence.add(2, 1, 3);
        evidence.add(2, 1, -1);
        evidence.add(0, 3, 2);
        assertThat(evidence.at(2, 1)).isCloseTo(1, within(1e-6f));
        assertThat(evidence.at(0, 3)).isCloseTo(2, within(1e-6f));
        assertThat(evidence.at(1, 1)).as("shown by none").isNaN();
    }

    @Test
    void noSingleSceneDecides() {
        evidence.add(0, 0, 40);
        evidence.add(0, 0, -3);
        assertThat(evidence.at(0, 0)).isCloseTo(1, within(1e-6f));
        evidence.add(1, 0, -40);
        evidence.add(1, 0, 3);
        assertThat(evidence.at(1, 0)).isCloseTo(-1, within(1e-6f));
    }
}
