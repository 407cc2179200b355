package org.railcount.detect.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.detect.decode.CarSpan;
import org.railcount.detect.strip.Strip;
import org.railcount.detect.strip.StripReference;
import org.railcount.detect.strip.StripSampler;
import org.railcount.detect.strip.TrackLine;

class CoverNetworkTest {
    private static final StripReference REFERENCE = new StripReference(new float[] {0.4f, 0.4f, 0.38f}, 0.5f);
    private static final int COLUMNS = 400;
    private static final CarSpan SHEET = new CarSpan(20, 34, 1);
    private static final CarSpan COAL = new CarSpan(60, 74, 1);

    private final CoverNetwork network = new CoverNetwork();

    /** Empty track with a car under a blue sheet that lies in folds, and one of dark coal between light walls. */
    private static Strip strip() {
        Random random = new Random(2);
        float[][] planes = new float[3][StripSampler.ROWS * COLUMNS];
        for (int row = 0; row < StripSampler.ROWS; row++) {
            double left = Math.abs(StripSampler.leftOfRow(row, StripSampler.ROWS));
            for (int i = 0; i < COLUMNS; i++) {
                double at = (i + 0.5) * TrackLine.STEP_M;
                float grain = 0.02f * (float) random.nextGaussian();
                float[] tone = {0.4f, 0.4f, 0.38f};
                if (left < 1.5 && at > SHEET.startM() && at < SHEET.endM()) {
                    float fold = i / 4 % 2 == 0 ? 0.05f : -0.05f;
                    tone = new float[] {0.25f + fold, 0.4f + fold, 0.8f + fold};
                } else if (left < 1.5 && at > COAL.startM() && at < COAL.endM()) {
                    boolean wall = left > 1.2 || at < COAL.startM() + 0.5 || at > COAL.endM() - 0.5;
                    tone = wall ? new float[] {0.6f, 0.55f, 0.5f} : new float[] {0.1f, 0.1f, 0.1f};
                }
                for (int c = 0; c < 3; c++) {
                    planes[c][row * COLUMNS + i] = tone[c] + grain;
                }
            }
        }
        boolean[] valid = new boolean[StripSampler.ROWS * COLUMNS];
        Arrays.fill(valid, true);
        return new Strip(
                TrackLine.of("A", List.of(new Coordinate(0, 0), new Coordinate(100, 0))), COLUMNS, planes, valid);
    }

    @Test
    void aBlueSheetIsMoreOfACoverThanCoalIs() {
        double[] logOdds = network.read(strip(), REFERENCE, false, List.of(SHEET, COAL));
        assertThat(logOdds[0]).isGreaterThan(0);
        assertThat(logOdds[1]).isLessThan(0);
    }

    /** Cars are looked at all at once for speed; that must not change what is said of any. */
    @Test
    void eachCarIsJudgedAsIfItWereAlone() {
        double[] together = network.read(strip(), REFERENCE, true, List.of(COAL, SHEET, COAL));
        assertThat(together).hasSize(3);
        assertThat(together[0])
                .isCloseTo(network.read(strip(), REFERENCE, true, List.of(COAL))[0], within(1e-4))
                .isCloseTo(together[2], within(1e-4));
        assertThat(together[1]).isCloseTo(network.read(strip(), REFERENCE, true, List.of(SHEET))[0], within(1e-4));
    }

    @Test
    void aTrackWithoutCarsIsNotLookedAt() {
        assertThat(network.read(strip(), REFERENCE, false, List.of())).isEmpty();
    }
}
