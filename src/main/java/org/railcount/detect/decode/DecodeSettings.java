package org.railcount.detect.decode;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All that can be set about the decoder.
 *
 * @param weights how evidence and priors are weighed
 * @param occupiedBias added to every cell's occupancy log-odds before weighing
 * @param lengths groups of car lengths to expect; what their weights leave of 1 is spread evenly over all lengths
 * @param tunedBy names the tuning that these settings come from; empty for the program's own
 */
public record DecodeSettings(
        DecodeWeights weights, double occupiedBias, List<LengthGroup> lengths, Optional<TuningNote> tunedBy) {
    /** Weak evidence is mostly a car: fitted on held-out simulated yards, see src/training/README.md. */
    private static final double USUAL_BIAS = 0.5;

    /** The program's own. */
    public static final DecodeSettings DEFAULT = of(DecodeWeights.DEFAULT);

    public DecodeSettings {
        lengths = List.copyOf(lengths);
    }

    /** Other weights with the usual lengths. */
    public static DecodeSettings of(DecodeWeights weights) {
        return new DecodeSettings(weights, USUAL_BIAS, CarPrior.USUAL, Optional.empty());
    }

    /** As text, for the record of a run. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new TreeMap<>(Map.of(
                "occupied_weight", text(weights.occupied()),
                "boundary_weight", text(weights.boundary()),
                "prior_weight", text(weights.prior()),
                "car_bonus", text(weights.carBonus()),
                "temper", text(weights.temper()),
                "alignments", text(weights.alignments()),
                "occupied_bias", text(occupiedBias)));
        tunedBy.ifPresent(tuning -> parameters.putAll(tuning.parameters()));
        return parameters;
    }

    private static String text(double value) {
        return Double.toString(value);
    }
}
