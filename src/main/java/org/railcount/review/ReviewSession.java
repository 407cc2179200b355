package org.railcount.review;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.railcount.model.DetectionRun;
import org.railcount.model.Edit;
import org.railcount.model.Edit.Change;
import org.railcount.model.LogEntry;
import org.railcount.model.ReviewedDetection;

/**
 * The review of one scene: an immutable detection run, the log of edits, and what stands after them. Every change is one
 * more entry, undo and redo too; who keeps the log on disk takes the entries from {@link #apply}, {@link #undo},
 * {@link #redo} and {@link #detectedAgain}. Confined to one thread; the {@link SceneReview}s that it gives are not.
 */
public final class ReviewSession {

    /** Who edits, when, and under which ids. */
    public record Pen(Supplier<String> author, Clock clock, Supplier<String> ids) {}

    private final String sceneId;
    private final Pen pen;
    private final List<LogEntry> log;
    private DetectionRun run;
    private UndoStack stack;
    private Projection projection;
    private SceneReview now;

    /** @param log the scene's entries, oldest first */
    public ReviewSession(DetectionRun run, List<LogEntry> log, Pen pen) {
        this.sceneId = run.sceneId();
        this.pen = pen;
        this.log = new ArrayList<>(log);
        this.run = run;
        this.stack = UndoStack.of(log);
        this.projection = play(run, stack);
        this.now = projection.result();
    }

    /** What stands now. */
    public SceneReview now() {
        return now;
    }

    /** All entries, oldest first; undone ones and undos among them. */
    public List<LogEntry> log() {
        return Collections.unmodifiableList(log);
    }

    /** Ids of the entries that hold: made, and not undone. */
    public Set<String> holding() {
        return stack.done().stream().map(LogEntry::id).collect(Collectors.toSet());
    }

    /** An id for a detection or a note that is to be added. */
    public String newId() {
        return pen.ids().get();
    }

    /**
     * Makes an edit.
     *
     * @return the entry, to be kept; empty where the edit changes nothing
     * @throws IllegalArgumentException when it was made for another state than {@link #now}, or is no edit to be made but
     *     an undo or the like
     */
    public Optional<LogEntry> apply(Edit edit) {
        return changes(edit) ? Optional.of(append(edit)) : Optional.empty();
    }

    /** Takes back the last edit that holds. Empty where there is none. */
    public Optional<LogEntry> undo() {
        return undoable().map(entry -> append(new Edit.Undo(entry.id())));
    }

    /** Makes the edit again that was taken back last. Empty where there is none. */
    public Optional<LogEntry> redo() {
        return redoable().map(entry -> append(new Edit.Redo(entry.id())));
    }

    /** The edit that {@link #undo} would take back. */
    public Optional<LogEntry> undoable() {
        return stack.undoable();
    }

    /** The edit that {@link #redo} would make again. */
    public Optional<LogEntry> redoable() {
        return stack.redoable();
    }

    /**
     * What stood after a number of entries: none for the detector's own result, all for {@link #now}. Entries made on
     * another run are anchored on this one.
     */
    public SceneReview after(int entries) {
        return entries == log.size() ? now : at(run, log, entries);
    }

    /** What stands over a run after the first entries of a log. */
    public static SceneReview at(DetectionRun run, List<LogEntry> log, int entries) {
        return play(run, UndoStack.of(log.subList(0, entries))).result();
    }

    /** Takes a new run of the detector; the edits are played over it. */
    public Redetection detectedAgain(DetectionRun again) {
        SceneReview before = now;
        run = again;
        projection = play(run, stack);
        now = projection.result();
        Redetection change = Redetection.between(before, now);
        boolean worthTelling = !stack.done().isEmpty()
                && !(change.came().isEmpty()
                        && change.gone().isEmpty()
                        && change.kept().isEmpty());
        return worthTelling
                ? change.with(append(new Edit.Redetected(
                        again.detector(),
                        change.came().size(),
                        change.gone().size(),
                        change.kept().size())))
                : change;
    }

    private boolean changes(Edit edit) {
        if (edit instanceof Edit.OnDetections on) {
            on.changes().forEach(this::check);
            return !on.changes().isEmpty();
        }
        if (edit instanceof Edit.OnNote on) {
            return !on.change().before().equals(on.change().after());
        }
        if (edit instanceof Edit.OnSignOff) {
            return true;
        }
        throw new IllegalArgumentException("not an edit that a person makes: " + edit);
    }

    private void check(Change<ReviewedDetection> change) {
        Optional<ReviewedDetection> standing =
                change.before().or(change::after).flatMap(d -> projection.standing(d.id()));
        if (!standing.equals(change.before())) {
            throw new IllegalArgumentException("made for another state of the scene: " + change + ", where there is "
                    + standing.map(Object::toString).orElse("nothing"));
        }
    }

    private LogEntry append(Edit edit) {
        LogEntry entry = new LogEntry(
                pen.ids().get(),
                sceneId,
                pen.author().get(),
                pen.clock().instant(),
                projection.runHash(),
                run.registration().appliedMove(),
                edit);
        log.add(entry);
        if (stack.add(entry)) {
            projection = play(run, stack);
        } else {
            projection.play(entry);
        }
        now = projection.result();
        return entry;
    }

    private static Projection play(DetectionRun run, UndoStack stack) {
        Projection projection = new Projection(run);
        stack.done().forEach(projection::play);
        return projection;
    }
}
