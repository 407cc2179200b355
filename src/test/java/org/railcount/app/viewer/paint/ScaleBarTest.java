package org.railcount.app.viewer.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleBarTest {
    @ParameterizedTest
    @CsvSource({"0.5, 50 m", "1, 100 m", "3, 500 m", "0.001, 10 cm", "20, 2 km", "0.0295, 5 m"})
    void the_bar_is_the_longest_round_one_that_fits(double metresPerPixel, String label) {
        ScaleBar bar = ScaleBar.fitting(metresPerPixel, 170);

        assertThat(bar.label()).isEqualTo(label);
        assertThat(bar.lengthPx()).isLessThanOrEqualTo(170).isGreaterThan(170 / 2.51);
        assertThat(bar.lengthPx() * metresPerPixel).isCloseTo(bar.lengthM(), within(1e-9));
    }
}
