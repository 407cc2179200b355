package org.railcount.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {
    @ParameterizedTest
    @ValueSource(strings = {"--version", "-V"})
    void theVersionAloneIsAnsweredAtOnce(String option) {
        assertThat(Version.isAllThatIsAsked(option)).isTrue();
        assertThat(Version.line()).startsWith("railcount ");
    }

    @Test
    void besidesAnythingElseItIsLeftToTheCommands() {
        assertThat(Version.isAllThatIsAsked()).isFalse();
        assertThat(Version.isAllThatIsAsked("analyze")).isFalse();
        assertThat(Version.isAllThatIsAsked("--version", "analyze")).isFalse();
    }
}
