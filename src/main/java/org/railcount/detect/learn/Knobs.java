package org.railcount.detect.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.railcount.detect.decode.DecodeSettings;
import org.railcount.detect.decode.DecodeWeights;
import org.railcount.detect.decode.LengthGroup;

/**
 * The few things that are tuned, in whole steps away from the program's own settings: so few that a handful of dates can
 * tell, so coarse that chance does not move them.
 *
 * @param scale steps of a fifth of the weight of occupancy
 * @param bias steps of half a unit of log-odds on every cell
 * @param bonus steps of half a unit on every car
 */
record Knobs(int scale, int bias, int bonus) {
    static final Knobs UNTOUCHED = new Knobs(0, 0, 0);

    private static final double SCALE_STEP = 1.2;
    private static final double BIAS_STEP = 0.5;
    private static final double BONUS_STEP = 0.5;

    /** Further away nothing is believed. */
    private static final int MOST_STEPS = 5;

    /** How far from the program's own settings. */
    int steps() {
        return Math.abs(scale) + Math.abs(bias) + Math.abs(bonus);
    }

    /** Settings one step further in every direction. */
    List<Knobs> neighbours() {
        List<Knobs> all = new ArrayList<>();
        for (int d : new int[] {-1, 1}) {
            all.add(new Knobs(scale + d, bias, bonus));
            all.add(new Knobs(scale, bias + d, bonus));
            all.add(new Knobs(scale, bias, bonus + d));
        }
        all.removeIf(k -> Math.max(Math.abs(k.scale), Math.max(Math.abs(k.bias), Math.abs(k.bonus))) > MOST_STEPS);
        return all;
    }

    double occupiedScale() {
        return Math.pow(SCALE_STEP, scale);
    }

    double biasShift() {
        return bias * BIAS_STEP;
    }

    double bonusShift() {
        return bonus * BONUS_STEP;
    }

    /** These knobs applied to settings. */
    DecodeSettings on(DecodeSettings base, List<LengthGroup> lengths) {
        return apply(base, occupiedScale(), biasShift(), bonusShift(), lengths);
    }

    static DecodeSettings apply(
            DecodeSettings base, double occupiedScale, double biasShift, double bonusShift, List<LengthGroup> lengths) {
        DecodeWeights w = base.weights();
        return new DecodeSettings(
                new DecodeWeights(
                        w.occupied() * occupiedScale,
                        w.boundary(),
                        w.prior(),
                        w.carBonus() + bonusShift,
                        w.temper(),
                        w.alignments()),
                base.occupiedBias() + biasShift,
                lengths,
                Optional.empty());
    }
}
