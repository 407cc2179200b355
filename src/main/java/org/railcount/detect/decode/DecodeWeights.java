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
 * @param alignments subtracted per car when probabilities are computed: a car can be read in many slightly shifted ways, an
 *     empty stretch in one only, and without this the many ways would count as many reasons
 */
public record DecodeWeights(
        double occupied, double boundary, double prior, double carBonus, double temper, double alignments) {
    /** Fitted on tuning data only; see docs/how-detection-works.md. */
    public static final DecodeWeights DEFAULT = new DecodeWeights(0.25, 1, 0.5, 0, 0.5, 2);
}
