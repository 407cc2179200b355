package org.railcount.detect.learn;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.railcount.detect.decode.DecodeSettings;
import org.railcount.detect.decode.LengthGroup;
import org.railcount.detect.evaluate.Score;

/**
 * Finds the settings that make the fewest errors on reviewed scenes, by steps along one knob at a time from the program's own. A
 * step must save more errors than it costs ({@link #STEP_COST}): with few dates nothing moves. Scores are kept, so that
 * leaving out one date after another costs little more than one search. Not thread-safe.
 */
final class TuningSearch {
    /** Wrong cars (false or missed) that a step away from the program's own settings must save, and more. */
    static final double STEP_COST = 1;

    private final DecodeSettings base;
    private final Map<Asked, Score> known = new HashMap<>();

    private record Asked(String scene, Knobs knobs) {}

    /**
     * What a search found.
     *
     * @param knobs where the knobs stand
     * @param lengths groups of car lengths
     */
    record Found(Knobs knobs, List<LengthGroup> lengths) {
        DecodeSettings on(DecodeSettings base) {
            return knobs.on(base, lengths);
        }
    }

    TuningSearch(DecodeSettings base) {
        this.base = base;
    }

    Found search(List<ReviewedScene> scenes) {
        Knobs best = Knobs.UNTOUCHED;
        double least = cost(best, scenes);
        boolean better = true;
        while (better) {
            better = false;
            for (Knobs next : best.neighbours()) {
                double cost = cost(next, scenes);
                if (cost < least) {
                    best = next;
                    least = cost;
                    better = true;
                }
            }
        }
        List<LengthGroup> lengths = LengthLearner.learn(base.lengths(), scenes);
        double withLengths = best.steps() * STEP_COST + STEP_COST;
        for (ReviewedScene scene : scenes) {
            withLengths += errors(StretchScore.of(scene, best.on(base, lengths)));
        }
        return new Found(best, withLengths < least ? lengths : base.lengths());
    }

    private double cost(Knobs knobs, List<ReviewedScene> scenes) {
        double cost = knobs.steps() * STEP_COST;
        for (ReviewedScene scene : scenes) {
            cost += errors(known.computeIfAbsent(
                    new Asked(scene.name(), knobs), asked -> StretchScore.of(scene, knobs.on(base, base.lengths()))));
        }
        return cost;
    }

    private static int errors(Score score) {
        return score.falseAlarms() + score.missed();
    }
}
