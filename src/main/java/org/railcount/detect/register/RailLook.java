package org.railcount.detect.register;

import org.railcount.detect.strip.StripSampler;
import org.railcount.detect.strip.TrackLine;

/**
 * Where the centre network sees the middle of a track around one line, in blocks of two metres along it. The array is not
 * copied.
 *
 * @param line where the strip lies
 * @param logOdds {@code [row of cells][block]}, half a metre a row, as {@link CentreNetwork#read} gives them for
 *     {@link StripSampler#ROWS} rows
 */
public record RailLook(TrackLine line, float[][] logOdds) {
    /** Blocks of {@link CentreNetwork#COLUMNS} strip columns. */
    public int blocks() {
        return logOdds[0].length;
    }

    /** The mean of some blocks, from the left to the right. */
    float[] across(int from, int to) {
        float[] across = new float[logOdds.length];
        for (int r = 0; r < across.length; r++) {
            double sum = 0;
            for (int b = from; b < to; b++) {
                sum += logOdds[r][b];
            }
            across[r] = (float) (sum / (to - from));
        }
        return across;
    }
}
