package org.railcount.app.work;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
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
     * Runs {@code work} and then one of the two receivers, on the JavaFX thread; none of them after a cancellation.
     *
     * @param doing what is being done, as in "open x.tif", for the sentence that the user reads if it fails
     */
    public <T> void run(String doing, Callable<T> work, Consumer<T> onResult, Consumer<String> onProblem) {
        worker.execute(() -> {
            try {
                T result = work.call();
                fx.execute(() -> onResult.accept(result));
            } catch (CancellationException e) {
                // Whoever cancelled knows already.
            } catch (Throwable e) { // an Error too must reach the user instead of dying with its thread
                String sentence = Sentence.of(doing, e);
                fx.execute(() -> onProblem.accept(sentence));
            }
        });
    }

    /** Runs something on the JavaFX thread, from any thread. */
    public void onFxThread(Runnable action) {
        fx.execute(action);
    }
}
