package org.railcount.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.railcount.detect.strip.Strip;
import org.railcount.detect.strip.StripReference;

/**
 * Lays many strips end to end, with unseen ground between them, and has a network read the whole length in passes of one
 * size, several at the same time: short tracks then cost no more than their length, and each strip is read as if it were
 * alone. Thread-safe.
 */
public final class StripBelt {
    private final StripNetwork network;
    private final int columnsPerCell;
    private final int pass;
    private final int margin;

    /**
     * @param network whose output's last axis has a value for every {@code columnsPerCell} columns
     * @param columnsPerCell columns of a strip that share one output cell
     * @param pass columns that one pass yields, a multiple of {@code margin}
     * @param margin columns, a multiple of {@code columnsPerCell}, farther than which nothing sways an output; strips begin
     *     at multiples of it, so that blocks by which convolutions are computed round as they would for a strip alone
     */
    public StripBelt(StripNetwork network, int columnsPerCell, int pass, int margin) {
        this.network = network;
        this.columnsPerCell = columnsPerCell;
        this.pass = pass;
        this.margin = margin;
    }

    /**
     * One strip to be read.
     *
     * @param mirrored whether it is handed over with its right side on top
     */
    public record Turned(Strip strip, boolean mirrored) {}

    /** Where a strip begins on the belt, in columns. */
    record Placed(Turned turned, int start) {}

    /**
     * Reads strips of equal height.
     *
     * @param rows of each strip
     * @return for each strip, in order, the lines of the output: {@code [line][cell]}, as many cells as the strip fills whole
     */
    public List<float[][]> read(List<Turned> strips, int rows, StripReference reference) {
        List<Placed> belt = new ArrayList<>();
        int length = 0;
        for (Turned turned : strips) {
            belt.add(new Placed(turned, length));
            length += (turned.strip().columns() + 2 * margin - 1) / margin * margin;
        }
        int outWidth = (pass + 2 * margin) / columnsPerCell;
        List<float[]> passes = IntStream.range(0, (length + pass - 1) / pass)
                .parallel()
                .mapToObj(n -> network.forward(belt, rows, reference, n * pass - margin, pass + 2 * margin))
                .toList();
        List<float[][]> read = new ArrayList<>();
        for (Placed placed : belt) {
            int lines = passes.get(0).length / outWidth;
            float[][] into = new float[lines][placed.turned().strip().columns() / columnsPerCell];
            for (int n = 0; n < passes.size(); n++) {
                copy(passes.get(n), outWidth, n * pass, placed.start(), into);
            }
            read.add(into);
        }
        return read;
    }

    /** Takes those cells of a strip that begins at {@code start} out of the pass that begins at {@code from}. */
    private void copy(float[] out, int outWidth, int from, int start, float[][] into) {
        int first = Math.max(from, start) / columnsPerCell;
        int end = Math.min((from + pass) / columnsPerCell, start / columnsPerCell + into[0].length);
        for (int line = 0; line < into.length && first < end; line++) {
            System.arraycopy(
                    out,
                    line * outWidth + first + (margin - from) / columnsPerCell,
                    into[line],
                    first - start / columnsPerCell,
                    end - first);
        }
    }
}
