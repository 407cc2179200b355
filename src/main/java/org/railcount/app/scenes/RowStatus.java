package org.railcount.app.scenes;

import java.util.Optional;
import org.railcount.app.text.Phrases;
import org.railcount.model.CountStatus;
import org.railcount.review.SceneReview;

/** Where a scene stands, in words and with a shape, so that colour is never the only sign. */
public enum RowStatus {
    OPENING("fth-loader", "muted"),
    UNREADABLE("fth-alert-octagon", "danger"),
    NOT_COUNTED("fth-circle", "muted"),
    WAITING("fth-clock", "muted"),
    DETECTING("fth-activity", "accent"),
    SIGNED_OFF("fth-user-check", "success"),
    REVIEWING("fth-edit-3", "accent"),
    COUNTED("fth-check-circle", "success"),
    PARTIAL("fth-pie-chart", "warning"),
    LENGTH_ONLY("fth-minus-circle", "warning"),
    UNUSABLE("fth-slash", "warning"),
    FAILED("fth-x-circle", "danger"),
    OUTDATED("fth-refresh-cw", "warning");

    private static final Phrases TEXT = Phrases.of(RowStatus.class);

    private final String icon;
    private final String tone;

    RowStatus(String icon, String tone) {
        this.icon = icon;
        this.tone = tone;
    }

    public String words() {
        return TEXT.name("status", this);
    }

    /** Name of a Feather icon. */
    public String icon() {
        return icon;
    }

    /** Style class that gives the colour. */
    public String tone() {
        return tone;
    }

    /**
     * Where {@code entry} stands now.
     *
     * @param counted how far all areas together could be counted, once they were
     */
    static RowStatus of(SceneEntry entry, Optional<CountStatus> counted) {
        SceneState state = entry.stateProperty().get();
        if (state instanceof SceneState.Opening) {
            return OPENING;
        }
        if (state instanceof SceneState.Unreadable) {
            return UNREADABLE;
        }
        DetectionState detection = entry.detectionProperty().get();
        return switch (detection.stage()) {
            case WAITING -> WAITING;
            case RUNNING -> DETECTING;
            case IDLE -> reviewed(entry).orElseGet(() -> settled(detection, counted));
        };
    }

    /** What an analyst made of it says more than what the detector did. */
    private static Optional<RowStatus> reviewed(SceneEntry entry) {
        SceneReview review = entry.reviewProperty().get();
        if (review == null
                || !review.isTouched()
                || entry.detectionProperty().get().outdated()) {
            return Optional.empty();
        }
        return Optional.of(review.isSignedOff() ? SIGNED_OFF : REVIEWING);
    }

    private static RowStatus settled(DetectionState detection, Optional<CountStatus> counted) {
        if (detection.problem().isPresent()) {
            return FAILED;
        }
        if (detection.run().isEmpty()) {
            return NOT_COUNTED;
        }
        return detection.outdated() ? OUTDATED : counted.map(RowStatus::of).orElse(UNUSABLE);
    }

    private static RowStatus of(CountStatus status) {
        return switch (status) {
            case COUNTED -> COUNTED;
            case PARTIAL -> PARTIAL;
            case LENGTH_ONLY -> LENGTH_ONLY;
            case UNUSABLE -> UNUSABLE;
            case FAILED -> FAILED;
        };
    }
}
