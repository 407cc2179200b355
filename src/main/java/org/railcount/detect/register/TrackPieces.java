package org.railcount.detect.register;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.detect.strip.Strip;
import org.railcount.detect.strip.StripReference;
import org.railcount.detect.strip.StripSampler;
import org.railcount.detect.strip.TrackLine;
import org.railcount.imagery.SceneException;

/** Cuts stretches of track out of a scene and has the centre network look at them. Not thread-safe. */
final class TrackPieces {
    /** Columns of a stretch that is looked at in one go: 128 m. */
    private static final int STRETCH = 512;

    /** Columns of a piece: 32 m, over which a turn of one degree moves the line by half a metre. */
    private static final int PIECE = 128;

    /** Rows of the strips: 12 m to either side. */
    private static final int ROWS = 96;

    private final List<TrackLine> stretches;
    private final CentreNetwork network;
    private final Coordinate pivot;

    /**
     * @param enoughM about how much track is to be looked at, metres; where there is more, stretches all over the site are
     * @param pivot UTM position that the pieces' positions are about
     */
    TrackPieces(List<TrackLine> tracks, double enoughM, CentreNetwork network, Coordinate pivot) {
        this.stretches = stretches(tracks, enoughM);
        this.network = network;
        this.pivot = pivot;
    }

    /** Every track in stretches, or some of them where there is more than enough: the ends of each track first. */
    private static List<TrackLine> stretches(List<TrackLine> tracks, double enoughM) {
        double total = tracks.stream().mapToDouble(TrackLine::lengthM).sum();
        double share = Math.min(1, enoughM / Math.max(1, total));
        List<TrackLine> chosen = new ArrayList<>();
        for (TrackLine track : tracks) {
            int count = Math.max(1, (int) Math.ceil(track.size() / (double) STRETCH));
            int wanted = Math.max(1, (int) Math.round(share * count));
            for (int k = 0; k < wanted; k++) {
                int which = wanted == 1 ? count / 2 : (int) Math.round(k * (count - 1.0) / (wanted - 1));
                int from = (int) ((long) which * track.size() / count);
                int to = (int) ((long) (which + 1) * track.size() / count);
                if (to - from > CentreNetwork.COLUMNS) {
                    chosen.add(track.part(from, to));
                }
            }
        }
        return chosen;
    }

    /** The pieces as a scene shows them; those of which too little can be seen are left out. */
    List<TrackPiece> look(StripSampler sampler) throws SceneException {
        List<Strip> strips = sampler.sample(stretches, ROWS);
        StripReference reference = StripReference.measure(strips);
        List<TrackPiece> pieces = new ArrayList<>();
        List<float[][]> read = network.read(strips, ROWS, reference);
        for (int i = 0; i < read.size(); i++) {
            Strip strip = strips.get(i);
            float[][] centre = read.get(i);
            int parts = Math.max(1, (int) Math.round(strip.columns() / (double) PIECE));
            int blocks = centre[0].length;
            for (int p = 0; p < parts; p++) {
                add(strip, centre, blocks * p / parts, blocks * (p + 1) / parts, pieces);
            }
        }
        return pieces;
    }

    private void add(Strip strip, float[][] centre, int from, int to, List<TrackPiece> pieces) {
        float[] look = new float[centre.length];
        int used = 0;
        for (int b = from; b < to; b++) {
            if (isSeen(strip, b)) {
                for (int r = 0; r < look.length; r++) {
                    look[r] += centre[r][b];
                }
                used++;
            }
        }
        if (used * 2 < to - from || used == 0) {
            return;
        }
        for (int r = 0; r < look.length; r++) {
            look[r] /= used;
        }
        int middle = (from + to) * CentreNetwork.COLUMNS / 2;
        double heading = strip.track().heading(middle);
        pieces.add(new TrackPiece(
                strip.track().east(middle) - pivot.x,
                strip.track().north(middle) - pivot.y,
                Math.sin(heading),
                Math.cos(heading),
                look,
                used));
    }

    /** Whether a block's pixels are valid, judged by every fourth one. */
    private static boolean isSeen(Strip strip, int block) {
        int rows = strip.valid().length / strip.columns();
        for (int r = 0; r < rows; r += 4) {
            for (int i = 0; i < CentreNetwork.COLUMNS; i += 4) {
                if (!strip.valid()[r * strip.columns() + block * CentreNetwork.COLUMNS + i]) {
                    return false;
                }
            }
        }
        return true;
    }
}
