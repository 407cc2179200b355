package org.railcount.app.text;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.Writer;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;

/**
 * A language that nobody speaks: English with a sign on every letter, each word longer by two fifths. What can be read in it
 * comes from the files of phrases, and what has room in it has room in most languages. Closing it brings the machine's own
 * language back.
 */
public final class PseudoLocale implements AutoCloseable {
    private static final double LONGER = 0.4;
    private static final String PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String SIGNED = "àƀçďéƒĝĥîĵķĺɱñöþʠŕšţüṽŵẋýžÀƁÇĎÉƑĜĤÎĴĶĹṀÑÖÞǪŔŠŢÜṼŴẊÝŽ";

    private final Locale before = Locale.getDefault();
    private final List<Path> written = new ArrayList<>();

    private PseudoLocale() {}

    /** Writes the translations beside the test's classes and takes the language. */
    public static PseudoLocale begin() throws IOException, URISyntaxException {
        PseudoLocale locale = new PseudoLocale();
        Path classes = Path.of(PseudoLocale.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        for (Map.Entry<String, Map<String, String>> bundle :
                PhraseFiles.english(Path.of("src/main/resources")).entrySet()) {
            Path file = classes.resolve(bundle.getKey().replace('.', '/')).resolve("text_en_XA.properties");
            Properties phrases = new Properties();
            bundle.getValue().forEach((key, phrase) -> phrases.setProperty(key, of(phrase)));
            Files.createDirectories(file.getParent());
            try (Writer writer = Files.newBufferedWriter(file)) {
                phrases.store(writer, null);
            }
            locale.written.add(file);
        }
        ResourceBundle.clearCache(PseudoLocale.class.getClassLoader());
        Locale.setDefault(new Locale("en", "XA"));
        return locale;
    }

    @Override
    public void close() throws IOException {
        Locale.setDefault(before);
        for (Path file : written) {
            Files.deleteIfExists(file);
        }
        ResourceBundle.clearCache(PseudoLocale.class.getClassLoader());
    }

    /** A phrase in this language; its places stay as they are. */
    static String of(String phrase) {
        if (!phrase.contains("{")) {
            return words(phrase);
        }
        MessagePattern pattern = new MessagePattern(phrase);
        StringBuilder result = new StringBuilder();
        Deque<Boolean> inWords = new ArrayDeque<>();
        int at = 0;
        for (int i = 0; i < pattern.countParts(); i++) {
            MessagePattern.Part part = pattern.getPart(i);
            // The number of an exact case lies inside the part that names the case.
            if (part.getIndex() >= at) {
                String between = phrase.substring(at, part.getIndex());
                result.append(Boolean.TRUE.equals(inWords.peek()) ? words(between) : between);
                result.append(phrase, part.getIndex(), part.getLimit());
                at = part.getLimit();
            }
            switch (part.getType()) {
                case MSG_START -> inWords.push(true);
                case ARG_START -> inWords.push(false);
                case MSG_LIMIT, ARG_LIMIT -> inWords.pop();
                default -> {}
            }
        }
        return result.append(phrase.substring(at)).toString();
    }

    private static String words(String text) {
        StringBuilder result = new StringBuilder();
        int length = 0;
        for (int i = 0; i <= text.length(); i++) {
            char letter = i < text.length() ? text.charAt(i) : ' ';
            int which = PLAIN.indexOf(letter);
            if (which >= 0) {
                result.append(SIGNED.charAt(which));
                length++;
            } else {
                result.append("ö".repeat(length > 1 ? (int) Math.ceil(LONGER * length) : 0));
                length = 0;
                if (i < text.length()) {
                    result.append(letter);
                }
            }
        }
        return result.toString();
    }
}
