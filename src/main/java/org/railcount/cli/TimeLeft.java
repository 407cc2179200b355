package org.railcount.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Estimates when a batch will be done, from how fast its scenes went so far. Scenes taken over take no time. Not thread-safe. */
final class TimeLeft {
    /** Fewer scenes tell too little. */
    private static final int LEAST = 4;

    private final int total;
    private final LongSupplier nanos;
    private final long start;
    private int done;
    private int counted;

    /** @param nanos a clock that never goes back */
    TimeLeft(int total, LongSupplier nanos) {
        this.total = total;
        this.nanos = nanos;
        this.start = nanos.getAsLong();
    }

    /** One more is done. */
    void done(boolean takenOver) {
        done++;
        counted += takenOver ? 0 : 1;
    }

    /** How far it is: {@code 120 of 1000 done, about 14 min left}. */
    String words() {
        return done + " of " + total + " done"
                + left().map(time -> ", about " + time + " left").orElse("");
    }

    private Optional<String> left() {
        if (counted < LEAST || done == total) {
            return Optional.empty();
        }
        double seconds = (nanos.getAsLong() - start) / 1e9 / counted * (total - done);
        Duration time = Duration.ofSeconds(Math.max(1, Math.round(seconds)));
        if (time.toMinutes() < 2) {
            return Optional.of(time.toSeconds() + " s");
        }
        return Optional.of(
                time.toHours() < 2
                        ? time.toMinutes() + " min"
                        : time.toHours() + " h " + time.toMinutesPart() + " min");
    }
}
