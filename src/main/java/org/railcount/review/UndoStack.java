package org.railcount.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.railcount.model.Edit;
import org.railcount.model.LogEntry;

/**
 * Which edits of a log hold: undo and redo are entries like any other, so the stack of one day is there the next. An edit
 * made after an undo ends the redo. Not thread-safe.
 */
final class UndoStack {
    private final List<LogEntry> done = new ArrayList<>();
    private final List<LogEntry> undone = new ArrayList<>();

    static UndoStack of(List<LogEntry> log) {
        UndoStack stack = new UndoStack();
        log.forEach(stack::add);
        return stack;
    }

    /** @return whether the edits that hold are other ones than before, apart from this entry at their end */
    boolean add(LogEntry entry) {
        if (entry.edit() instanceof Edit.Undo undo) {
            return move(undo.entry(), done, undone);
        }
        if (entry.edit() instanceof Edit.Redo redo) {
            return move(redo.entry(), undone, done);
        }
        if (isStep(entry.edit())) {
            done.add(entry);
            undone.clear();
        }
        return false;
    }

    /** Only what changes the record is a step: that the detector ran, or what a later version wrote, is not taken back. */
    private static boolean isStep(Edit edit) {
        return edit instanceof Edit.OnDetections || edit instanceof Edit.OnNote || edit instanceof Edit.OnSignOff;
    }

    private static boolean move(String id, List<LogEntry> from, List<LogEntry> to) {
        for (int i = from.size() - 1; i >= 0; i--) {
            if (from.get(i).id().equals(id)) {
                to.add(from.remove(i));
                return true;
            }
        }
        return false;
    }

    /** The edits that hold, in order. */
    List<LogEntry> done() {
        return done;
    }

    Optional<LogEntry> undoable() {
        return last(done);
    }

    Optional<LogEntry> redoable() {
        return last(undone);
    }

    private static Optional<LogEntry> last(List<LogEntry> entries) {
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(entries.size() - 1));
    }
}
