package org.railcount.app.text;

import com.ibm.icu.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The phrases of one package of the window, in the machine's language where there is a translation, else in English.
 * They lie as {@code text.properties} (UTF-8) beside the package's classes; a translation is a further file, such as
 * {@code text_fr.properties}. Immutable, thread-safe.
 *
 * <p>A phrase with values is a message in the format of ICU, whose plurals hold for every language:
 * {@code {0, plural, one {# scene} other {# scenes}}}. Numbers are written as the phrase's own language writes them.
 */
public final class Phrases {
    private final ResourceBundle phrases;
    private final Locale language;

    private Phrases(ResourceBundle phrases) {
        this.phrases = phrases;
        language = phrases.getLocale().equals(Locale.ROOT) ? Locale.ENGLISH : phrases.getLocale();
    }

    /** The phrases of a class's package. */
    public static Phrases of(Class<?> user) {
        return new Phrases(ResourceBundle.getBundle(
                user.getPackageName() + ".text",
                Locale.getDefault(),
                user.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /**
     * A phrase.
     *
     * @param values what stands in its places {@code {0}}, {@code {1}}, …
     * @throws java.util.MissingResourceException if there is no such phrase, which a test rules out
     */
    public String get(String key, Object... values) {
        String phrase = phrases.getString(key);
        return values.length == 0 ? phrase : new MessageFormat(phrase, language).format(values);
    }
}
