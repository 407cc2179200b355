package org.railcount.detect.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.railcount.detect.decode.LengthGroup;
import org.railcount.detect.emission.Emission;

/** How far the cars of a site move the lengths that are usual. */
class LengthLearnerTest {
    private static final Emission NONE = new Emission(new float[0], new float[0], new float[8][0], new boolean[0]);
    private static final LengthGroup SHORT = new LengthGroup(12, 0.4, 0.45);
    private static final LengthGroup LONG = new LengthGroup(20, 0.4, 0.45);
    private static final List<LengthGroup> USUAL = List.of(SHORT, LONG);

    private static List<LengthGroup> learnt(int cars, double lengthM) {
        List<Stretch> all = Collections.nCopies(cars, new Stretch(5, 5 + lengthM));
        return LengthLearner.learn(
                USUAL, List.of(new ReviewedScene("a", "d", List.of(new ReviewedTrack(NONE, all, List.of())))));
    }

    @Test
    void withoutCarsTheUsualLengthsStay() {
        List<LengthGroup> learnt = learnt(0, 12);
        for (int g = 0; g < 2; g++) {
            assertThat(learnt.get(g).meanM()).isCloseTo(USUAL.get(g).meanM(), within(1e-9));
            assertThat(learnt.get(g).weight()).isCloseTo(0.45, within(1e-9));
            assertThat(learnt.get(g).spreadM()).isEqualTo(0.4);
        }
    }

    /** The usual shares weigh as much as sixty cars, a group's usual mean as much as twenty. */
    @Test
    void sixtyCarsOfALengthWeighAsMuchAsWhatIsUsual() {
        List<LengthGroup> learnt = learnt(60, 12.2);
        assertThat(learnt.get(0).weight()).isCloseTo(0.9 * 0.75, within(0.01));
        assertThat(learnt.get(1).weight()).isCloseTo(0.9 * 0.25, within(0.01));
        assertThat(learnt.get(0).meanM()).isCloseTo((20 * 12 + 60 * 12.2) / 80, within(0.005));
        assertThat(learnt.get(1).meanM()).isCloseTo(20, within(1e-6));
    }

    /** Nor does a length that fits no group make either of them likelier. */
    @ParameterizedTest
    @ValueSource(doubles = {3, 16, 60})
    void whatIsNoCarsLengthOrFitsNoGroupTeachesNothing(double lengthM) {
        List<LengthGroup> learnt = learnt(60, lengthM);
        assertThat(learnt.get(0).weight()).isCloseTo(0.45, within(0.01));
        assertThat(learnt.get(0).meanM()).isCloseTo(12, within(0.01));
        assertThat(learnt.get(1).meanM()).isCloseTo(20, within(0.01));
    }
}
