package org.railcount.detect.propose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * Traces lines through the evidence of one heading by dynamic programming. A state is a column of eight metres, a row of
 * a quarter metre and a slope; from column to column the slope changes by at most two steps of 1.8 degrees, so that no
 * line turns more tightly than a radius of about 130 m, and turning costs. A line may begin and end anywhere; what it
 * gathers has to pay for its beginning. Claimed ground is worth nothing. One object per search; not thread-safe.
 */
final class PathSearch {
    /** Distance between a line's points along the heading, metres. */
    static final double COLUMN_M = 8;

    private static final double ROW_M = 0.25;

    /** So far to either side a line keeps others off, metres. */
    private static final double OWN_M = 1.75;

    private static final int CELLS = (int) (COLUMN_M / HeadingGrid.ALONG_M);
    private static final int FINE = (int) (HeadingGrid.ACROSS_M / ROW_M);
    private static final int STEEPEST = 5;
    private static final int SLOPES = 2 * STEEPEST + 1;
    private static final int MOST_TURN = 2;

    /** Log-odds that a column of track must exceed to be worth taking. */
    static final float BIAS = 0.7f;

    private static final float HIGHEST = 4;
    private static final float LOWEST = -2.5f;
    private static final float UNSEEN = -1.5f;
    private static final float CLAIMED = -6;
    private static final float TURN_COST = 0.5f;

    /** What a line has to gather to be one. */
    private static final float BEGIN_COST = 6;

    private final HeadingGrid grid;
    private final int columns;
    private final int rows;
    private final float[][] gain;
    private final float[][] best;
    private final byte[][] from;

    /**
     * Searches.
     *
     * @param bonus what each place is worth beyond its evidence; zero almost everywhere
     */
    PathSearch(Evidence evidence, ClaimedGround claimed, Bonus bonus) {
        grid = evidence.grid();
        columns = grid.columns() / CELLS;
        rows = grid.rows() * FINE;
        gain = new float[columns][];
        best = new float[columns][];
        from = new byte[columns][];
        float[] cells = new float[CELLS * rows];
        for (int j = 0; j < columns; j++) {
            boolean anything = column(evidence, j, cells);
            gain[j] = anything ? gains(cells, j, claimed, bonus) : new float[0];
            step(j);
        }
    }

    /** What a place is worth beyond its evidence. */
    interface Bonus {
        Bonus NONE = utm -> 0;

        float at(Coordinate utm);
    }

    /** Log-odds less the bias for each fine row of a column's cells; whether there is any evidence. */
    private boolean column(Evidence evidence, int j, float[] cells) {
        boolean anything = false;
        for (int q = 0; q < CELLS; q++) {
            for (int r = 0; r < rows; r++) {
                double at = (r + 0.5) / FINE - 0.5;
                int low = Math.max(0, (int) Math.floor(at));
                int high = Math.min(grid.rows() - 1, low + 1);
                float a = evidence.at(low, j * CELLS + q);
                float b = evidence.at(high, j * CELLS + q);
                float value = UNSEEN;
                if (!Float.isNaN(a) && !Float.isNaN(b)) {
                    float f = (float) Math.max(0, at - low);
                    value = bounded(a) * (1 - f) + bounded(b) * f - BIAS;
                    anything = true;
                }
                cells[q * rows + r] = value;
            }
        }
        return anything;
    }

    private static float bounded(float logOdds) {
        return Math.max(LOWEST, Math.min(HIGHEST, logOdds));
    }

    /** {@code [slope * rows + row]}: mean over the column's cells along the slope. */
    private float[] gains(float[] cells, int j, ClaimedGround claimed, Bonus bonus) {
        float[] out = new float[SLOPES * rows];
        for (int r = 0; r < rows; r++) {
            Coordinate at = place(j, r);
            boolean taken = claimed.holds(at);
            float extra = bonus.at(at);
            for (int s = 0; s < SLOPES; s++) {
                out[s * rows + r] = taken ? CLAIMED : along(cells, r, s - STEEPEST) + extra;
            }
        }
        return out;
    }

