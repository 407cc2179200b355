package org.railcount.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Lines of a long run. On a terminal a last line stands below them and is written over again and again; in a log the same
 * is a line of its own, now and then. Not thread-safe.
 */
final class Narration {
    /** A log is told no more often. */
    private static final long LOG_EVERY = Duration.ofSeconds(30).toNanos();

    private static final String CLEAR_LINE = "\r\033[K";

    private final PrintWriter out;
    private final boolean terminal;
    private final LongSupplier nanos;
    private boolean standing;
    private long lastLogged;

    /** @param nanos a clock that never goes back */
    Narration(PrintWriter out, boolean terminal, LongSupplier nanos) {
        this.out = out;
        this.terminal = terminal;
        this.nanos = nanos;
        this.lastLogged = nanos.getAsLong();
    }

    /** Whether somebody watches the process's output on a screen that can write over a line. */
    static boolean isTerminal() {
        return System.console() != null
                && System.getenv("TERM") != null
                && !System.getenv("TERM").equals("dumb");
    }

    /** An estimate of the time that is left, on the same clock. */
    TimeLeft timing(int total) {
        return new TimeLeft(total, nanos);
    }

    /** Writes a line that stays. */
    void line(String text) {
        out.println(standing ? CLEAR_LINE + text : text);
        standing = false;
        out.flush();
    }

    /** Says how things stand. */
    void standing(String text) {
        if (terminal) {
            out.print(CLEAR_LINE + text);
            out.flush();
            standing = true;
        } else if (nanos.getAsLong() - lastLogged >= LOG_EVERY) {
            lastLogged = nanos.getAsLong();
            line(text + ".");
        }
    }
}
