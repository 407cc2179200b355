package org.railcount.detect.register;

/**
 * A short piece of track and how much each lateral offset of the picture looks like the middle of a track there.
 * Immutable.
 *
 * @param east of its middle, metres from the pivot
 * @param north of its middle, metres from the pivot
 * @param sin of its heading
 * @param cos of its heading
 * @param look mean log-odds at each row of cells, the leftmost first, {@link #ROW_M} apart and even in number about the line
 * @param blocks how many blocks of two metres it rests on
 */
record TrackPiece(double east, double north, double sin, double cos, float[] look, int blocks) {
    /** Distance between rows of {@link #look}, metres. */
    static final double ROW_M = 0.5;

    /** A line drawn in haste lies within this of its rails, metres. */
    private static final double NEAR_M = 1;

    /** Log-odds from which on it is plain that there is a track, or none. */
    private static final double PLAIN = 0.5;

    /** How far to either side a piece is looked at, metres. */
    double reachM() {
        return (look.length - 1) / 2.0 * ROW_M;
    }

    /** Look at a lateral position, metres left of the line, linear between rows; NaN out of reach. */
    double at(double leftM) {
        return at(look, leftM);
    }

    /** The same of rows that are none of a piece's, but lie about their line as {@link #look} does. */
    static double at(float[] look, double leftM) {
        double row = (look.length - 1) / 2.0 - leftM / ROW_M;
        int r = (int) Math.floor(row);
        if (r < 0 || r + 1 >= look.length) {
            return Double.NaN;
        }
        double f = row - r;
        return look[r] * (1 - f) + look[r + 1] * f;
    }

    /** Whether the picture plainly shows a track beside this line, but none within {@link #NEAR_M} of a lateral position. */
    boolean contradicts(double leftM) {
        double near = Double.NEGATIVE_INFINITY;
        for (double d = -NEAR_M; d <= NEAR_M; d += ROW_M / 2) {
            double seen = at(leftM + d);
            if (Double.isNaN(seen)) {
                return false;
            }
            near = Math.max(near, seen);
        }
        double any = Double.NEGATIVE_INFINITY;
        for (float v : look) {
            any = Math.max(any, v);
        }
        return near < -PLAIN && any > PLAIN;
    }

    /** Mean look over all rows: what a place of which nothing is known is worth. */
    double mean() {
        double sum = 0;
        for (float v : look) {
            sum += v;
        }
        return sum / look.length;
    }

    /** How far left of the line the unmoved scene shows it, if the scene needs this move. */
    double left(PlaneMove move) {
        double e = move.backEast(east, north) - east;
        double n = move.backNorth(east, north) - north;
        return n * cos - e * sin;
    }
}
