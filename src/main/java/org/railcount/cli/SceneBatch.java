package org.railcount.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.railcount.detect.Detector;
import org.railcount.detect.SceneCounter;
import org.railcount.detect.SceneTask;

/**
 * Counts many scenes, several at a time, and goes on after a bad one. Keeps no result: however many scenes there are, only
 * those in work and a few that wait for the listener are in memory.
 *
 * @param counter counts
 * @param earlier results of before
 * @param onlooker sees every scene
 */
record SceneBatch(SceneCounter counter, SceneCounter.Earlier earlier, SceneCounter.Onlooker onlooker) {

    /** Hears of every scene as it is done, on the thread that called {@link #run}. */
    @FunctionalInterface
    interface Listener {
        void done(SceneCounter.Done done, Duration took) throws IOException;
    }

    private record Timed(SceneCounter.Done done, Duration took) {}

    /**
     * Handles all scenes, in this order but for those at work at the same time, and returns when the last is done.
     *
     * @param jobs how many at a time
     * @throws CancellationException when cancelled
     * @throws IOException when the listener throws it, which ends the run
     */
    void run(List<SceneTask> tasks, int jobs, Detector.Cancellation cancelled, Listener listener) throws IOException {
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(jobs, tasks.size()));
        try {
            ExecutorCompletionService<Timed> done = new ExecutorCompletionService<>(pool);
            Iterator<SceneTask> waiting = tasks.iterator();
            int atWork = 0;
            while (atWork > 0 || waiting.hasNext()) {
                while (atWork < 2 * jobs && waiting.hasNext()) {
                    SceneTask next = waiting.next();
                    done.submit(() -> timed(next, cancelled));
                    atWork++;
                }
                Timed first = get(done.take());
                atWork--;
                listener.done(first.done(), first.took());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } finally {
            pool.shutdownNow();
        }
    }

    private static Timed get(Future<Timed> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CancellationException cancellation) {
                throw cancellation;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private Timed timed(SceneTask task, Detector.Cancellation cancelled) {
        if (cancelled.isCancelled()) {
            throw new CancellationException("cancelled before " + task.name());
        }
        long start = System.nanoTime();
        SceneCounter.Done done = counter.count(task, earlier, onlooker, cancelled);
        return new Timed(done, Duration.ofNanos(System.nanoTime() - start));
    }
}
