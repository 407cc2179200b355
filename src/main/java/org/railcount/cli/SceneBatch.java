package org.railcount.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.railcount.detect.Detector;
import org.railcount.detect.KnownPlaces;
import org.railcount.imagery.Scene;
import org.railcount.imagery.SceneException;
import org.railcount.model.DetectionRun;
import org.railcount.model.SceneInfo;
import org.railcount.model.SceneResult;
import org.railcount.model.Site;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the detector over many scenes, several at a time, and goes on after a bad one.
 *
 * @param opener opens the scenes; thread-safe
 * @param detector counts; thread-safe
 * @param site what is counted on
 * @param places where scenes are known to lie
 * @param looks takes a small picture of every scene that was counted
 * @param typedTimes the acquisition time that the analyst typed for a scene (by the file's stem), where there is one
 */
record SceneBatch(
        Scene.Opener opener,
        Detector detector,
        Site site,
        KnownPlaces places,
        SeriesLooks looks,
        Function<String, Optional<Instant>> typedTimes) {
    private static final Logger LOG = LoggerFactory.getLogger(SceneBatch.class);

    /** Hears of every scene as it is done, on the thread that called {@link #run}. */
    @FunctionalInterface
    interface Listener {
        void done(SceneResult result, Duration took) throws IOException;
    }

    private record Timed(SceneResult result, Duration took) {}

    /**
     * Handles all scenes and returns when the last is done.
     *
     * @param scenes what each file is called in the outputs
     * @param jobs how many at a time
     * @return by date, then by name
     * @throws CancellationException when cancelled
     * @throws IOException when the listener throws it, which ends the run
     */
    List<SceneResult> run(Map<Path, String> scenes, int jobs, Detector.Cancellation cancelled, Listener listener)
            throws IOException {
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(jobs, scenes.size()));
        try {
            ExecutorCompletionService<Timed> done = new ExecutorCompletionService<>(pool);
            scenes.forEach((file, name) -> done.submit(() -> timed(file, name, cancelled)));
            List<SceneResult> results = new ArrayList<>();
            while (results.size() < scenes.size()) {
                Timed next = get(done.take());
                results.add(next.result());
                listener.done(next.result(), next.took());
            }
            results.sort(SceneResult.BY_DATE);
            return results;
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

    private Timed timed(Path file, String name, Detector.Cancellation cancelled) {
        if (cancelled.isCancelled()) {
            throw new CancellationException("cancelled before " + name);
        }
        long start = System.nanoTime();
        SceneResult result = handle(file, name, cancelled, start);
        return new Timed(result, Duration.ofNanos(System.nanoTime() - start));
    }

    private SceneResult handle(Path file, String name, Detector.Cancellation cancelled, long start) {
        Optional<SceneInfo> info = Optional.empty();
        try (Scene scene = opener.open(file)) {
            SceneInfo known = named(scene.info(), file, name);
            info = Optional.of(known);
            KnownScene opened = new KnownScene(scene, known);
            DetectionRun run = detector.detect(opened, site, places.of(file), cancelled);
            looks.take(opened, site, run);
            return new SceneResult.Handled(known, run.took((System.nanoTime() - start) / 1e9));
        } catch (SceneException e) {
            return new SceneResult.Failed(name, file, info, String.valueOf(e.getMessage()));
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
            LOG.debug("{} failed", file, e);
            return new SceneResult.Failed(name, file, info, file.getFileName() + ": " + fault(e));
        }
    }

    private static String fault(Throwable e) {
        return e instanceof OutOfMemoryError
                ? "not enough memory; try fewer scenes at a time with --jobs."
                : "could not be counted because of a fault in Railcount (" + e + "); please report it.";
    }

    private SceneInfo named(SceneInfo info, Path file, String name) {
        SceneInfo named = new SceneInfo(
                name,
                info.path(),
                info.width(),
                info.height(),
                info.bands(),
                info.bandRoles(),
                info.sampleType(),
                info.nodata(),
                info.crsName(),
                info.grid(),
                info.pixelSizeM(),
                info.acquisition());
        return typedTimes
                .apply(SceneNames.stem(file))
                .map(time -> named.withAcquisition(info.acquisition().withAnalystTime(time)))
                .orElse(named);
    }
}
