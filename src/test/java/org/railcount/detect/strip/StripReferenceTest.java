package org.railcount.detect.strip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;

class StripReferenceTest {
    private static final int COLUMNS = 80;
    private static final float[] BED = {0.3f, 0.28f, 0.26f};
    private static final float[] CAR = {0.7f, 0.5f, 0.9f};

    /** Tells the colour at a place along and across a track, metres. */
    private interface Ground {
        float[] at(double alongM, double leftM);
    }

    private static Strip strip(int rows, Ground ground) {
        float[][] planes = new float[3][rows * COLUMNS];
        for (int r = 0; r < rows; r++) {
            for (int i = 0; i < COLUMNS; i++) {
                float[] colour = ground.at((i + 0.5) * TrackLine.STEP_M, StripSampler.leftOfRow(r, rows));
                for (int c = 0; c < 3; c++) {
                    planes[c][r * COLUMNS + i] = colour[c];
                }
            }
        }
        boolean[] valid = new boolean[rows * COLUMNS];
        Arrays.fill(valid, true);
        TrackLine line = TrackLine.of("A", List.of(new Coordinate(0, 0), new Coordinate(19.75, 0)));
        return new Strip(line, COLUMNS, planes, valid);
    }

    private static void assertIs(float[] centre, float... colour) {
        for (int c = 0; c < 3; c++) {
            assertThat(centre[c]).isCloseTo(colour[c], within(0.01f));
        }
    }

    /** Two fifths of the track lie empty, the rest is under cars of many tones: empty track still is what is densest. */
    @Test
    void emptyTrackIsFoundBesideCarsOfManyTones() {
        Strip strip = strip(48, (along, left) -> {
            float tone = (float) (0.35 + 0.6 * (along - 8) / 12);
            return along < 8 ? BED : new float[] {tone, tone, tone};
        });
        StripReference reference = StripReference.measure(List.of(strip));
        assertIs(reference.centre(), BED);
        assertThat(reference.scale()).isCloseTo(0.61f, within(0.06f));
    }

    /** Half the track lies under fill, all of one tone: it is no empty track, however much there is of it. */
    @ParameterizedTest
    @ValueSource(floats = {0, 1})
    void fillIsNotTakenForTheTrack(float tone) {
        float[] fill = {tone, tone, tone};
        Strip strip = strip(48, (along, left) -> along < 12 ? fill : Math.abs(left) < 1 ? CAR : BED);
        StripReference reference = StripReference.measure(List.of(strip));
        assertIs(reference.centre(), BED);
        assertThat(reference.scale()).isCloseTo(0.42f, within(0.03f));
    }

    @Test
    void samplesAreBroughtToEmptyTrackAndTheScenesContrast() {
        StripReference reference = new StripReference(new float[] {0.3f, 0.4f, 0.5f}, 0.5f);
        assertThat(reference.normalise(0, 0.3f)).isZero();
        assertThat(reference.normalise(1, 0.9f)).isCloseTo(1, within(1e-6f));
        assertThat(reference.normalise(2, 0.25f)).isCloseTo(-0.5f, within(1e-6f));
    }

    /** Fields beside the line may be larger than the bed; empty track is looked for within three metres. */
    @Test
    void whatLiesBesideTheTrackIsNotTakenForIt() {
        Strip strip = strip(48, (along, left) -> Math.abs(left) < 3 ? BED : CAR);
        assertIs(StripReference.measure(List.of(strip)).centre(), BED);
    }

    /** Wide strips, as registration cuts them, give the same yardstick as narrow ones. */
    @Test
    void ofWideStripsTheMiddleIsMeasured() {
        Ground ground =
                (along, left) -> Math.abs(left) > 6 ? new float[] {1.1f, 1.1f, 1.1f} : Math.abs(left) < 3 ? BED : CAR;
        StripReference narrow = StripReference.measure(List.of(strip(48, ground)));
        StripReference wide = StripReference.measure(List.of(strip(96, ground)));
        assertThat(wide.scale()).isEqualTo(narrow.scale()).isCloseTo(0.42f, within(0.03f));
        assertThat(wide.centre()).containsExactly(narrow.centre());
    }

    @Test
    void allStripsOfASceneCountTogetherAndUnseenPixelsDoNot() {
        Strip most = strip(48, (along, left) -> BED);
        Strip unseen = strip(48, (along, left) -> CAR);
        Arrays.fill(unseen.valid(), false);
        Strip some = strip(48, (along, left) -> along < 5 ? CAR : BED);
        StripReference reference = StripReference.measure(List.of(unseen, some, unseen, most, unseen));
        assertIs(reference.centre(), BED);
        assertThat(reference.scale()).isCloseTo(0.42f, within(0.03f));
    }

    @Test
    void aSceneWithoutContrastIsNotBlownUp() {
        StripReference reference = StripReference.measure(List.of(strip(48, (along, left) -> BED)));
        assertThat(reference.scale()).isEqualTo(0.05f);
    }

    @Test
    void whereNothingIsSeenTheYardstickIsNeutral() {
        Strip unseen = strip(48, (along, left) -> CAR);
        Arrays.fill(unseen.valid(), false);
        for (List<Strip> strips : List.of(List.<Strip>of(), List.of(unseen))) {
            StripReference reference = StripReference.measure(strips);
            assertThat(reference.centre()).containsExactly(0.5f, 0.5f, 0.5f);
            assertThat(reference.scale()).isEqualTo(0.5f);
        }
    }
}
