package org.railcount.model;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** What came of one scene: a detection run, or one sentence that says why there is none. Immutable. */
public sealed interface SceneResult {

    /** By acquisition time, then by name; scenes without a time come last. */
    Comparator<SceneResult> BY_DATE = Comparator.comparing(
                    (SceneResult result) -> result.acquired().orElse(Instant.MAX))
            .thenComparing(SceneResult::sceneId)
            .thenComparing(SceneResult::file);

    /** Names the scene in every output. */
    String sceneId();

    /** The image file. */
    Path file();

    /** What is known of the scene; empty when it could not be opened. */
    Optional<SceneInfo> info();

    /** The machine's result; empty when there is none. */
    Optional<DetectionRun> run();

    /** Why the scene could not be counted fully or at all, one sentence. */
    Optional<String> problem();

    /** Acquisition time, UTC, where known. */
    default Optional<Instant> acquired() {
        return info().flatMap(info -> info.acquisition().time());
    }

    /**
     * A scene that the detector handled, however much of it could be counted.
     *
     * @param scene what is known of it
     * @param detections the machine's result
     */
    record Handled(SceneInfo scene, DetectionRun detections) implements SceneResult {
        @Override
        public String sceneId() {
            return scene.id();
        }

        @Override
        public Path file() {
            return scene.path();
        }

        @Override
        public Optional<SceneInfo> info() {
            return Optional.of(scene);
        }

        @Override
        public Optional<DetectionRun> run() {
            return Optional.of(detections);
        }

        @Override
        public Optional<String> problem() {
            return detections.problem();
        }
    }

    /**
     * A scene that could not be handled.
     *
     * @param sceneId names the scene in every output
     * @param file the image file
     * @param info what is known of it; empty when it could not be opened
     * @param reason one sentence for the user
     */
    record Failed(String sceneId, Path file, Optional<SceneInfo> info, String reason) implements SceneResult {
        @Override
        public Optional<DetectionRun> run() {
            return Optional.empty();
        }

        @Override
        public Optional<String> problem() {
            return Optional.of(reason);
        }
    }
}
