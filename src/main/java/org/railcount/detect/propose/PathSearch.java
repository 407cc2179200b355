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

    /** Along a slope, how many rows off a column's cell lies: whole rows down, and the share of the row after. */
    private static final int[] LOW = new int[SLOPES * CELLS];

    private static final float[] SHARE = new float[SLOPES * CELLS];

    static {
        for (int i = 0; i < LOW.length; i++) {
            double off = (i / CELLS - STEEPEST) * (i % CELLS - (CELLS - 1) / 2.0) / CELLS;
            LOW[i] = (int) Math.floor(off);
            SHARE[i] = (float) (off - LOW[i]);
        }
    }

    private final HeadingGrid grid;
    private final ClaimedGround claimed;
    private final Bonus bonus;
    private final int columns;
    private final int rows;

    /** Per column, evidence of its cells, {@code [cell * rows + row]}; empty where there is none. */
    private final float[][] cells;

    /** Per column, {@code [slope * rows + row]}: the slope before, plus one; 0 where a line begins. */
    private final byte[][] from;

    /** Ends of lines worth more than nothing, by column. */
    private final List<End> ends = new ArrayList<>();

    private record End(int column, int slope, int row, float worth) {}

    /**
     * Searches.
     *
     * @param bonus what each place is worth beyond its evidence; zero almost everywhere
     */
    PathSearch(Evidence evidence, ClaimedGround claimed, Bonus bonus) {
        grid = evidence.grid();
        this.claimed = claimed;
        this.bonus = bonus;
        columns = grid.columns() / CELLS;
        rows = grid.rows() * FINE;
        cells = new float[columns][];
        from = new byte[columns][];
        float[] gain = new float[SLOPES * rows];
        float[] before = new float[SLOPES * rows];
        float[] best = new float[SLOPES * rows];
        for (int j = 0; j < columns; j++) {
            cells[j] = column(evidence, j);
            from[j] = new byte[cells[j].length == 0 ? 0 : SLOPES * rows];
            if (cells[j].length > 0) {
                gains(j, gain);
                step(gain, before, j > 0 && cells[j - 1].length > 0, best, from[j]);
                end(j, best);
                float[] swapped = before;
                before = best;
                best = swapped;
            }
        }
    }

    /** What a place is worth beyond its evidence. */
    interface Bonus {
        Bonus NONE = utm -> 0;

        float at(Coordinate utm);
    }

    /** Log-odds less the bias for each fine row of a column's cells. */
    private float[] column(Evidence evidence, int j) {
        float[] out = new float[CELLS * rows];
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
                out[q * rows + r] = value;
            }
        }
        return anything ? out : new float[0];
    }

    private static float bounded(float logOdds) {
        return Math.max(LOWEST, Math.min(HIGHEST, logOdds));
    }

    /** {@code [slope * rows + row]}: mean over the column's cells along the slope, and what the place itself is worth. */
    private void gains(int j, float[] out) {
        float[] own = new float[rows];
        for (int r = 0; r < rows; r++) {
            own[r] = own(j, r);
        }
        for (int s = 0; s < SLOPES; s++) {
            for (int r = 0; r < rows; r++) {
                out[s * rows + r] = gain(j, s, r, own[r]);
            }
        }
    }

    private float gain(int j, int s, int r, float own) {
        return Float.isNaN(own) ? CLAIMED : along(cells[j], r, s) + own;
    }

    /** What a place is worth whatever its evidence; {@link Float#NaN} on claimed ground. */
    private float own(int j, int r) {
        Coordinate at = place(j, r);
        return claimed.holds(at) ? Float.NaN : bonus.at(at);
    }

    private float along(float[] column, int row, int slope) {
        float sum = 0;
        for (int q = 0; q < CELLS; q++) {
            int low = row + LOW[slope * CELLS + q];
            float f = SHARE[slope * CELLS + q];
            int a = Math.max(0, Math.min(rows - 1, low));
            int b = Math.max(0, Math.min(rows - 1, low + 1));
            sum += column[q * rows + a] * (1 - f) + column[q * rows + b] * f;
        }
        return sum / CELLS;
    }

    /**
     * One column on, over all slopes and rows.
     *
     * @param follows whether lines may come out of the column before
     */
    private void step(float[] gain, float[] before, boolean follows, float[] value, byte[] back) {
        Arrays.fill(value, -BEGIN_COST);
        for (int s = 0; s < SLOPES && follows; s++) {
            for (int p = Math.max(0, s - MOST_TURN); p <= Math.min(SLOPES - 1, s + MOST_TURN); p++) {
                int shift = shift(p, s);
                float cost = TURN_COST * (s - p) * (s - p);
                int first = Math.max(0, shift);
                int last = Math.min(rows, rows + shift);
                for (int r = first; r < last; r++) {
                    float v = before[p * rows + r - shift] - cost;
                    int at = s * rows + r;
                    if (v > value[at]) {
                        value[at] = v;
                        back[at] = (byte) (p + 1);
                    }
                }
            }
        }
        for (int i = 0; i < value.length; i++) {
            value[i] += gain[i];
        }
    }

    /** Keeps where lines may end in a column. */
    private void end(int j, float[] best) {
        for (int r = 0; r < rows; r++) {
            int top = 0;
            for (int s = 1; s < SLOPES; s++) {
                if (best[s * rows + r] > best[top * rows + r]) {
                    top = s;
                }
            }
            if (best[top * rows + r] > 0) {
                ends.add(new End(j, top, r, best[top * rows + r]));
            }
        }
    }

    /** Rows that a line gains between the middles of two columns: the mean of its slopes there. */
    private static int shift(int before, int after) {
        return Math.floorDiv(before + after - 2 * STEEPEST + 1, 2);
    }

    /** Lines that do not lie on one another, the best first; each worth at least its beginning. */
    List<TracedLine> lines() {
        ends.sort((a, b) -> Float.compare(b.worth(), a.worth()));
        BitSet used = new BitSet(columns * rows);
        List<TracedLine> lines = new ArrayList<>();
        for (End end : ends) {
            if (!used.get(end.column() * rows + end.row())) {
                follow(end, used, lines);
            }
        }
        return lines;
    }

    /** Walks back from an end to the line's beginning or to where another line lies. */
    private void follow(End end, BitSet used, List<TracedLine> lines) {
        int j = end.column();
        int s = end.slope();
        int r = end.row();
        List<Coordinate> points = new ArrayList<>();
        List<Float> gains = new ArrayList<>();
        List<int[]> places = new ArrayList<>();
        while (!used.get(j * rows + r)) {
            points.add(place(j, r));
            gains.add(gain(j, s, r, own(j, r)));
            places.add(new int[] {j, r});
            int p = from[j][s * rows + r] - 1;
            if (p < 0) {
                break;
            }
            r -= shift(p, s);
            s = p;
            j--;
        }
        int reach = (int) Math.round(OWN_M / ROW_M);
        for (int[] cell : places) {
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
