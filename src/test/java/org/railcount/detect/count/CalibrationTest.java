package org.railcount.detect.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CalibrationTest {
    @Test
    void theOrderOfCarsStaysAndSoDoProbabilities() {
        double last = 0;
        for (double p = 0; p <= 1; p += 0.01) {
            double confidence = Calibration.DEFAULT.confidence(p);
            assertThat(confidence).isBetween(last, 1.0);
            last = confidence;
        }
        assertThat(Calibration.NONE.confidence(0.3)).isCloseTo(0.3, within(1e-9));
        assertThat(new Calibration(1, Math.log(3)).confidence(0.5)).isCloseTo(0.75, within(1e-9));
    }

    @Test
    void aMapThatTurnsTheOrderRoundIsRefused() {
        assertThatThrownBy(() -> new Calibration(-1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
