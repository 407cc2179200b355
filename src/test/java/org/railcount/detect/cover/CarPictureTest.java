package org.railcount.detect.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.detect.decode.CarSpan;
import org.railcount.detect.strip.Strip;
import org.railcount.detect.strip.StripReference;
import org.railcount.detect.strip.StripSampler;
import org.railcount.detect.strip.TrackLine;

class CarPictureTest {
    private static final StripReference REFERENCE = new StripReference(new float[] {0.2f, 0.2f, 0.2f}, 0.5f);
    private static final int COLUMNS = 400;

    /** A strip of empty track with one body painted from {@code start} to {@code end}, red only on its left flank. */
    private static Strip strip(double start, double end) {
        float[][] planes = new float[3][StripSampler.ROWS * COLUMNS];
        for (float[] plane : planes) {
            Arrays.fill(plane, 0.2f);
        }
        for (int row = 0; row < StripSampler.ROWS; row++) {
            double left = StripSampler.leftOfRow(row, StripSampler.ROWS);
            for (int i = 0; i < COLUMNS; i++) {
                double at = (i + 0.5) * TrackLine.STEP_M;
                if (Math.abs(left) < 1.5 && at > start && at < end) {
                    planes[0][row * COLUMNS + i] = left > 0 ? 0.7f : 0.2f;
                    planes[1][row * COLUMNS + i] = 0.7f;
                }
            }
        }
        boolean[] valid = new boolean[StripSampler.ROWS * COLUMNS];
        Arrays.fill(valid, true);
        TrackLine line = TrackLine.of("A", List.of(new Coordinate(0, 0), new Coordinate(100, 0)));
        return new Strip(line, COLUMNS, planes, valid);
    }

    private static float at(float[] picture, int channel, int row, int column) {
        return picture[(channel * CarPicture.ROWS + row) * CarPicture.COLUMNS + column];
    }

    @ParameterizedTest
    @ValueSource(doubles = {8, 13.9, 24.5})
    void everyCarFillsTheSameColumns(double lengthM) {
        float[] picture = CarPicture.cut(strip(30, 30 + lengthM), REFERENCE, false, new CarSpan(30, 30 + lengthM, 1));

        int middle = CarPicture.ROWS / 2;
        for (int i = 0; i < CarPicture.COLUMNS; i++) {
            if (i < 6 || i > 57) {
                assertThat(at(picture, 1, middle, i)).isEqualTo(0, within(1e-5f));
            } else if (i > 9 && i < 54) {
                assertThat(at(picture, 1, middle, i)).isEqualTo(1, within(1e-5f));
            }
        }
    }

    /** Every place of the car keeps its place in the picture, which is what the network was trained on. */
    @ParameterizedTest
    @ValueSource(doubles = {8, 13.9, 24.5})
    void columnsRunEvenlyFromEndToEndAndRowsKeepTheirStep(double lengthM) {
        Strip strip = strip(30, 44);
        for (int row = 0; row < StripSampler.ROWS; row++) {
            for (int i = 0; i < COLUMNS; i++) {
                strip.planes()[0][row * COLUMNS + i] = (i + 0.5f) / COLUMNS;
                strip.planes()[2][row * COLUMNS + i] = (float) StripSampler.leftOfRow(row, StripSampler.ROWS);
            }
        }

        float[] picture = CarPicture.cut(strip, REFERENCE, false, new CarSpan(30.1, 30.1 + lengthM, 1));

        for (int i = 0; i < CarPicture.COLUMNS; i++) {
            double chainageM = 30.1 + (i + 0.5 - 8) / 48 * lengthM;
            for (int r = 0; r < CarPicture.ROWS; r++) {
                assertThat(at(picture, 0, r, i) * 0.5 + 0.2).isCloseTo(chainageM / 100, within(1e-5));
                assertThat(at(picture, 2, r, i) * 0.5 + 0.2).isCloseTo(2.875 - 0.25 * r, within(1e-5));
            }
        }
    }

    @Test
    void aMirroredStripShowsItsRightSideFirst() {
        Strip strip = strip(30, 44);
        CarSpan car = new CarSpan(30, 44, 1);
        int left = CarPicture.ROWS / 2 - 3;
        int right = CarPicture.ROWS / 2 + 2;

        float[] plain = CarPicture.cut(strip, REFERENCE, false, car);
        float[] mirrored = CarPicture.cut(strip, REFERENCE, true, car);

        assertThat(at(plain, 0, left, 30)).isEqualTo(1, within(1e-5f));
        assertThat(at(plain, 0, right, 30)).isEqualTo(0, within(1e-5f));
        assertThat(at(mirrored, 0, left, 30)).isEqualTo(0, within(1e-5f));
        assertThat(at(mirrored, 0, right, 30)).isEqualTo(1, within(1e-5f));
    }

    @Test
    void aCarAtTheTracksEndIsStillCut() {
        float[] picture = CarPicture.cut(strip(88, 100), REFERENCE, false, new CarSpan(88, 101, 1));

        assertThat(at(picture, 1, CarPicture.ROWS / 2, 40)).isEqualTo(1, within(1e-5f));
        for (float value : picture) {
            assertThat(value).isFinite();
        }
    }

    @Test
    void whatIsNotSeenIsZero() {
        Strip strip = strip(30, 44);
        Arrays.fill(strip.valid(), false);

        assertThat(CarPicture.cut(strip, REFERENCE, false, new CarSpan(30, 44, 1)))
                .containsOnly(0);
    }
}
