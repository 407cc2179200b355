package org.railcount.app.work;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/** Runs work away from the JavaFX thread and hands its result back there. Thread-safe. */
public final class Background {
    private final Executor worker;
    private final Executor fx;

    /**
     * @param worker where work runs
     * @param fx runs on the JavaFX thread
     */
    public Background(Executor worker, Executor fx) {
        this.worker = worker;
        this.fx = fx;
    }

    /**
     * Runs {@code work} and then one of the two receivers, on the JavaFX thread; none of them after a cancellation, or when
     * the window is being closed and takes no more work.
     *
     * @param failure what has not been done if it fails, without a full stop, as in "Could not open x.tif": the beginning
     *     of the sentence that the user reads then
     */
    public <T> void run(String failure, Callable<T> work, Consumer<T> onResult, Consumer<String> onProblem) {
        execute(() -> {
            try {
                T result = work.call();
                fx.execute(() -> onResult.accept(result));
            } catch (CancellationException e) {
                // Whoever cancelled knows already.
            } catch (Throwable e) { // an Error too must reach the user instead of dying with its thread
                String sentence = Sentence.of(failure, e);
                fx.execute(() -> onProblem.accept(sentence));
            }
        });
    }

    private void execute(Runnable work) {
        try {
            worker.execute(work);
        } catch (RejectedExecutionException e) {
            // The window was closed meanwhile; a last frame may still ask for something.
        }
    }

    /** Runs something on the JavaFX thread, from any thread. */
    public void onFxThread(Runnable action) {
        fx.execute(action);
    }
}
