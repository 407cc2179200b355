package org.railcount.app.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.railcount.app.work.Background;
import org.railcount.app.work.JobBoard;
import org.railcount.detect.Detector;
import org.railcount.imagery.SceneException;
import org.railcount.model.DetectionRun;
import org.railcount.model.SceneInfo;

class DetectionQueueTest {
    private final Queue<Runnable> work = new ArrayDeque<>();
    private final JobBoard board = new JobBoard();
    private final DetectionQueue queue = new DetectionQueue(new Background(work::add, Runnable::run), board);
    private final SceneEntry first = Examples.scene("first", "2020-01-01T00:00:00Z");
    private final SceneEntry second = Examples.scene("second", "2021-01-01T00:00:00Z");
    private boolean current = true;

    @Test
    void countsSceneAfterSceneWithProgress() {
        queue.add(List.of(first, second), counting());
        assertThat(stage(first)).isEqualTo(DetectionState.Stage.WAITING);
        work.remove().run();
        assertThat(first.run()).isPresent();
        assertThat(second.run()).isEmpty();
        assertThat(board.running().get(0).progressProperty().get()).isEqualTo(0.5);
        assertThat(board.running().get(0).textProperty().get()).contains("1 of 2");
        work.remove().run();
        assertThat(board.running()).isEmpty();
        assertThat(queue.busyProperty().get()).isFalse();
    }

    @Test
    void cancelStopsAtOnceAndKeepsWhatIsThere() {
        queue.add(List.of(first, second), counting());
        work.remove().run();
        queue.cancel();
        assertThat(stage(second)).isEqualTo(DetectionState.Stage.IDLE);
        assertThat(board.running()).isEmpty();
        work.remove().run();
        assertThat(first.run()).isPresent();
        assertThat(second.run()).isEmpty();
    }

    @Test
    void cancelReachesTheDetectorThatIsRunning() {
        queue.add(List.of(first), new Always() {
            @Override
            public DetectionRun count(SceneInfo scene, Detector.Cancellation cancelled) {
                queue.cancel();
                if (cancelled.isCancelled()) {
                    throw new CancellationException();
                }
                return Examples.run(scene.id());
            }
        });
        work.remove().run();
        assertThat(first.detectionProperty().get()).isEqualTo(DetectionState.NONE);
    }

    @Test
    void aFailureTellsItsSentenceAndTheOthersGoOn() {
        queue.add(List.of(first, second), new Always() {
            @Override
            public DetectionRun count(SceneInfo scene, Detector.Cancellation cancelled) throws SceneException {
                if (scene.id().equals("first")) {
                    throw new SceneException("first.tif is damaged.");
                }
                return Examples.run(scene.id());
            }
        });
        work.remove().run();
        work.remove().run();
        assertThat(first.detectionProperty().get().problem()).contains("first.tif is damaged.");
        assertThat(second.run()).isPresent();
    }

    @Test
    void aResultForASiteThatWasChangedMeanwhileIsOutdated() {
        queue.add(List.of(first), counting());
        current = false;
        work.remove().run();
        assertThat(first.detectionProperty().get().outdated()).isTrue();
    }

    @Test
    void aSceneIsQueuedOnce() {
        queue.add(List.of(first), counting());
        queue.add(List.of(first, second), counting());
        assertThat(work).hasSize(2);
    }

    private DetectionState.Stage stage(SceneEntry entry) {
        return entry.detectionProperty().get().stage();
    }

    private DetectionQueue.Counting counting() {
        return new Always() {
            @Override
            public DetectionRun count(SceneInfo scene, Detector.Cancellation cancelled) {
                return Examples.run(scene.id());
            }
        };
    }

    private abstract class Always implements DetectionQueue.Counting {
        @Override
        public boolean isCurrent() {
            return current;
        }
    }
}
