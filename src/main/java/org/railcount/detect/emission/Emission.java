package org.railcount.detect.emission;

import java.util.function.DoubleUnaryOperator;

/**
 * Evidence along one track, one value per cell of {@link #CELL_M}. Cell {@code k} covers chainages {@code k * CELL_M} to
 * {@code (k + 1) * CELL_M}. The arrays are not copied.
 *
 * @param occupied log-odds that a car stands in the cell
 * @param boundary log-odds that a car begins or ends at the cell
 * @param type {@code [type ordinal][cell]} unnormalised log-probabilities of the car's type
 * @param visible whether the cell's pixels could be seen
 */
public record Emission(float[] occupied, float[] boundary, float[][] type, boolean[] visible) {
    /** Length of a cell along the track, metres. */
    public static final double CELL_M = 0.5;

    private static final float SURE = 6;

    /** Number of cells. */
    public int cells() {
        return occupied.length;
    }

    /**
     * The same evidence, more or less sure of cars.
     *
     * @param nats by which the log-odds of a car are more in a cell, given its middle as a chainage in metres
     */
    public Emission leaning(DoubleUnaryOperator nats) {
        float[] leaning = occupied.clone();
        for (int k = 0; k < leaning.length; k++) {
            leaning[k] += (float) nats.applyAsDouble((k + 0.5) * CELL_M);
        }
        return new Emission(leaning, boundary, type, visible);
    }

    /** How sure the network is of what it sees: the sum of the log-odds' sizes, each bounded, over all cells seen. */
    public double sureness() {
        double sum = 0;
        for (int k = 0; k < cells(); k++) {
            if (visible[k]) {
                sum += Math.min(SURE, Math.abs(occupied[k]));
            }
        }
        return sum;
    }
}
