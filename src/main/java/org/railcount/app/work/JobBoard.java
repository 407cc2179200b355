package org.railcount.app.work;

import java.util.List;
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
     * @param onCancel runs when the analyst cancels the job
     */
    public Job start(String text, Runnable onCancel) {
        Job job = new Job(text, onCancel);
        running.add(job);
        return job;
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
