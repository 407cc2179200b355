package org.railcount.detect;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells how the time of one run splits. Wall time; not thread-safe. */
final class StageClock {
    private final Map<String, Long> nanos = new LinkedHashMap<>();
    private long last = System.nanoTime();

    /** Books the time since the last mark to a stage. */
    void mark(String stage) {
        long now = System.nanoTime();
        nanos.merge(stage, now - last, Long::sum);
        last = now;
    }

    @Override
    public String toString() {
        return nanos.entrySet().stream()
                .map(e -> e.getKey() + " " + e.getValue() / 1_000_000 + " ms")
                .collect(Collectors.joining(", "));
    }
}
