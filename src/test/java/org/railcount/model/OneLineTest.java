package org.railcount.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OneLineTest {
    @Test
    void breaksAndControlCharactersBecomeOneBlank() {
        assertThat(OneLine.of("  site.geojson:\r\n\t not\u0000 JSON. ")).isEqualTo("site.geojson: not JSON.");
    }

    @Test
    void ofALongSentenceTheBeginningAndWhatToDoAreKept() {
        String sentence = "site.geojson: " + "x".repeat(1000) + "; correct the line.";
        String shown = OneLine.of(sentence);

        assertThat(shown)
                .hasSize(400)
                .startsWith("site.geojson: xxx")
                .contains("x … x")
                .endsWith("; correct the line.");
        assertThat(OneLine.of("y".repeat(400))).isEqualTo("y".repeat(400));
        assertThat(OneLine.of("y".repeat(401))).hasSize(400).contains(" … ");
    }
}
