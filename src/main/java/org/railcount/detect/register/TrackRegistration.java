package org.railcount.detect.register;

import java.util.ArrayList;
import java.util.List;
import org.railcount.detect.strip.Strip;
import org.railcount.detect.strip.StripReference;
import org.railcount.detect.strip.StripSampler;
import org.railcount.detect.strip.TrackLine;
import org.railcount.imagery.SceneException;
import org.railcount.model.Registration;

/**
 * Finds the shift that brings a scene onto its tracks: every shift within {@link #REACH_M} is scored by how much all
 * tracks together look like tracks there to the centre network, with a mild preference for small shifts, which settles the direction along
 * parallel tracks that the picture says nothing about.
 */
public final class TrackRegistration {
    /** Largest shift searched, metres in either axis. */
    public static final double REACH_M = 7;

    private static final double STEP_M = 0.5;

    /** A rival counts only beyond this distance from the peak, metres across the tracks. Along them an error is harmless. */
    private static final double RIVAL_M = 2;

    /** Above this ratio of rival to peak the shift is not trusted. */
    private static final double DOUBTFUL = 0.85;

    /** Geolocation error to expect, metres. */
    private static final double EXPECTED_M = 4;

    /** Share of the score's contrast that a shift of {@link #EXPECTED_M} costs. */
    private static final double PRIOR_WEIGHT = 0.06;

    /** Rows of the wide strips: 12 m to either side. */
    private static final int ROWS = 96;

    private static final int LEAST_BLOCKS = 12;

    /** One block of track: its heading and its look at every lateral offset. */
    private record Block(TrackProfile profile, int index, double sin, double cos) {}

    /**
     * Measures the shift.
     *
     * @param sampler cuts strips without any shift
     * @param reference what empty track looks like in this scene
     * @param network used by this call alone
     */
    public Registration measure(
            List<TrackLine> tracks, StripSampler sampler, StripReference reference, CentreNetwork network)
            throws SceneException {
        List<Block> blocks = new ArrayList<>();
        for (TrackLine track : tracks) {
            Strip strip = sampler.sample(track, ROWS);
            TrackProfile profile = new TrackProfile(strip, ROWS, reference, network);
            for (int b = 0; b < profile.blocks(); b++) {
                double heading = track.heading((int) ((b + 0.5) * CentreNetwork.COLUMNS));
                blocks.add(new Block(profile, b, Math.sin(heading), Math.cos(heading)));
            }
        }
        long usable = blocks.stream().filter(b -> b.profile().usable(b.index())).count();
        if (usable < LEAST_BLOCKS) {
            return Registration.NONE;
        }
        return best(scores(blocks), dominantHeading(blocks));
    }

    /** Heading of most track, radians, up to half a turn: the mean of doubled angles. */
    private static double dominantHeading(List<Block> blocks) {
        double sin = 0;
        double cos = 0;
        for (Block block : blocks) {
            sin += 2 * block.sin() * block.cos();
            cos += block.cos() * block.cos() - block.sin() * block.sin();
        }
        return Math.atan2(sin, cos) / 2;
    }

    private static double[][] scores(List<Block> blocks) {
        int n = (int) Math.round(2 * REACH_M / STEP_M) + 1;
        double[][] scores = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                scores[i][j] = score(blocks, shift(i), shift(j));
            }
        }
        return scores;
    }

    /** Mean look of all visible blocks where the scene shows the track displaced by (-east, -north). */
    private static double score(List<Block> blocks, double east, double north) {
        double sum = 0;
        int used = 0;
        for (Block block : blocks) {
            double left = east * block.sin() - north * block.cos();
            double along = -(east * block.cos() + north * block.sin());
            int index = block.index() + (int) Math.round(along / TrackProfile.BLOCK_M);
            TrackProfile profile = block.profile();
            if (index >= 0 && index < profile.blocks() && profile.usable(index)) {
                sum += profile.at(index, left);
                used++;
            }
        }
        return used == 0 ? 0 : sum / used;
    }

    private static double shift(int i) {
        return i * STEP_M - REACH_M;
    }

    private static Registration best(double[][] scores, double heading) {
        int n = scores.length;
        double mean = 0;
        double highest = 0;
        for (double[] row : scores) {
            for (double v : row) {
                mean += v / (n * n);
                highest = Math.max(highest, v);
            }
        }
        double contrast = highest - mean;
        double[][] judged = new double[n][n];
        int bi = 0;
        int bj = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double distance = Math.hypot(shift(i), shift(j)) / EXPECTED_M;
                judged[i][j] = scores[i][j] - PRIOR_WEIGHT * contrast * distance * distance;
                if (judged[i][j] > judged[bi][bj]) {
                    bi = i;
                    bj = j;
                }
            }
        }
        double rival = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double across = (shift(j) - shift(bj)) * Math.cos(heading) - (shift(i) - shift(bi)) * Math.sin(heading);
                if (Math.abs(across) > RIVAL_M) {
                    rival = Math.max(rival, judged[i][j]);
                }
            }
        }
        double ratio = Math.max(0, Math.min(1, (rival - mean) / Math.max(1e-9, judged[bi][bj] - mean)));
        double east = shift(bi) + refine(judged, bi, bj, 1, 0);
        double north = shift(bj) + refine(judged, bi, bj, 0, 1);
        return new Registration(east, north, ratio, ratio < DOUBTFUL);
    }

    /** Vertex of the parabola through the peak and its two neighbours along one axis, metres from the peak. */
    private static double refine(double[][] s, int i, int j, int di, int dj) {
        int n = s.length;
        if (i - di < 0 || j - dj < 0 || i + di >= n || j + dj >= n) {
            return 0;
        }
        double before = s[i - di][j - dj];
        double after = s[i + di][j + dj];
        double bend = before - 2 * s[i][j] + after;
        return bend < 0 ? STEP_M * Math.max(-0.5, Math.min(0.5, (before - after) / (2 * bend))) : 0;
    }
}
