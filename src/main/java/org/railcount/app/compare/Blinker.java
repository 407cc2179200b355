package org.railcount.app.compare;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/** Changes the date that is up, at the wanted rate, while a person blinks and neither pauses nor holds a key. */
final class Blinker {
    private final CompareModel model;
    private final Timeline clock = new Timeline();

    Blinker(CompareModel model) {
        this.model = model;
        clock.setCycleCount(Animation.INDEFINITE);
        model.modeProperty().addListener((property, before, now) -> set());
        model.pausedProperty().addListener((property, before, now) -> set());
        model.otherHeldProperty().addListener((property, before, now) -> set());
        model.blinkHzProperty().addListener((property, before, now) -> set());
    }

    private void set() {
        clock.stop();
        boolean runs = model.modeProperty().get() == CompareMode.BLINK
                && !model.pausedProperty().get()
                && !model.otherHeldProperty().get();
        if (runs) {
            Duration each = Duration.seconds(1 / model.blinkHzProperty().get());
            clock.getKeyFrames()
                    .setAll(new KeyFrame(
                            each,
                            event -> model.referenceUpProperty()
                                    .set(!model.referenceUpProperty().get())));
            clock.playFromStart();
        }
    }
}