    private float along(float[] cells, int row, int slope) {
        float sum = 0;
        for (int q = 0; q < CELLS; q++) {
            double at = row + slope * (q - (CELLS - 1) / 2.0) / CELLS;
            int low = (int) Math.floor(at);
            float f = (float) (at - low);
            int a = Math.max(0, Math.min(rows - 1, low));
            int b = Math.max(0, Math.min(rows - 1, low + 1));
            sum += cells[q * rows + a] * (1 - f) + cells[q * rows + b] * f;
        }
        return sum / CELLS;
    }

    private void step(int j) {
        if (gain[j].length == 0) {
            best[j] = gain[j];
            from[j] = new byte[0];
            return;
        }
        float[] value = new float[SLOPES * rows];
        byte[] back = new byte[SLOPES * rows];
        Arrays.fill(value, -BEGIN_COST);
        boolean follows = j > 0 && best[j - 1].length > 0;
        for (int s = 0; s < SLOPES && follows; s++) {
            for (int p = Math.max(0, s - MOST_TURN); p <= Math.min(SLOPES - 1, s + MOST_TURN); p++) {
                int shift = shift(p, s);
                float cost = TURN_COST * (s - p) * (s - p);
                int first = Math.max(0, shift);
                int last = Math.min(rows, rows + shift);
                for (int r = first; r < last; r++) {
                    float v = best[j - 1][p * rows + r - shift] - cost;
                    int at = s * rows + r;
                    if (v > value[at]) {
                        value[at] = v;
                        back[at] = (byte) (p + 1);
                    }
                }
            }
        }
        for (int i = 0; i < value.length; i++) {
            value[i] += gain[j][i];
        }
        best[j] = value;
        from[j] = back;
    }

    /** Rows that a line gains between the middles of two columns: the mean of its slopes there. */
    private static int shift(int before, int after) {
        return Math.floorDiv(before + after - 2 * STEEPEST + 1, 2);
    }

    /** Lines that do not lie on one another, the best first; each worth at least its beginning. */
    List<TracedLine> lines() {
        List<int[]> ends = new ArrayList<>();
        for (int j = 0; j < columns; j++) {
            for (int r = 0; r < rows && best[j].length > 0; r++) {
                int top = 0;
                for (int s = 1; s < SLOPES; s++) {
                    if (best[j][s * rows + r] > best[j][top * rows + r]) {
                        top = s;
                    }
                }
                if (best[j][top * rows + r] > 0) {
                    ends.add(new int[] {j, top, r});
                }
            }
        }
        ends.sort((a, b) -> Float.compare(best[b[0]][b[1] * rows + b[2]], best[a[0]][a[1] * rows + a[2]]));
        BitSet used = new BitSet(columns * rows);
        List<TracedLine> lines = new ArrayList<>();
        for (int[] end : ends) {
            if (!used.get(end[0] * rows + end[2])) {
                follow(end, used, lines);
            }
        }
        return lines;
    }

    /** Walks back from an end to the line's beginning or to where another line lies. */
    private void follow(int[] end, BitSet used, List<TracedLine> lines) {
        int j = end[0];
        int s = end[1];
        int r = end[2];
        List<Coordinate> points = new ArrayList<>();
        List<Float> gains = new ArrayList<>();
        List<int[]> cells = new ArrayList<>();
        while (!used.get(j * rows + r)) {
            points.add(place(j, r));
            gains.add(gain[j][s * rows + r]);
            cells.add(new int[] {j, r});
            int p = from[j][s * rows + r] - 1;
            if (p < 0) {
                break;
            }
            r -= shift(p, s);
            s = p;
            j--;
        }
        int reach = (int) Math.round(OWN_M / ROW_M);
        for (int[] cell : cells) {
            used.set(
                    cell[0] * rows + Math.max(0, cell[1] - reach),
                    cell[0] * rows + Math.min(rows, cell[1] + reach + 1));
        }
        Collections.reverse(points);
        Collections.reverse(gains);
        TracedLine line = new TracedLine(points, gains);
        if (line.total() > BEGIN_COST) {
            lines.add(line);
        }
    }

    private Coordinate place(int column, int row) {
        return grid.at((column + 0.5) * COLUMN_M, (row + 0.5) * ROW_M);
    }
}
