package org.railcount.detect.strip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

class FeaturelessTest {
    /** Gravel with two rails where the track lies open, one even tone with some noise where a cloud lies over it. */
    private static Strip strip(int columns, int cloudFrom, int cloudTo) {
        Random random = new Random(5);
        int rows = StripSampler.ROWS;
        float[][] planes = new float[3][rows * columns];
        for (int r = 0; r < rows; r++) {
            double beside = Math.abs(StripSampler.leftOfRow(r, rows));
            for (int i = 0; i < columns; i++) {
                boolean cloud = i >= cloudFrom && i < cloudTo;
                boolean rail = Math.abs(beside - 0.75) < 0.2;
                double tone = cloud ? 0.8 + 0.02 * random.nextGaussian() : rail ? 0.7 : 0.4;
                for (float[] plane : planes) {
                    plane[r * columns + i] = (float) tone;
                }
            }
        }
        boolean[] valid = new boolean[rows * columns];
        Arrays.fill(valid, true);
        TrackLine line =
                TrackLine.of("A", List.of(new Coordinate(0, 0), new Coordinate((columns - 1) * TrackLine.STEP_M, 0)));
        return new Strip(line, columns, planes, valid);
    }

    @Test
    void openTrackIsSeen() {
        assertThat(Featureless.columns(strip(100, 0, 0))).hasSize(100).doesNotContain(true);
    }

    @Test
    void underCloudNothingIsSeen() {
        assertThat(Featureless.columns(strip(100, 0, 100))).hasSize(100).doesNotContain(false);
    }

    @Test
    void whereTheCloudEndsTrackIsSeenAgain() {
        boolean[] hidden = Featureless.columns(strip(160, 48, 96));
        for (int i = 0; i < 160; i++) {
            assertThat(hidden[i]).as("column %d", i).isEqualTo(i >= 48 && i < 96);
        }
    }

    /** The rest that fills no four metres is judged with what lies before it; a stub of track by itself. */
    @Test
    void theEndOfATrackIsJudgedToo() {
        boolean[] hidden = Featureless.columns(strip(106, 80, 106));
        for (int i = 0; i < 106; i++) {
            assertThat(hidden[i]).as("column %d", i).isEqualTo(i >= 80);
        }
        assertThat(Featureless.columns(strip(5, 0, 0))).doesNotContain(true);
        assertThat(Featureless.columns(strip(5, 0, 5))).doesNotContain(false);
    }

    /** Light that falls off evenly to one side is no structure. */
    @Test
    void anEvenSlopeOfToneIsNoStructure() {
        Strip strip = strip(64, 0, 0);
        for (float[] plane : strip.planes()) {
            for (int i = 0; i < plane.length; i++) {
                plane[i] = 0.2f + 0.01f * (i / 64);
            }
        }
        assertThat(Featureless.columns(strip)).doesNotContain(false);
    }
}
