package org.railcount.app.text;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The files of phrases below a folder of resources: the English ones and their translations. */
final class PhraseFiles {
    private PhraseFiles() {}

    /** The English phrases by package, and by key in it. */
    static Map<String, Map<String, String>> english(Path resources) throws IOException {
        Map<String, Map<String, String>> bundles = new TreeMap<>();
        for (Path file : named(resources, "text\\.properties")) {
            bundles.put(packageOf(resources, file), read(file));
        }
        return bundles;
    }

    /** Files such as {@code text_fr.properties}. */
    static List<Path> translations(Path resources) throws IOException {
        return named(resources, "text_\\w+\\.properties");
    }

    static String packageOf(Path resources, Path file) {
        return resources
                .relativize(file.getParent())
                .toString()
                .replace('/', '.')
                .replace('\\', '.');
    }

    static Map<String, String> read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        Map<String, String> phrases = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> phrases.put(key, properties.getProperty(key)));
        return phrases;
    }

    /** The names of a phrase's places. */
    static Set<String> places(String phrase) {
        return new TreeSet<>(new MessageFormat(phrase).getArgumentNames());
    }

    private static List<Path> named(Path resources, String name) throws IOException {
        try (Stream<Path> files = Files.walk(resources)) {
            return files.filter(file -> file.getFileName().toString().matches(name))
                    .sorted()
                    .toList();
        }
    }
}
