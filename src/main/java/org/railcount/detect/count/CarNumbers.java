package org.railcount.detect.count;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Numbers what is found in one scene, so that every detection has an id of its own. Not thread-safe. */
public final class CarNumbers {
    private final Map<String, Integer> used = new HashMap<>();

    /**
     * The next id.
     *
     * @param prefix of the id, such as the track's name; each is numbered from 1
     */
    public String next(String prefix) {
        return String.format(Locale.ROOT, "%s-%03d", prefix, used.merge(prefix, 1, Integer::sum));
    }
}
