package org.railcount.project;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.railcount.model.LogEntry;
import org.railcount.model.OneLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings edits to the disk in the order in which they were made, away from the caller's thread. What cannot be written stays
 * here and is tried again, until it is written or kept elsewhere. Thread-safe.
 */
public final class EditKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(EditKeeper.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    /**
     * What is on the disk and what is not.
     *
     * @param saved edits that have come onto the disk since the state before
     * @param unsaved how many are not there yet
     * @param problem why not, one sentence; empty while they are on their way
     */
    public record State(List<LogEntry> saved, int unsaved, Optional<String> problem) {}

    private final EditLog log;
    private final ScheduledExecutorService writer;
    private final Consumer<State> onChange;
    private final List<LogEntry> waiting = new ArrayList<>();
    private boolean retryIsComing;

    /**
     * @param writer one thread
     * @param onChange told on that thread, and of a new edit on the thread that gave it
     */
    public EditKeeper(EditLog log, ScheduledExecutorService writer, Consumer<State> onChange) {
        this.log = log;
        this.writer = writer;
        this.onChange = onChange;
    }

    /** Takes an edit; it is on the disk when the state says so. */
    public void keep(LogEntry entry) {
        int unsaved;
        synchronized (waiting) {
            waiting.add(entry);
            unsaved = waiting.size();
        }
        onChange.accept(new State(List.of(), unsaved, Optional.empty()));
        writer.execute(this::write);
    }

    /** Tries at once to write what is waiting. */
    public void retry() {
        writer.execute(this::write);
    }

    /** What is not on the disk yet, oldest first. */
    public List<LogEntry> unsaved() {
        synchronized (waiting) {
            return List.copyOf(waiting);
        }
    }

    /**
     * Writes what is not on the disk yet into a file of its own, from which {@link EditLog#takeIn} brings it back; from then
     * on it is not tried again.
     */
    public void saveElsewhere(Path file) throws ProjectException {
        List<LogEntry> entries = unsaved();
        EditLog.writeAside(file, entries);
        settle(entries);
    }

    private void write() {
        List<LogEntry> now = unsaved();
        if (now.isEmpty()) {
            return;
        }
        try {
            log.append(now);
        } catch (ProjectException e) {
            keepTrying(String.valueOf(e.getMessage()));
            return;
        } catch (RuntimeException e) {
            // A defect, and no reason to let a person believe that the edits are about to be written.
            LOG.error("edits could not be written", e);
            keepTrying("The edits could not be written (" + OneLine.of(String.valueOf(e))
                    + "); save them elsewhere before you close Railcount.");
            return;
        }
        settle(now);
    }

    private void keepTrying(String problem) {
        onChange.accept(new State(List.of(), unsaved().size(), Optional.of(problem)));
        synchronized (waiting) {
            if (!retryIsComing && !writer.isShutdown()) {
                retryIsComing = true;
                writer.schedule(this::retryNow, RETRY_AFTER.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }

    private void retryNow() {
        synchronized (waiting) {
            retryIsComing = false;
        }
        write();
    }

    private void settle(List<LogEntry> saved) {
        int left;
        synchronized (waiting) {
            waiting.removeAll(saved);
            left = waiting.size();
        }
        onChange.accept(new State(saved, left, Optional.empty()));
    }
}
