package org.railcount.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A phrase that is filled the short way reads as ICU would have written it. */
class PlainPhraseTest {
    private static final Object[] VALUES = {"yard {0} 'east'", "2023-10-05", "", "#", "a|b", "5", "6", "7", "8", "9"};

    @Test
    void everyPhraseOfTheWindowReadsAsIcuWritesIt() throws IOException {
        int plain = 0;
        for (var phrases : PhraseFiles.english(Path.of("src/main/resources")).values()) {
            for (String phrase : phrases.values()) {
                if (PlainPhrase.isOne(phrase, VALUES)) {
                    plain++;
                    assertThat(PlainPhrase.fill(phrase, VALUES))
                            .isEqualTo(new MessageFormat(phrase, Locale.ENGLISH).format(VALUES));
                }
            }
        }
        assertThat(plain).isGreaterThan(100);
    }

    @Test
    void whatIcuHasASayInIsLeftToIt() {
        assertThat(PlainPhrase.isOne("{0} cars", 1234)).isFalse();
        assertThat(PlainPhrase.isOne("{0, plural, one {# car} other {# cars}}", "3"))
                .isFalse();
        assertThat(PlainPhrase.isOne("'{0}'", "3")).isFalse();
        assertThat(PlainPhrase.isOne("{1}", "only one value")).isFalse();
        assertThat(PlainPhrase.isOne("{0", "3")).isFalse();
        assertThat(PlainPhrase.isOne("{10}", "3")).isFalse();
    }
}
