package org.railcount.app;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.railcount.app.work.Background;

/**
 * Writes a value that a person changes, away from the JavaFX thread. One write comes after the other, and each takes the
 * value that is the latest by then: what is changed many times a second is written now and then, and an older value
 * never comes last. Thread-safe.
 *
 * @param <T> immutable
 */
final class LatestWrite<T> {
    /** Brings a value onto the disk. Called on a worker thread. */
    @FunctionalInterface
    interface Writer<T> {
        void write(T value) throws IOException;
    }

    private final Background files;
    private final String failure;
    private final Writer<T> writer;
    private final Consumer<String> onProblem;
    private final AtomicReference<Optional<T>> unwritten = new AtomicReference<>(Optional.empty());

    /**
     * @param failure what has not been done if a write fails; see {@link Background#run}
     * @param onProblem takes the one sentence that says why
     */
    LatestWrite(Background files, String failure, Writer<T> writer, Consumer<String> onProblem) {
        this.files = files;
        this.failure = failure;
        this.writer = writer;
        this.onProblem = onProblem;
    }

    /** Has a value written in place of the one before. */
    void take(T value) {
        // Where one is waiting already, that write takes this value.
        if (unwritten.getAndSet(Optional.of(value)).isEmpty()) {
            files.run(failure, this::write, written -> {}, onProblem);
        }
    }

    private synchronized Optional<T> write() throws IOException {
        Optional<T> latest = unwritten.getAndSet(Optional.empty());
        if (latest.isPresent()) {
            writer.write(latest.get());
        }
        return latest;
    }
}
