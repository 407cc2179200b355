package org.railcount.app.text;

import com.ibm.icu.text.DecimalFormat;
import com.ibm.icu.text.MessageFormat;
import java.math.RoundingMode;
import java.text.Format;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * The phrases of one package of the window, in the machine's language where there is a translation, else in English.
 * They lie as {@code text.properties} (UTF-8) beside the package's classes; a translation is a further file, such as
 * {@code text_fr.properties}. Thread-safe.
 *
 * <p>A phrase with values is a message in the format of ICU, whose plurals hold for every language:
 * {@code {0, plural, one {# scene} other {# scenes}}}. Numbers are written as the phrase's own language writes them, and
 * halves are rounded up as in the tables.
 */
public final class Phrases {
    private final Class<?> user;
    private volatile @Nullable Spoken spoken;

    /** The phrases in a language. */
    private record Spoken(Locale asked, ResourceBundle phrases) {}

    private Phrases(Class<?> user) {
        this.user = user;
    }

    /** The phrases of a class's package. */
    public static Phrases of(Class<?> user) {
        return new Phrases(user);
    }

    /**
     * A phrase.
     *
     * @param values what stands in its places {@code {0}}, {@code {1}}, …
     * @throws java.util.MissingResourceException if there is no such phrase, which a test rules out
     */
    public String get(String key, Object... values) {
        ResourceBundle phrases = bundle();
        String phrase = phrases.getString(key);
        if (values.length == 0) {
            return phrase;
        }
        if (PlainPhrase.isOne(phrase, values)) {
            return PlainPhrase.fill(phrase, values);
        }
        boolean english = phrases.getLocale().equals(Locale.ROOT);
        MessageFormat message = new MessageFormat(phrase, english ? Locale.ENGLISH : phrases.getLocale());
        for (Format format : message.getFormats()) {
            if (format instanceof DecimalFormat number) {
                number.setRoundingMode(RoundingMode.HALF_UP.ordinal());
            }
        }
        return message.format(values);
    }

    /**
     * What a constant is called: the phrase {@code group.constant}, the constant in lower case with dashes. A test sees to
     * it that each constant has one.
     */
    public String name(String group, Enum<?> constant) {
        return get(group + "." + constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** Kept while the machine's language stays: the map asks for its phrases in every frame, and a look into the runtime's own cache is slow. */
    private ResourceBundle bundle() {
        Locale now = Locale.getDefault();
        Spoken last = spoken;
        if (last == null || !last.asked().equals(now)) {
            last = new Spoken(now, load(now));
            spoken = last;
        }
        return last.phrases();
    }

    private ResourceBundle load(Locale language) {
        return ResourceBundle.getBundle(
                user.getPackageName() + ".text",
                language,
                user.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
