package org.railcount.app;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;

/**
 * Holds back what nobody waits for until the first scene of a project can be seen: small pictures and counting take every
 * processor, and the scene would come seconds later. JavaFX thread only.
 */
final class FirstSight {
    /** A scene that takes longer, or never comes, holds nothing up. */
    private static final double LONGEST_SECONDS = 10;

    private final List<Runnable> waiting = new ArrayList<>();
    private final AnimationTimer watch;
    private boolean over = true;
    private long since;

    /** @param seen whether the map shows a scene in full; asked in each pulse while something is held back */
    FirstSight(BooleanSupplier seen) {
        watch = new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (seen.getAsBoolean() || System.nanoTime() - since > LONGEST_SECONDS * 1e9) {
                    end();
                }
            }
        };
    }

    /** A project is being opened. */
    void begin() {
        over = false;
        since = System.nanoTime();
        watch.start();
    }

    /** Does something at once, or when the first scene can be seen. */
    void then(Runnable work) {
        if (over) {
            work.run();
        } else {
            waiting.add(work);
        }
    }

    private void end() {
        watch.stop();
        over = true;
        List<Runnable> now = List.copyOf(waiting);
        waiting.clear();
        now.forEach(Runnable::run);
    }
}
