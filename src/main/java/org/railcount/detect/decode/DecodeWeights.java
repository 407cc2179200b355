package org.railcount.detect.decode;

/**
 * How evidence and priors are weighed against each other.
 *
 * @param occupied weight of a cell's occupancy log-odds
 * @param boundary weight of the boundary log-odds at either end of a car
 * @param prior weight of the length priors
 * @param carBonus added per car, to be fitted
 * @param temper factor on the whole score when probabilities are computed: cells are not independent, so the raw
 *     posterior is far too sure of itself
 */
public record DecodeWeights(double occupied, double boundary, double prior, double carBonus, double temper) {
    /** Fitted on tuning data only; see docs/how-detection-works.md. */
    public static final DecodeWeights DEFAULT = new DecodeWeights(0.25, 1.0, 0.5, 0, 0.5);
}
