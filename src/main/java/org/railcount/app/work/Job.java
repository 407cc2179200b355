package org.railcount.app.work;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * A piece of background work that the status bar shows. It belongs to the JavaFX thread, except that
 * {@link #isCancelled()} may be asked from any thread.
 */
public final class Job {
    private final ReadOnlyStringWrapper text;
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(0);
    private final Consumer<Job> onCancel;
    private volatile boolean cancelled;

    Job(String text, Consumer<Job> onCancel) {
        this.text = new ReadOnlyStringWrapper(text);
        this.onCancel = onCancel;
    }

    /** What is being done, for a person. */
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** How much is done, 0 to 1. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Says how far the work is. */
    public void report(String nowDoing, double fraction) {
        text.set(nowDoing);
        progress.set(fraction);
    }

    /** Asks the work to stop; it does so at its next look. A second call does nothing. */
    public void cancel() {
        if (!cancelled) {
            cancelled = true;
            onCancel.accept(this);
        }
    }

    public boolean isCancelled() {
        return cancelled;
    }
}
