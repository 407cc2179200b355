package org.railcount.app.scenes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;
import org.railcount.app.text.Phrases;
import org.railcount.app.work.Background;
import org.railcount.app.work.Job;
import org.railcount.app.work.JobBoard;
import org.railcount.detect.Detector;
import org.railcount.model.DetectionRun;
import org.railcount.model.SceneInfo;

/**
 * Counts scenes in the background, in the order asked for, as one job with progress and cancel. JavaFX thread only; the
 * counting itself runs on the executor behind {@link Background}.
 */
public final class DetectionQueue {
    private static final Phrases TEXT = Phrases.of(DetectionQueue.class);

    /** Counts one scene of one site. Called on a worker thread. */
    public interface Counting {
        DetectionRun count(SceneInfo scene, Detector.Cancellation cancelled) throws Exception;

        /** Whether the site that it counts is still the one in the window. Called on the JavaFX thread. */
        boolean isCurrent();
    }

    private final Background workers;
    private final JobBoard board;
    private final List<SceneEntry> unfinished = new ArrayList<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private int total;
    private @Nullable Job job;

    public DetectionQueue(Background workers, JobBoard board) {
        this.workers = workers;
        this.board = board;
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Adds the readable scenes among {@code wanted} that are not in the queue yet. */
    public void add(Collection<SceneEntry> wanted, Counting counting) {
        for (SceneEntry entry : wanted) {
            Optional<SceneInfo> info = entry.info();
            if (info.isPresent() && !unfinished.contains(entry)) {
                enqueue(entry, info.get(), counting);
            }
        }
    }

    /** Stops; scenes not finished keep what they had. */
    public void cancel() {
        if (job != null) {
            job.cancel();
        }
    }

    private void enqueue(SceneEntry entry, SceneInfo info, Counting counting) {
        Job batch = job();
        unfinished.add(entry);
        total++;
        setStage(entry, DetectionState.Stage.WAITING);
        report(batch);
        workers.run(
                TEXT.get("detecting.failed", entry.fileName()),
                () -> {
                    if (batch.isCancelled()) {
                        throw new CancellationException();
                    }
                    workers.onFxThread(() -> {
                        if (!batch.isCancelled()) {
                            setStage(entry, DetectionState.Stage.RUNNING);
                        }
                    });
                    return counting.count(info, batch::isCancelled);
                },
                run -> finish(
                        batch,
                        entry,
                        new DetectionState(
                                DetectionState.Stage.IDLE, Optional.of(run), !counting.isCurrent(), Optional.empty())),
                sentence -> finish(batch, entry, entry.detectionProperty().get().failed(sentence)));
    }

    private Job job() {
        Job now = job;
        if (now == null) {
            now = board.start(TEXT.get("detecting"), cancelled -> dropUnfinished());
            job = now;
            busy.set(true);
        }
        return now;
    }

    private void finish(Job batch, SceneEntry entry, DetectionState result) {
        if (batch.isCancelled()) {
            return;
        }
        entry.detectionProperty().set(result);
        unfinished.remove(entry);
        report(batch);
        if (unfinished.isEmpty()) {
            close(batch);
        }
    }

    private void dropUnfinished() {
        List<SceneEntry> dropped = List.copyOf(unfinished);
        unfinished.clear();
        dropped.forEach(entry -> setStage(entry, DetectionState.Stage.IDLE));
        if (job != null) {
            close(job);
        }
    }

    private void close(Job batch) {
        board.finish(batch);
        job = null;
        total = 0;
        busy.set(false);
    }

    private void report(Job batch) {
        int done = total - unfinished.size();
        batch.report(TEXT.get("detecting.progress", done, total), (double) done / total);
    }

    private static void setStage(SceneEntry entry, DetectionState.Stage stage) {
        entry.detectionProperty().set(entry.detectionProperty().get().at(stage));
    }
}
