package org.railcount.app.review;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.railcount.app.text.Phrases;
import org.railcount.app.work.Background;
import org.railcount.model.LogEntry;
import org.railcount.project.EditKeeper;
import org.railcount.project.ProjectFolder;

/**
 * What of the edits is on the disk. An edit that cannot be written stays here and is tried again until it can be, or is saved
 * elsewhere. JavaFX thread only.
 */
public final class Saving {
    private static final Phrases TEXT = Phrases.of(Saving.class);
    private final ScheduledExecutorService writer;
    private final Background files;
    private final ReadOnlyIntegerWrapper unsaved = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private @Nullable EditKeeper keeper;

    /**
     * @param writer one thread, which writes
     * @param files brings word of it to the JavaFX thread, and writes what is saved elsewhere
     */
    public Saving(ScheduledExecutorService writer, Background files) {
        this.writer = writer;
        this.files = files;
    }

    /** Goes over to another project; edits of the one before that wait are still tried again. */
    public void turnTo(ProjectFolder project) {
        unsaved.set(0);
        problem.set("");
        EditKeeper[] own = new EditKeeper[1];
        own[0] = new EditKeeper(
                project.edits(),
                writer,
                state -> files.onFxThread(() -> {
                    if (own[0] == keeper) {
                        show(state);
                    }
                }));
        keeper = own[0];
    }

    /** Takes an edit of the open project. */
    public void keep(LogEntry entry) {
        if (keeper != null) {
            keeper.keep(entry);
        }
    }

    /** How many edits are not on the disk. */
    public ReadOnlyIntegerProperty unsavedProperty() {
        return unsaved.getReadOnlyProperty();
    }

    /** Why they are not, one sentence; empty while all is well or on its way. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Tries at once to write what could not be written. */
    public void retry() {
        if (keeper != null) {
            keeper.retry();
        }
    }

    /**
     * Writes what could not be written into a file of its own; from then on it counts as saved.
     *
     * @param onDone told how many edits were written
     * @param onProblem told why not, one sentence
     */
    public void saveElsewhere(Path file, IntConsumer onDone, Consumer<String> onProblem) {
        EditKeeper from = keeper;
        if (from == null) {
            return;
        }
        List<LogEntry> waiting = from.unsaved();
        files.run(
                TEXT.get("saving.failed", file),
                () -> {
                    from.saveElsewhere(file);
                    return waiting.size();
                },
                onDone::accept,
                onProblem);
    }

    private void show(EditKeeper.State state) {
        unsaved.set(state.unsaved());
        Optional<String> why = state.problem();
        if (why.isPresent() || state.unsaved() == 0 || !state.saved().isEmpty()) {
            problem.set(why.orElse(""));
        }
    }
}
