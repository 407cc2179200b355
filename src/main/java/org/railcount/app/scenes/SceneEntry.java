package org.railcount.app.scenes;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import org.railcount.model.DetectionRun;
import org.railcount.model.ReviewSummary;
import org.railcount.model.SceneInfo;
import org.railcount.model.SceneName;
import org.railcount.model.SceneResult;
import org.railcount.review.SceneReview;

/** One file of the scene list and what has become known of it. JavaFX thread only. */
public final class SceneEntry {
    private final Path path;
    private final ObjectProperty<SceneState> state = new SimpleObjectProperty<>(new SceneState.Opening());
    private final ObjectProperty<DetectionState> detection = new SimpleObjectProperty<>(DetectionState.NONE);
    private final ObjectProperty<@Nullable SceneReview> review = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable DetectionRun> reviewed = new SimpleObjectProperty<>();
    private final ObjectProperty<Optional<ReviewSummary>> reviewSummary = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<@Nullable Image> thumbnail = new SimpleObjectProperty<>();

    public SceneEntry(Path path) {
        this.path = path;
    }

    public Path path() {
        return path;
    }

    /** The file name with its extension. */
    public String fileName() {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }

    public ObjectProperty<SceneState> stateProperty() {
        return state;
    }

    public ObjectProperty<DetectionState> detectionProperty() {
        return detection;
    }

    /** The scene as it stands in review; null until it has been counted and its edits are read. */
    public ObjectProperty<@Nullable SceneReview> reviewProperty() {
        return review;
    }

    /** The scene's run as the analyst left it; null where nobody has reviewed anything. */
    public ReadOnlyObjectProperty<@Nullable DetectionRun> reviewedProperty() {
        return reviewed;
    }

    /** How far the scene was reviewed, by area too; empty where nobody has reviewed anything. */
    public Optional<ReviewSummary> reviewSummary() {
        return reviewSummary.get();
    }

    /** The same, to be told of it: a sign-off changes it and leaves the run as it was. */
    public ReadOnlyObjectProperty<Optional<ReviewSummary>> reviewSummaryProperty() {
        return reviewSummary;
    }

    /**
     * Takes what the analyst made of the scene.
     *
     * @param counted the run as the analyst left it; empty with the summary
     */
    public void setReviewed(Optional<ReviewSummary> summary, Optional<DetectionRun> counted) {
        // Whoever is told of the run looks at the summary.
        reviewSummary.set(summary);
        reviewed.set(counted.orElse(null));
    }

    /** A small picture of the scene; empty until one was asked for and read. */
    public ObjectProperty<@Nullable Image> thumbnailProperty() {
        return thumbnail;
    }

    /** What is known of the scene, once it is open. */
    public Optional<SceneInfo> info() {
        return state.get() instanceof SceneState.Ready ready ? Optional.of(ready.info()) : Optional.empty();
    }

    /** Acquisition time, where known. */
    public Optional<Instant> time() {
        return info().flatMap(info -> info.acquisition().time());
    }

    /** The detector's latest result. */
    public Optional<DetectionRun> run() {
        return detection.get().run();
    }

    /** What came of the scene so far, as it was reviewed; empty while nothing has. */
    public Optional<SceneResult> result() {
        DetectionRun counted = reviewed.get();
        return counted == null ? detectorResult() : info().map(info -> new SceneResult.Handled(info, counted));
    }

    /** What the detector alone makes of the scene. */
    public Optional<SceneResult> detectorResult() {
        if (state.get() instanceof SceneState.Unreadable unreadable) {
            return Optional.of(
                    new SceneResult.Failed(SceneName.stem(path), path, Optional.empty(), unreadable.sentence()));
        }
        return info().flatMap(info -> run().<SceneResult>map(run -> new SceneResult.Handled(info, run))
                .or(() -> detection
                        .get()
                        .problem()
                        .map(sentence -> new SceneResult.Failed(info.id(), path, Optional.of(info), sentence))));
    }

    @Override
    public String toString() {
        return fileName();
    }
}
