package org.railcount.detect.propose;

/**
 * How likely a track of about one heading runs through each cell of a grid: log-odds, averaged over the scenes that show
 * the cell; {@link Float#NaN} where none does. Threads may fill different cells at the same time; then it is read only.
 */
final class Evidence {
    private static final float BOUND = 5;

    private final HeadingGrid grid;
    private final float[] sum;
    private final byte[] scenes;

    Evidence(HeadingGrid grid) {
        this.grid = grid;
        this.sum = new float[grid.columns() * grid.rows()];
        this.scenes = new byte[sum.length];
    }

    HeadingGrid grid() {
        return grid;
    }

    /** Adds what one more scene shows; bounded so that no single scene decides. */
    void add(int row, int column, float logOdds) {
        int at = row * grid.columns() + column;
        if (scenes[at] < Byte.MAX_VALUE) {
            sum[at] += Math.max(-BOUND, Math.min(BOUND, logOdds));
            scenes[at]++;
        }
    }

    float at(int row, int column) {
        int at = row * grid.columns() + column;
        return scenes[at] == 0 ? Float.NaN : sum[at] / scenes[at];
    }
}
