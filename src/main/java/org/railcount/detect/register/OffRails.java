package org.railcount.detect.register;

import java.util.Arrays;
import org.railcount.detect.strip.TrackLine;

/**
 * Tells the stretches of a line that run beside a track and on none: lines taken from a map, or drawn in one sweep past a
 * turnout, lie on bare ground there, two to three metres from the next rails, and pale ballast, ramps and road vehicles
 * on it are easily taken for cars. A stretch is off its rails where, over {@link #STRETCH_M}, no track is seen within
 * {@link #UNDER_M} of the line and one is much likelier to run beside it, closer than two tracks ever lie to each other. Cars, too, look like
 * the middle of a track, so that a full track is not off its rails; a dark train beside a bright track may look so, which
 * is why this may weaken evidence and no more.
 *
 * @param blocks for each block of {@link #BLOCK_M} along the line whether it is off its rails; not copied
 */
public record OffRails(boolean[] blocks) {
    /** Length of a stretch that is judged by its mean. */
    private static final int STRETCH_M = 40;

    private static final double UNDER_M = 0.8;

    /** Tracks do not run closer together than 3.3 m, but at a turnout. */
    private static final double BESIDE_M = 3.3;

    /** Nearer than this the line is merely drawn badly, and {@link RailFollower} lays it onto its rails. */
    private static final double LEAST_BESIDE_M = 1.6;

    /** Nats by which a track is likelier beside the line than under it. */
    private static final double LIKELIER = 2;

    private static final double BLOCK_M = CentreNetwork.COLUMNS * TrackLine.STEP_M;

    /** Judges a line by what is seen around it in a scene that was brought onto the tracks. */
    public static OffRails of(RailLook look) {
        boolean[] off = new boolean[look.blocks()];
        int stretch = Math.min((int) Math.round(STRETCH_M / BLOCK_M), off.length);
        for (int from = 0; stretch > 0 && from + stretch <= off.length; from++) {
            if (isOff(look.across(from, from + stretch))) {
                Arrays.fill(off, from, from + stretch, true);
            }
        }
        return new OffRails(off);
    }

    private static boolean isOff(float[] across) {
        double under = Double.NEGATIVE_INFINITY;
        double beside = Double.NEGATIVE_INFINITY;
        for (int r = 0; r < across.length; r++) {
            double off = Math.abs((across.length - 1) / 2.0 - r) * TrackPiece.ROW_M;
            if (off <= UNDER_M) {
                under = Math.max(under, across[r]);
            } else if (off >= LEAST_BESIDE_M && off <= BESIDE_M) {
                beside = Math.max(beside, across[r]);
            }
        }
        return under < 0 && beside > 0 && beside - under > LIKELIER;
    }

    /** Whether the line is off its rails at some chainage, metres. */
    public boolean at(double chainageM) {
        return blocks.length > 0 && blocks[Math.min((int) (chainageM / BLOCK_M), blocks.length - 1)];
    }
}
