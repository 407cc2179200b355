package org.railcount.model;

import java.util.OptionalDouble;

/**
 * How a scene was brought onto the site's tracks. Immutable.
 *
 * @param move what brings the scene's ground positions onto the site; turn and stretch are about the site's centre
 *     ({@link Site#centre})
 * @param basis what it rests on
 * @param residualM how far apart the picture and the site's lines still are across the tracks, metres, as a robust mean;
 *     empty where it was not measured
 * @param runnerUpRatio how likely the best rival a metre and a half or more away across the tracks is against the best
 *     place, 0 to 1; near 1 means doubtful
 * @param trusted whether it is sure enough to rely on
 * @param applied whether the scene was moved by it; always where it is trusted
 */
public record Registration(
        GroundMove move,
        Basis basis,
        OptionalDouble residualM,
        double runnerUpRatio,
        boolean trusted,
        boolean applied) {
    /** Not moved, not measured. */
    public static final Registration NONE =
            new Registration(GroundMove.NONE, Basis.NONE, OptionalDouble.empty(), 1, false, false);

    /** What a registration rests on. */
    public enum Basis {
        /** Nothing: the scene keeps its own position. */
        NONE,
        /** The look of the tracks themselves. */
        TRACKS,
        /** The site's reference scene. */
        REFERENCE,
        /** The analyst, who nudged the scene. */
        HAND
    }

    public Registration {
        if (trusted && !applied) {
            throw new IllegalArgumentException("a trusted registration is applied");
        }
    }

    /** A shift found on the tracks, applied where it is trusted. */
    public Registration(double eastM, double northM, double runnerUpRatio, boolean trusted) {
        this(GroundMove.shift(eastM, northM), Basis.TRACKS, OptionalDouble.empty(), runnerUpRatio, trusted, trusted);
    }

    /** The analyst's own: it holds. */
    public static Registration byHand(GroundMove move) {
        return new Registration(move, Basis.HAND, OptionalDouble.empty(), 0, true, true);
    }

    /** What the scene was moved by; {@link GroundMove#NONE} where it was not. */
    public GroundMove appliedMove() {
        return applied ? move : GroundMove.NONE;
    }

    /** Metres to add to the scene's ground positions, eastward. */
    public double eastM() {
        return move.eastM();
    }

    /** Metres to add to the scene's ground positions, northward. */
    public double northM() {
        return move.northM();
    }
}
