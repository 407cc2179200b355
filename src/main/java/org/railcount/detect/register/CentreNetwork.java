package org.railcount.detect.register;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.railcount.detect.StripBelt;
import org.railcount.detect.StripNetwork;
import org.railcount.detect.strip.Strip;
import org.railcount.detect.strip.StripReference;
import org.railcount.detect.strip.StripSampler;

/**
 * Says where across a wide strip a track runs. Input: {@code 1 x 3 x R x L} as {@link StripNetwork} makes it; output:
 * {@code 1 x 1 x R/2 x L/8}, log-odds that a centreline runs through a cell of half a metre across and two metres along.
 * How it was trained: src/training/README.md. The native memory lives as long as this object. Thread-safe.
 */
public final class CentreNetwork {
    /** Strip columns per cell. */
    static final int COLUMNS = 8;

    /** Columns that one pass yields, and what it sees on either side of them. */
    private static final int PASS = 1056;

    private static final int MARGIN = 48;

    /** Log-odds go no further, so that no single block decides more than others. */
    private static final float BOUND = 4;

    private final StripBelt belt =
            new StripBelt(StripNetwork.load(CentreNetwork.class, "track-centre.onnx"), COLUMNS, PASS, MARGIN);

    /** What is seen around the lines of some strips of {@link StripSampler#ROWS} rows, in their order. */
    public List<RailLook> look(List<Strip> strips, StripReference reference) {
        List<float[][]> read = read(strips, StripSampler.ROWS, reference);
        return IntStream.range(0, strips.size())
                .mapToObj(i -> new RailLook(strips.get(i).track(), read.get(i)))
                .toList();
    }

    /** For each strip, in order, log-odds {@code [row of cells][column of cells]}, none beyond {@link #BOUND} either way. */
    List<float[][]> read(List<Strip> strips, int rows, StripReference reference) {
        List<float[][]> read = belt.read(
                strips.stream().map(strip -> new StripBelt.Turned(strip, false)).toList(), rows, reference);
        read.stream().flatMap(Arrays::stream).forEach(CentreNetwork::bound);
        return read;
    }

    private static void bound(float[] logOdds) {
        for (int i = 0; i < logOdds.length; i++) {
            logOdds[i] = Math.max(-BOUND, Math.min(BOUND, logOdds[i]));
        }
    }
}
