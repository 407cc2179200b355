package org.railcount.detect.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.railcount.detect.decode.CarSpan;
import org.railcount.detect.decode.DecodeSettings;
import org.railcount.detect.decode.LengthGroup;
import org.railcount.detect.emission.Emission;
import org.railcount.detect.evaluate.Score;

/** The knobs that a site may turn, and how a reading is scored against what an analyst said. */
class TuningSearchTest {
    private static final Emission NONE = new Emission(new float[0], new float[0], new float[8][0], new boolean[0]);

    @Test
    void stepsOfTheKnobsAreSmallAndEqual() {
        Knobs knobs = new Knobs(2, -3, 1);
        assertThat(knobs.steps()).isEqualTo(6);
        assertThat(knobs.occupiedScale()).isCloseTo(1.44, within(1e-9));
        assertThat(knobs.biasShift()).isEqualTo(-1.5);
        assertThat(knobs.bonusShift()).isEqualTo(0.5);
        DecodeSettings base = DecodeSettings.DEFAULT;
        List<LengthGroup> lengths = List.of(new LengthGroup(12, 1, 0.5));
        DecodeSettings turned = knobs.on(base, lengths);
        assertThat(turned.weights().occupied()).isCloseTo(1.44 * base.weights().occupied(), within(1e-9));
        assertThat(turned.weights().carBonus()).isCloseTo(0.5 + base.weights().carBonus(), within(1e-9));
        assertThat(turned.occupiedBias()).isCloseTo(base.occupiedBias() - 1.5, within(1e-9));
        assertThat(turned.lengths()).isEqualTo(lengths);
    }

    @Test
    void everyKnobIsTurnedBothWaysUntilNothingIsBelieved() {
        assertThat(Knobs.UNTOUCHED.neighbours())
                .containsExactlyInAnyOrder(
                        new Knobs(-1, 0, 0),
                        new Knobs(1, 0, 0),
                        new Knobs(0, -1, 0),
                        new Knobs(0, 1, 0),
                        new Knobs(0, 0, -1),
                        new Knobs(0, 0, 1));
        assertThat(new Knobs(5, -5, 5).neighbours())
                .containsExactlyInAnyOrder(new Knobs(4, -5, 5), new Knobs(5, -4, 5), new Knobs(5, -5, 4));
    }

    private static Score score(List<Stretch> cars, List<Stretch> unscored, CarSpan... found) {
        return StretchScore.of(new ReviewedTrack(NONE, cars, unscored), List.of(found));
    }

    @Test
    void eachReviewedCarIsFoundOnce() {
        List<Stretch> one = List.of(new Stretch(10, 20));
        assertThat(score(one, List.of(), new CarSpan(10, 20, 1), new CarSpan(11, 21, 1)))
                .isEqualTo(new Score(1, 1, 0));
    }

    /** Else the car beside it would be called missed. */
    @Test
    void ofTwoCarsTheOneThatLiesCloserIsMeant() {
        List<Stretch> two = List.of(new Stretch(10, 20), new Stretch(14, 24));
        assertThat(score(two, List.of(), new CarSpan(13.5, 23.5, 1), new CarSpan(9, 19, 1)))
                .isEqualTo(new Score(2, 0, 0));
    }

    @Test
    void aCarThatMostlyLiesOnWhatIsNotScoredCountsNeitherWay() {
        List<Stretch> hidden = List.of(new Stretch(10, 20));
        assertThat(score(List.of(), hidden, new CarSpan(17, 27, 1))).isEqualTo(new Score(0, 0, 0));
        assertThat(score(List.of(), hidden, new CarSpan(17.5, 27.5, 1))).isEqualTo(new Score(0, 1, 0));
    }

    @Test
    void stretchesShareWhatBothCover() {
        Stretch car = new Stretch(10, 20);
        assertThat(car.lengthM()).isEqualTo(10);
        assertThat(car.common(new Stretch(15, 30))).isEqualTo(5);
        assertThat(car.common(new Stretch(21, 30))).isZero();
        assertThat(car.overlap(new Stretch(15, 25))).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(car.overlap(car)).isEqualTo(1);
    }
}
