package org.railcount.detect.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

/** The dates of an area in one and the same light. Lightness is given as stored: 1 to 255, 0 where nothing is seen. */
class LookStackTest {
    private static final int SIDE = 20;
    private static final LookGrid GRID = new LookGrid("yard", 32652, 0, 0, 1, SIDE, SIDE);
    private static final LookGrid.Lattice LATTICE =
            new LookGrid.Lattice(new Coordinate(), new Coordinate(1, 0), new Coordinate(0, -1));
    private static final boolean[] ALL = new boolean[SIDE * SIDE];
    private static final int[] GROUND = new Random(3).ints(SIDE * SIDE, 60, 160).toArray();

    static {
        Arrays.fill(ALL, true);
    }

    private static AreaLook look(int day, boolean colour, IntUnaryOperator lightness, int hue) {
        byte[] lab = new byte[3 * SIDE * SIDE];
        for (int i = 0; i < SIDE * SIDE; i++) {
            lab[3 * i] = (byte) lightness.applyAsInt(i);
            lab[3 * i + 1] = (byte) (128 + hue);
            lab[3 * i + 2] = (byte) (128 - hue);
        }
        Instant acquired = Instant.parse("2020-01-01T02:00:00Z").plus(Duration.ofDays(day));
        return new AreaLook("scene " + day, acquired, GRID, LATTICE, colour, lab);
    }

    private static AreaLook plain(int day) {
        return look(day, true, i -> GROUND[i], 0);
    }

    private static List<AreaLook> plain(int... days) {
        return new ArrayList<>(
                Arrays.stream(days).mapToObj(LookStackTest::plain).toList());
    }

    private static List<String> scenes(List<AreaLook> looks) {
        return LookStack.of(looks, ALL).looks().stream().map(AreaLook::sceneId).toList();
    }

    @Test
    void datesComeInTheirOrder() {
        List<AreaLook> looks = plain(0, 1, 2, 3, 4, 5);
        Collections.shuffle(looks, new Random(5));
        assertThat(scenes(looks)).containsExactly("scene 0", "scene 1", "scene 2", "scene 3", "scene 4", "scene 5");
    }

    @Test
    void aGreySceneAmongColouredOnesIsLeftOutAndTheOtherWayRound() {
        List<AreaLook> looks = plain(0, 1, 2);
        looks.add(look(3, false, i -> GROUND[i], 0));
        assertThat(scenes(looks)).containsExactly("scene 0", "scene 1", "scene 2");
        looks.add(look(4, false, i -> GROUND[i], 0));
        looks.add(look(5, false, i -> GROUND[i], 0));
        assertThat(scenes(looks)).as("half of each").containsExactly("scene 0", "scene 1", "scene 2");
        looks.add(look(6, false, i -> GROUND[i], 0));
        assertThat(scenes(looks)).containsExactly("scene 3", "scene 4", "scene 5", "scene 6");
    }

    @Test
    void aDateUnderCloudIsLeftOut() {
        List<AreaLook> looks = plain(0, 1, 2, 3);
        Random cloud = new Random(8);
        looks.add(look(4, true, i -> 200 + cloud.nextInt(50), 0));
        looks.add(look(5, true, i -> 220, 0));
        assertThat(scenes(looks)).containsExactly("scene 0", "scene 1", "scene 2", "scene 3");
    }

    @Test
    void aDateThatShowsLessThanHalfOfTheAreaIsLeftOut() {
        List<AreaLook> looks = plain(0, 1, 2);
        looks.add(look(3, true, i -> i < 199 ? GROUND[i] : 0, 0));
        looks.add(look(4, true, i -> i < 201 ? GROUND[i] : 0, 0));
        assertThat(scenes(looks)).containsExactly("scene 0", "scene 1", "scene 2", "scene 4");
    }

    @Test
    void onlyWhatIsSearchedIsCompared() {
        boolean[] left = new boolean[SIDE * SIDE];
        Arrays.fill(left, 0, 200, true);
        List<AreaLook> looks = plain(0, 1, 2);
        looks.add(look(3, true, i -> i < 200 ? GROUND[i] : 255 - GROUND[i], 0));
        LookStack stack = LookStack.of(looks, left);
        assertThat(stack.looks()).hasSize(4);
        for (float[] values : stack.values()) {
            assertThat(values[3 * 199]).isCloseTo(GROUND[199] / 2.55f, within(0.01f));
            assertThat(values[3 * 200]).isNaN();
        }
    }

    @Test
    void whatOneDateDoesNotShowStaysUnknownOnItAlone() {
        List<AreaLook> looks = plain(0, 1, 2);
        looks.add(look(3, true, i -> i == 7 ? 0 : GROUND[i], 0));
        LookStack stack = LookStack.of(looks, ALL);
        assertThat(stack.values()[3][21]).isNaN();
        assertThat(stack.values()[3][24]).isCloseTo(GROUND[8] / 2.55f, within(1f));
        assertThat(stack.values()[0][21]).isCloseTo(GROUND[7] / 2.55f, within(0.01f));
    }

    /** A hazy, reddish date is as light, as rich in contrast and as grey as the others. */
    @Test
    void everyDateIsBroughtToTheUsualLight() {
        List<AreaLook> looks = plain(0, 1, 2, 3);
        looks.add(look(4, true, i -> 100 + (GROUND[i] - 60) * 7 / 10, 12));
        float[] hazy = LookStack.of(looks, ALL).values()[4];
        for (int i = 0; i < ALL.length; i++) {
            assertThat(hazy[3 * i]).isCloseTo(GROUND[i] / 2.55f, within(1.5f));
            assertThat(hazy[3 * i + 1]).isZero();
            assertThat(hazy[3 * i + 2]).isZero();
        }
    }

    /** A date of almost no contrast would else be made of noise. */
    @Test
    void contrastIsAtMostDoubledOrHalved() {
        List<AreaLook> looks = plain(0, 1, 2, 3);
        looks.add(look(4, true, i -> 100 + (GROUND[i] - 110) / 4, 0));
        looks.add(look(5, true, i -> 60 + (GROUND[i] - 60) / 20 * 5, 0));
        float[] dull = LookStack.of(looks, ALL).values()[4];
        double usual = spread(LookStack.of(looks, ALL).values()[0]);
        assertThat(spread(dull)).isBetween(0.4 * usual, 0.6 * usual);
    }

    private static double spread(float[] values) {
        float[] lightness = new float[ALL.length];
        for (int i = 0; i < lightness.length; i++) {
            lightness[i] = values[3 * i];
        }
        Arrays.sort(lightness);
        return lightness[3 * lightness.length / 4] - lightness[lightness.length / 4];
    }

    @Test
    void ofVeryManyDatesSixtyAreTakenFromAllTheTime() {
        List<AreaLook> looks = plain(IntStream.range(0, 90).toArray());
        List<String> scenes = scenes(looks);
        assertThat(scenes)
                .hasSize(60)
                .doesNotHaveDuplicates()
                .startsWith("scene 0")
                .endsWith("scene 88");
    }

    @Test
    void theMedianIsTheMiddleOfThoseThatAreThere() {
        assertThat(LookStack.median(new float[] {9, 1, 5, 100}, 3)).isEqualTo(5);
        assertThat(LookStack.median(new float[] {7}, 1)).isEqualTo(7);
    }
}
