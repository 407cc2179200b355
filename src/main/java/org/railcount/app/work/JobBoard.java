package org.railcount.app.work;

import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The jobs under way, oldest first. JavaFX thread only. */
public final class JobBoard {
    private final ObservableList<Job> running = FXCollections.observableArrayList();
    private final ObservableList<Job> readOnly = FXCollections.unmodifiableObservableList(running);

    public ObservableList<Job> running() {
        return readOnly;
    }

    /**
     * Puts a new job on the board.
     *
     * @param onCancel takes the job when the analyst cancels it
     */
    public Job start(String text, Consumer<Job> onCancel) {
        Job job = new Job(text, onCancel);
        running.add(job);
        return job;
    }

    /** Puts a new job on the board, which leaves it when the analyst cancels it. */
    public Job start(String text) {
        return start(text, this::finish);
    }

    /** Takes a job that is done or cancelled off the board. */
    public void finish(Job job) {
        running.remove(job);
    }

    /** Cancels everything under way. */
    public void cancelAll() {
        List.copyOf(running).forEach(Job::cancel);
    }
}
