package org.railcount.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;

/**
 * Acts once in each pulse of JavaFX. A pulse cannot begin before the pixels of the one before it were drawn, so the time
 * from pulse to pulse is the time of a frame. JavaFX thread only.
 */
final class Pulses {

    /**
     * Waits.
     *
     * @param met asked in each pulse
     * @param then called in the pulse after the one in which it was met, when that one's pixels are out
     */
    void until(BooleanSupplier met, Runnable then) {
        new AnimationTimer() {
            private boolean wasMet;

            @Override
            public void handle(long now) {
                if (wasMet) {
                    stop();
                    then.run();
                } else {
                    wasMet = met.getAsBoolean();
                }
            }
        }.start();
    }

    /** Waits for some seconds. */
    void after(double seconds, Runnable then) {
        long from = System.nanoTime();
        until(() -> System.nanoTime() - from > seconds * 1e9, then);
    }

    /** Does something in each of a number of pulses; then hands over the milliseconds from each to the next. */
    void times(int frames, Runnable each, java.util.function.Consumer<List<Double>> then) {
        List<Double> millis = new ArrayList<>();
        new AnimationTimer() {
            private long last;

            @Override
            public void handle(long now) {
                long at = System.nanoTime();
                if (last != 0) {
                    millis.add((at - last) / 1e6);
                }
                last = at;
                if (millis.size() < frames) {
                    each.run();
                } else {
                    stop();
                    then.accept(millis);
                }
            }
        }.start();
    }
}
