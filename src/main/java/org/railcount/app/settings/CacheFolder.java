package org.railcount.app.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where the system keeps what a program can make again: {@code railcount} in the place that is usual there. */
public final class CacheFolder {
    /** A system property that names another folder, as measurements do. */
    public static final String PROPERTY = "railcount.cache";

    private CacheFolder() {}

    /** The folder of this machine's person. It need not exist yet. */
    public static Path ofThisPerson() {
        return Optional.ofNullable(System.getProperty(PROPERTY))
                .map(Path::of)
                .orElseGet(() ->
                        of(System.getProperty("os.name", ""), System.getProperty("user.home", ""), System.getenv()));
    }

    static Path of(String system, String home, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return folder(environment, "LOCALAPPDATA", Path.of(home, "AppData", "Local"))
                    .resolve("Railcount");
        }
        if (name.startsWith("mac")) {
            return Path.of(home, "Library", "Caches", "Railcount");
        }
        return folder(environment, "XDG_CACHE_HOME", Path.of(home, ".cache")).resolve("railcount");
    }

    private static Path folder(Map<String, String> environment, String variable, Path usual) {
        String set = environment.getOrDefault(variable, "");
        return set.isBlank() ? usual : Path.of(set);
    }
}
