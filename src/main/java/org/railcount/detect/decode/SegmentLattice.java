package org.railcount.detect.decode;

import org.railcount.detect.emission.Emission;

/**
 * Scores every way of cutting a track into empty cells, cars and coupling gaps: a semi-Markov model over cell borders
 * {@code 0..cells}. From a border one may pass one empty cell, a car, or, straight after a car, a gap that the next car
 * must follow. A car may be cut by either end of the track. Scores are log-odds against the track being empty.
 */
final class SegmentLattice {
    private final int cells;
    private final double[] occupiedSum;
    private final double[] edge;
    private final CarPrior prior;
    private final DecodeWeights weights;
    private final int shortestCar;
    private final double[] logTail;

    /** @param bias added to every cell's occupancy log-odds */
    SegmentLattice(Emission emission, CarPrior prior, DecodeWeights weights, double bias) {
        this.cells = emission.cells();
        this.prior = prior;
        this.weights = weights;
        this.shortestCar = (int) Math.round(CarPrior.MIN_CAR_M / Emission.CELL_M);
        occupiedSum = new double[cells + 1];
        for (int k = 0; k < cells; k++) {
            occupiedSum[k + 1] = occupiedSum[k] + weights.occupied() * (emission.occupied()[k] + bias);
        }
        // A border between two cells is as sharp as the sharper of them; at the track's ends cars are cut, and none is
        // asked for.
        edge = new double[cells];
        for (int k = 1; k < cells; k++) {
            edge[k] = weights.boundary() * Math.max(emission.boundary()[k - 1], emission.boundary()[k]);
        }
        // Share of cars at least so long: a car cut by the track's end shows only a part of its length.
        logTail = new double[prior.longestCar() + 1];
        double tail = 0;
        for (int n = prior.longestCar(); n >= 1; n--) {
            tail += Math.exp(prior.logCar(n));
            logTail[n] = Math.log(Math.min(1, tail));
        }
    }

    int cells() {
        return cells;
    }

    int longestCar() {
        return prior.longestCar();
    }

    int widestGap() {
        return prior.widestGap();
    }

    /** Score of a car between two borders; negative infinity where no car fits. */
    double car(int from, int to) {
        int length = to - from;
        boolean cutAtStart = from == 0;
        boolean cutAtEnd = to == cells;
        if (length > prior.longestCar() || length < 1) {
            return Double.NEGATIVE_INFINITY;
        }
        boolean cut = cutAtStart || cutAtEnd;
        if (length < shortestCar && !(cut && length >= shortestCar / 2)) {
            return Double.NEGATIVE_INFINITY;
        }
        double score = occupiedSum[to] - occupiedSum[from] + weights.carBonus();
        if (cut) {
            score += weights.prior() * (logTail[length] - 1);
        } else {
            score += weights.prior() * prior.logCar(length);
        }
        if (!cutAtStart) {
            score += edge[from];
        }
        if (!cutAtEnd) {
            score += edge[to];
        }
        return score;
    }

    /** Score of a coupling gap between two cars. */
    double gap(int from, int to) {
        return weights.prior() * prior.logGap(to - from);
    }
}
