package org.railcount.detect.cover;

import org.railcount.detect.decode.CarSpan;
import org.railcount.detect.strip.Strip;
import org.railcount.detect.strip.StripReference;
import org.railcount.detect.strip.StripSampler;
import org.railcount.detect.strip.TrackLine;

/**
 * One car cut out of its strip and stretched along the track so that every car fills the same columns:
 * {@code 3 x ROWS x COLUMNS}, red, green and blue as {@link StripReference#normalise} gives them, zero where nothing is
 * seen. Rows keep the strip's step across the track. Must agree with {@code src/training/train_cover.py}.
 */
final class CarPicture {
    /** 6 m across: the car, its walls and some of the bed on either side. */
    static final int ROWS = 24;

    static final int COLUMNS = 64;

    /** Columns before and behind the car, which show the gaps to its neighbours. */
    private static final int MARGIN = 8;

    private CarPicture() {}

    /**
     * Cuts.
     *
     * @param mirrored whether the strip is turned over, so that its right side comes first
     */
    static float[] cut(Strip strip, StripReference reference, boolean mirrored, CarSpan car) {
        double step = car.lengthM() / TrackLine.STEP_M / (COLUMNS - 2 * MARGIN);
        int top = (StripSampler.ROWS - ROWS) / 2;
        float[] picture = new float[3 * ROWS * COLUMNS];
        for (int i = 0; i < COLUMNS; i++) {
            double at = car.startM() / TrackLine.STEP_M + (i - MARGIN + 0.5) * step - 0.5;
            int left = (int) Math.floor(at);
            float share = (float) (at - left);
            for (int r = 0; r < ROWS; r++) {
                int row = mirrored ? StripSampler.ROWS - 1 - top - r : top + r;
                for (int c = 0; c < 3; c++) {
                    picture[(c * ROWS + r) * COLUMNS + i] = (1 - share) * value(strip, reference, c, row, left)
                            + share * value(strip, reference, c, row, left + 1);
                }
            }
        }
        return picture;
    }

    private static float value(Strip strip, StripReference reference, int channel, int row, int column) {
        int at = row * strip.columns() + Math.max(0, Math.min(strip.columns() - 1, column));
        return strip.valid()[at] ? reference.normalise(channel, strip.planes()[channel][at]) : 0;
    }
}
