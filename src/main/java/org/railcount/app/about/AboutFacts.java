package org.railcount.app.about;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.railcount.app.settings.PersonalFolder;
import org.railcount.app.text.Phrases;

/**
 * What somebody needs to know of this program and this machine who is told that something went wrong. Immutable.
 *
 * @param values what each thing is, by its name, in the order in which it is shown
 */
public record AboutFacts(Map<String, String> values) {
    private static final Phrases TEXT = Phrases.of(AboutFacts.class);

    public AboutFacts {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Of the program that is running. */
    public static AboutFacts ofThisProgram() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(TEXT.get("version"), version());
        values.put(TEXT.get("java"), TEXT.get("java.value", property("java.version"), property("java.vendor")));
        values.put(TEXT.get("javafx"), property("javafx.runtime.version"));
        values.put(
                TEXT.get("system"),
                TEXT.get("system.value", property("os.name"), property("os.version"), property("os.arch")));
        values.put(TEXT.get("settings"), folder(PersonalFolder.SETTINGS));
        values.put(TEXT.get("cache"), folder(PersonalFolder.CACHE));
        values.put(TEXT.get("log"), TEXT.get("log.value"));
        return new AboutFacts(values);
    }

    /** The version that the program's jar names. */
    static String version() {
        return Optional.ofNullable(AboutFacts.class.getPackage().getImplementationVersion())
                .orElse(TEXT.get("version.development"));
    }

    /** A line each, to be sent to somebody. */
    public String asText() {
        return TEXT.get("name")
                + values.entrySet().stream()
                        .map(value -> "\n" + TEXT.get("line", value.getKey(), value.getValue()))
                        .collect(Collectors.joining());
    }

    private static String property(String name) {
        return System.getProperty(name, "?");
    }

    private static String folder(PersonalFolder folder) {
        return folder.ofThisPerson().toAbsolutePath().toString();
    }
}
