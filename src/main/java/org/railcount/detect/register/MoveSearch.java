package org.railcount.detect.register;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Scores moves by how much all pieces of track together look like track where the move puts them. The score is a log
 * posterior, in nats: the network's log-odds, tempered because neighbouring blocks err together, plus a mild preference for
 * small moves, which settles what the picture leaves open, such as the direction along parallel tracks. Immutable.
 */
final class MoveSearch {
    /** Largest shift searched, metres. */
    static final double REACH_M = 7.5;

    private static final double STEP_M = 0.5;

    /** Largest turn searched, radians, and largest stretch. */
    private static final double MOST_TURN = Math.toRadians(1.2);

    private static final double MOST_STRETCH = 0.012;

    /** The outermost pieces move by this much from one turn or stretch to the next, metres. */
    private static final double END_STEP_M = 0.8;

    /** A rival lies this far away across the tracks, as a root mean square over the pieces, metres. */
    static final double RIVAL_M = 1.5;

    /** Nats that a block's log-odds are worth: neighbouring blocks, and all of a scene, err together. */
    static final double TEMPER = 0.045;

    /** Log-odds down to which a piece shows no track: below, it counts no less. */
    private static final double NO_TRACK = -2;

    /** What log-odds above even ones still count, as a share: enough to find the middle of a track. */
    private static final double CLEARER = 0.05;

    /** How far beside its rails a loose line may lie, metres, and how far such lines usually do. */
    private static final double SLACK_M = 0.75;

    private static final double SPREAD_M = 0.5;
    private static final double SLACK_STEP_M = 0.25;

    private final List<TrackPiece> pieces;
    private final boolean loose;

    /** @param loose whether each line may lie somewhat beside its rails, as those drawn in haste do */
    MoveSearch(List<TrackPiece> pieces, boolean loose) {
        this.pieces = List.copyOf(pieces);
        this.loose = loose;
    }

    /** A move and its score. */
    record Scored(PlaneMove move, double nats) {}

    /**
     * What the search found.
     *
     * @param best of all moves
     * @param shift best of the moves that neither turn nor stretch
     * @param rival the best move that puts the tracks elsewhere than {@code best} does
     */
    record Found(Scored best, Scored shift, Scored rival) {}

    double nats(PlaneMove move) {
        double sum = 0;
        for (TrackPiece piece : pieces) {
            double look = look(piece, piece.left(move));
            sum += piece.blocks() * worth(Double.isNaN(look) ? piece.mean() : look);
        }
        return TEMPER * sum + prior(move);
    }

    /** The best look near where a move puts a piece, if lines may lie beside their rails. */
    private double look(TrackPiece piece, double left) {
        double best = piece.at(left);
        for (double d = SLACK_STEP_M; loose && d <= SLACK_M; d += SLACK_STEP_M) {
            double cost = d * d / (2 * SPREAD_M * SPREAD_M);
            best = Math.max(best, Math.max(piece.at(left - d), piece.at(left + d)) - cost);
        }
        return best;
    }

    /** A piece shows a track or not: else a few sharp edges, of a road or of white cars, would outweigh many faint rails. */
    private static double worth(double logOdds) {
        return logOdds > 0 ? CLEARER * logOdds : Math.max(NO_TRACK, logOdds);
    }

    private static double prior(PlaneMove move) {
        double east = move.east() / SimilarityFit.SHIFT_M;
        double north = move.north() / SimilarityFit.SHIFT_M;
        double turn = move.turn() / SimilarityFit.TURN;
        double stretch = (move.scale() - 1) / SimilarityFit.STRETCH;
        return -(east * east + north * north + turn * turn + stretch * stretch) / 2;
    }

    /** Root mean square of how far apart two moves put the tracks, across them, metres. */
    double apartM(PlaneMove one, PlaneMove other) {
        double sum = 0;
        for (TrackPiece piece : pieces) {
            double d = piece.left(one) - piece.left(other);
            sum += d * d;
        }
        return Math.sqrt(sum / pieces.size());
    }

    Found search() {
        double[] turns = steps(
                MOST_TURN,
                pieces.stream()
                        .mapToDouble(p -> Math.abs(p.east() * p.cos() + p.north() * p.sin()))
                        .max()
                        .orElse(0));
        double[] stretches = steps(
                MOST_STRETCH,
                pieces.stream()
                        .mapToDouble(p -> Math.abs(p.north() * p.cos() - p.east() * p.sin()))
                        .max()
                        .orElse(0));
        List<Scored> all = IntStream.range(0, turns.length * stretches.length)
                .parallel()
                .mapToObj(k -> shifts(turns[k / stretches.length], stretches[k % stretches.length]))
                .flatMap(List::stream)
                .toList();
        Scored best = new Scored(PlaneMove.NONE, Double.NEGATIVE_INFINITY);
        Scored shift = best;
        for (Scored scored : all) {
            best = scored.nats() > best.nats() ? scored : best;
            shift = scored.move().isShift() && scored.nats() > shift.nats() ? scored : shift;
        }
        return new Found(best, shift, rival(all, best));
    }

    /** Every shift within reach, together with one turn and one stretch. */
    private List<Scored> shifts(double turn, double stretch) {
        int n = (int) Math.round(2 * REACH_M / STEP_M) + 1;
        List<Scored> scored = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double east = i * STEP_M - REACH_M;
                double north = j * STEP_M - REACH_M;
                if (Math.hypot(east, north) <= REACH_M) {
                    PlaneMove move = turn == 0 && stretch == 0
                            ? new PlaneMove(east, north, 0, 0)
                            : PlaneMove.of(east, north, turn, 1 + stretch);
                    scored.add(new Scored(move, nats(move)));
                }
            }
        }
        return scored;
    }

    private Scored rival(List<Scored> all, Scored best) {
        Scored rival = new Scored(PlaneMove.NONE, Double.NEGATIVE_INFINITY);
        for (Scored scored : all) {
            if (scored.nats() > rival.nats() && apartM(scored.move(), best.move()) > RIVAL_M) {
                rival = scored;
            }
        }
        return rival;
    }

    /** Zero and what lies to both sides of it, so fine that the outermost piece moves by one step. */
    private static double[] steps(double most, double armM) {
        int toEitherSide = (int) Math.floor(most * armM / END_STEP_M);
        double[] steps = new double[2 * toEitherSide + 1];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = toEitherSide == 0 ? 0 : (i - toEitherSide) * most / toEitherSide;
        }
        return steps;
    }
}
