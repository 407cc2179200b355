package org.railcount.detect.register;

import java.util.Arrays;
import java.util.List;

/**
 * Robust least squares for a similarity from displacements that are each known in one direction only: iteratively
 * reweighted with Tukey's biweight (Holland and Welsch 1977), held near no move by a ridge, so that what the votes leave open
 * stays at zero.
 */
final class SimilarityFit {
    /** Geolocation errors to expect: metres of shift, and turn or stretch as a plain number (0.4 degrees, 0.4 %). */
    static final double SHIFT_M = 3;

    static final double TURN = Math.toRadians(0.4);

    static final double STRETCH = 0.004;

    /** A vote further off than this counts nothing, metres. */
    private static final double CUT_M = 1.5;

    /** Standard error of a vote of weight one, metres. */
    private static final double VOTE_M = 0.5;

    private static final int ROUNDS = 12;

    private SimilarityFit() {}

    /**
     * One vote: at a position the scene must be moved by {@code distance} along a unit vector.
     *
     * @param x metres east of the pivot
     * @param y metres north of the pivot
     * @param weight above zero; one for a vote with a standard error of half a metre
     */
    record Vote(double x, double y, double unitEast, double unitNorth, double distanceM, double weight) {
        double residual(PlaneMove move) {
            double e = move.east() + move.a() * x - move.b() * y;
            double n = move.north() + move.b() * x + move.a() * y;
            return distanceM - (unitEast * e + unitNorth * n);
        }
    }

    /** Fits from a start that lies within about a metre of the truth. */
    static PlaneMove fit(List<Vote> votes, PlaneMove start, boolean turning) {
        int unknowns = turning ? 4 : 2;
        PlaneMove move = turning ? start : new PlaneMove(start.east(), start.north(), 0, 0);
        for (int round = 0; round < ROUNDS; round++) {
            double[][] normal = new double[unknowns][unknowns + 1];
            double[] ridge = {
                1 / (SHIFT_M * SHIFT_M), 1 / (SHIFT_M * SHIFT_M), 1 / (STRETCH * STRETCH), 1 / (TURN * TURN)
            };
            for (int i = 0; i < unknowns; i++) {
                normal[i][i] = ridge[i];
            }
            for (Vote vote : votes) {
                double off = vote.residual(move) / CUT_M;
                if (Math.abs(off) >= 1) {
                    continue;
                }
                double tukey = (1 - off * off) * (1 - off * off);
                double w = vote.weight() * tukey / (VOTE_M * VOTE_M);
                double[] row = {
                    vote.unitEast(),
                    vote.unitNorth(),
                    vote.unitEast() * vote.x() + vote.unitNorth() * vote.y(),
                    vote.unitNorth() * vote.x() - vote.unitEast() * vote.y()
                };
                for (int i = 0; i < unknowns; i++) {
                    for (int j = 0; j < unknowns; j++) {
                        normal[i][j] += w * row[i] * row[j];
                    }
                    normal[i][unknowns] += w * row[i] * vote.distanceM();
                }
            }
            double[] solved = solve(normal);
            move = new PlaneMove(solved[0], solved[1], turning ? solved[2] : 0, turning ? solved[3] : 0);
        }
        return move;
    }

    /** Tukey's loss of all votes and what the ridge adds: half the weighted squared residuals where they are small. */
    static double cost(List<Vote> votes, PlaneMove move) {
        double a = move.a() / STRETCH;
        double b = move.b() / TURN;
        double cost =
                (a * a + b * b + (move.east() * move.east() + move.north() * move.north()) / (SHIFT_M * SHIFT_M)) / 2;
        for (Vote vote : votes) {
            double off = Math.min(1, Math.abs(vote.residual(move)) / CUT_M);
            double kept = 1 - off * off;
            cost += vote.weight() * CUT_M * CUT_M / (6 * VOTE_M * VOTE_M) * (1 - kept * kept * kept);
        }
        return cost;
    }

    /** Weighted median of the absolute residuals, brought to a standard deviation (times 1.4826, Hampel 1974), metres. */
    static double spreadM(List<Vote> votes, PlaneMove move) {
        double[][] all = votes.stream()
                .map(vote -> new double[] {Math.abs(vote.residual(move)), vote.weight()})
                .sorted((p, q) -> Double.compare(p[0], q[0]))
                .toArray(double[][]::new);
        double total = Arrays.stream(all).mapToDouble(v -> v[1]).sum();
        double below = 0;
        for (double[] vote : all) {
            below += vote[1];
            if (below >= total / 2) {
                return 1.4826 * vote[0];
            }
        }
        return 0;
    }

    /** Gaussian elimination with pivoting; the ridge keeps the matrix regular. */
    private static double[] solve(double[][] m) {
        int n = m.length;
        for (int c = 0; c < n; c++) {
            int pivot = c;
            for (int r = c + 1; r < n; r++) {
                if (Math.abs(m[r][c]) > Math.abs(m[pivot][c])) {
                    pivot = r;
                }
            }
            double[] swap = m[c];
            m[c] = m[pivot];
            m[pivot] = swap;
            for (int r = 0; r < n; r++) {
                if (r != c) {
                    double f = m[r][c] / m[c][c];
                    for (int k = c; k <= n; k++) {
                        m[r][k] -= f * m[c][k];
                    }
                }
            }
        }
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = m[i][n] / m[i][i];
        }
        return x;
    }
}
