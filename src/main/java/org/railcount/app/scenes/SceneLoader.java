package org.railcount.app.scenes;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.railcount.app.text.Phrases;
import org.railcount.app.work.Background;
import org.railcount.app.work.Job;
import org.railcount.app.work.JobBoard;
import org.railcount.model.DetectionRun;
import org.railcount.model.SceneInfo;

/**
 * Finds out, in the background, what is known of the files in the scene list. A file that cannot be used gets its
 * sentence; the others go on. JavaFX thread only.
 */
public final class SceneLoader {
    private static final Phrases TEXT = Phrases.of(SceneLoader.class);

    /** A stored result of a scene, if it still fits the scene and the site. Called on a worker thread. */
    @FunctionalInterface
    public interface StoredRuns {
        Optional<DetectionRun> current(SceneInfo scene) throws Exception;
    }

    /** What a scene's file tells of itself. Called on a worker thread. */
    @FunctionalInterface
    public interface SceneInfos {
        SceneInfo of(Path file) throws Exception;
    }

    private record Loaded(SceneInfo info, Optional<DetectionRun> run) {}

    private final Background workers;
    private final JobBoard board;
    private final SceneInfos infos;

    public SceneLoader(Background workers, JobBoard board, SceneInfos infos) {
        this.workers = workers;
        this.board = board;
        this.infos = infos;
    }

    /**
     * Opens the files of {@code entries}.
     *
     * @param ids what the scenes are called in the project, by file
     * @param typedTimes times that the analyst typed, by scene id; they outrank what the files say
     * @param onDone runs when every file has been looked at, unless the analyst cancelled
     */
    public void load(
            List<SceneEntry> entries,
            Map<Path, String> ids,
            Map<String, Instant> typedTimes,
            StoredRuns stored,
            Runnable onDone) {
        if (entries.isEmpty()) {
            onDone.run();
            return;
        }
        Batch batch = new Batch(entries, onDone);
        for (SceneEntry entry : entries) {
            workers.run(
                    TEXT.get("opening.failed", entry.fileName()),
                    () -> {
                        if (batch.job.isCancelled()) {
                            throw new CancellationException();
                        }
                        return load(entry.path(), ids, typedTimes, stored);
                    },
                    loaded -> batch.settle(() -> show(entry, loaded)),
                    sentence -> batch.settle(() -> entry.stateProperty().set(new SceneState.Unreadable(sentence))));
        }
    }

    /** Files that were asked for together and are one job on the board. */
    private final class Batch {
        private final List<SceneEntry> entries;
        private final Runnable onDone;
        private final Job job;
        private int settled;

        Batch(List<SceneEntry> entries, Runnable onDone) {
            this.entries = entries;
            this.onDone = onDone;
            this.job = board.start(TEXT.get("opening"), cancelled -> giveUp());
        }

        void settle(Runnable showResult) {
            if (job.isCancelled()) {
                return;
            }
            showResult.run();
            settled++;
            job.report(TEXT.get("opening.progress", settled, entries.size()), (double) settled / entries.size());
            if (settled == entries.size()) {
                board.finish(job);
                onDone.run();
            }
        }

        private void giveUp() {
            board.finish(job);
            entries.stream()
                    .filter(entry -> entry.stateProperty().get() instanceof SceneState.Opening)
                    .forEach(entry -> entry.stateProperty()
                            .set(new SceneState.Unreadable(TEXT.get("opening.cancelled", entry.fileName()))));
        }
    }

    private Loaded load(Path file, Map<Path, String> ids, Map<String, Instant> typedTimes, StoredRuns stored)
            throws Exception {
        SceneInfo read = infos.of(file);
        SceneInfo info = read.withId(ids.getOrDefault(file, read.id()));
        Instant typed = typedTimes.get(info.id());
        SceneInfo timed =
                typed == null ? info : info.withAcquisition(info.acquisition().withAnalystTime(typed));
        return new Loaded(timed, stored.current(timed));
    }

    private static void show(SceneEntry entry, Loaded loaded) {
        loaded.run().ifPresent(run -> entry.detectionProperty().set(DetectionState.done(run)));
        entry.stateProperty().set(new SceneState.Ready(loaded.info()));
    }
}
