package org.railcount.detect.decode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.railcount.detect.emission.Emission;

/**
 * Reads a track like a sentence: the best segmentation by a semi-Markov Viterbi search, the probability of every number
 * of cars by the forward recursion of the same lattice with the count carried along, and each car's posterior by
 * forward-backward (Sarawagi and Cohen, "Semi-Markov Conditional Random Fields for Information Extraction", 2004).
 * Thread-safe.
 */
public final class SegmentalDecoder {
    private static final int EMPTY = -1;

    private final CarPrior prior;
    private final DecodeWeights weights;
    private final double bias;

    public SegmentalDecoder(DecodeWeights weights) {
        this(DecodeSettings.of(weights));
    }

    public SegmentalDecoder(DecodeSettings settings) {
        this.prior = new CarPrior(Emission.CELL_M, settings.lengths());
        this.weights = settings.weights();
        this.bias = settings.occupiedBias();
    }

    /** The most probable cars of one track, in order along it. */
    public List<CarSpan> decode(Emission emission) {
        if (emission.cells() == 0) {
            return List.of();
        }
        SegmentLattice lattice = new SegmentLattice(emission, prior, weights, bias);
        List<int[]> best = viterbi(lattice);
        if (best.isEmpty()) {
            return List.of();
        }
        Posterior posterior = new Posterior(lattice, weights.temper(), weights.alignments());
        List<CarSpan> cars = new ArrayList<>();
        for (int[] span : best) {
            cars.add(new CarSpan(
                    span[0] * Emission.CELL_M, span[1] * Emission.CELL_M, posterior.carNear(span[0], span[1])));
        }
        return cars;
    }

    /**
     * {@code [n]}: probability that n cars stand on the track; sums to 1.
     *
     * @param shift added to the log-odds of every cell's occupancy
     */
    public double[] countProbability(Emission emission, double shift) {
        if (emission.cells() == 0) {
            return new double[] {1};
        }
        return new Posterior(
                        new SegmentLattice(emission, prior, weights, bias + shift),
                        weights.temper(),
                        weights.alignments())
                .countProbability();
    }

    /**
     * Cars of the best segmentation. What lies between two of them costs nothing as empty cells and something as a gap, so that
     * gaps, which count in the probabilities, need not be tried here.
     */
    private static List<int[]> viterbi(SegmentLattice lattice) {
        int n = lattice.cells();
        // best[k]: best score of the first k cells; carStart[k]: where the car that ends at k begins, if one does.
        double[] best = new double[n + 1];
        int[] carStart = new int[n + 1];
        for (int k = 1; k <= n; k++) {
            best[k] = best[k - 1];
            carStart[k] = EMPTY;
            for (int s = Math.max(0, k - lattice.longestCar()); s < k; s++) {
                double score = best[s] + lattice.car(s, k);
                if (score > best[k]) {
                    best[k] = score;
                    carStart[k] = s;
                }
            }
        }
        List<int[]> spans = new ArrayList<>();
        int k = n;
        while (k > 0) {
            if (carStart[k] == EMPTY) {
                k--;
            } else {
                spans.add(new int[] {carStart[k], k});
                k = carStart[k];
            }
        }
        Collections.reverse(spans);
        return spans;
    }
}
