package org.railcount.app.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where the system keeps what belongs to a person: {@code railcount} in the place that is usual there. */
public enum PersonalFolder {
    /** What was chosen. */
    SETTINGS(
            "railcount.settings",
            "APPDATA",
            Path.of("AppData", "Roaming"),
            Path.of("Library", "Application Support"),
            "XDG_CONFIG_HOME",
            Path.of(".config")),
    /** What can be made again. */
    CACHE(
            "railcount.cache",
            "LOCALAPPDATA",
            Path.of("AppData", "Local"),
            Path.of("Library", "Caches"),
            "XDG_CACHE_HOME",
            Path.of(".cache"));

    private final String property;
    private final String windowsVariable;
    private final Path windows;
    private final Path mac;
    private final String unixVariable;
    private final Path unix;

    PersonalFolder(String property, String windowsVariable, Path windows, Path mac, String unixVariable, Path unix) {
        this.property = property;
        this.windowsVariable = windowsVariable;
        this.windows = windows;
        this.mac = mac;
        this.unixVariable = unixVariable;
        this.unix = unix;
    }

    /** The system property that names another folder, as tests and measurements do. */
    public String property() {
        return property;
    }

    /** The folder of this machine's person. It need not exist yet. */
    public Path ofThisPerson() {
        return Optional.ofNullable(System.getProperty(property))
                .map(Path::of)
                .orElseGet(() ->
                        of(System.getProperty("os.name", ""), System.getProperty("user.home", ""), System.getenv()));
    }

    Path of(String system, String home, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return folder(environment, windowsVariable, Path.of(home).resolve(windows))
                    .resolve("Railcount");
        }
        if (name.startsWith("mac")) {
            return Path.of(home).resolve(mac).resolve("Railcount");
        }
        return folder(environment, unixVariable, Path.of(home).resolve(unix)).resolve("railcount");
    }

    private static Path folder(Map<String, String> environment, String variable, Path usual) {
        String set = environment.getOrDefault(variable, "");
        return set.isBlank() ? usual : Path.of(set);
    }
}
