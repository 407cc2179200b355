package org.railcount.detect.zone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnowCheckTest {
    private static final int SIDE = 60;
    private static final GroundColour EARTH = new GroundColour(45, 2, 8);
    private static final GroundColour SNOW = new GroundColour(82, 0, -2);

    private final float[] lab = new float[3 * SIDE * SIDE];
    private final boolean[] inside = new boolean[SIDE * SIDE];

    @BeforeEach
    void wholePicture() {
        Arrays.fill(inside, true);
    }

    private void cover(GroundColour ground) {
        paint(0, 0, SIDE, SIDE, ground.l());
    }

    private int[] paint(int left, int top, int width, int height, double lightness) {
        List<Integer> pixels = new ArrayList<>();
        for (int y = top; y < top + height; y++) {
            for (int x = left; x < left + width; x++) {
                lab[3 * (y * SIDE + x)] = (float) lightness;
                pixels.add(y * SIDE + x);
            }
        }
        return pixels.stream().mapToInt(Integer::intValue).toArray();
    }

    private SnowCheck check(GroundColour ground, int[]... pieces) {
        return new SnowCheck(lab, inside, SIDE, ground, List.of(pieces));
    }

    @Test
    void onBareGroundAWhiteSheetIsASheet() {
        cover(EARTH);
        int[] sheet = paint(20, 20, 12, 8, 92);
        assertThat(check(EARTH, sheet).doubts(sheet)).isFalse();
    }

    /** A sheet lies above the ground, snow on it. */
    @ParameterizedTest
    @CsvSource({"0, true", "1, true", "2, true", "3, false"})
    void onSnowAWhitePieceMustThrowAShadow(int shadow, boolean doubted) {
        cover(SNOW);
        int[] piece = paint(20, 20, 12, 8, 95);
        paint(20, 28, 12, shadow, 60);
        assertThat(check(SNOW, piece).doubts(piece)).isEqualTo(doubted);
    }

    /** What is dark farther off than a shadow reaches, or outside of the zone, is none of its own. */
    @Test
    void darknessFartherOffOrOutsideOfTheZoneIsNoShadow() {
        cover(SNOW);
        int[] piece = paint(20, 20, 12, 8, 95);
        paint(10, 33, 40, 20, 50);
        paint(0, 0, SIDE, 15, 50);
        paint(0, 0, 15, SIDE, 50);
        paint(37, 0, 20, SIDE, 50);
        assertThat(check(SNOW, piece).doubts(piece)).isTrue();
        paint(20, 28, 12, 4, 50);
        assertThat(check(SNOW, piece).doubts(piece)).isFalse();
        for (int y = 28; y < SIDE; y++) {
            Arrays.fill(inside, y * SIDE, (y + 1) * SIDE, false);
        }
        assertThat(check(SNOW, piece).doubts(piece)).isTrue();
    }

    /** Half as dark as a shadow is a footprint in the snow. */
    @Test
    void aLittleDarkerIsNoShadow() {
        cover(SNOW);
        int[] piece = paint(20, 20, 12, 8, 95);
        paint(20, 28, 12, 4, SNOW.l() - 8);
        assertThat(check(SNOW, piece).doubts(piece)).isTrue();
    }

    /** Light sand is not snow: it has a hue. */
    @Test
    void lightGroundWithAHueIsNoSnow() {
        GroundColour sand = new GroundColour(80, 4, 16);
        cover(sand);
        int[] piece = paint(20, 20, 12, 8, 95);
        assertThat(check(sand, piece).doubts(piece)).isFalse();
    }

    @Test
    void looseWhiteAboutMakesAZoneSnowy() {
        cover(EARTH);
        int[] piece = paint(20, 20, 12, 8, 92);
        paint(2, 45, 50, 4, 92);
        assertThat(check(EARTH, piece).doubts(piece)).isTrue();
        assertThat(check(EARTH).doubts(piece)).as("no sheet at all").isTrue();
    }

    /** A yard full of white sheets, with specks between them, is not snowed over. */
    @Test
    void aFewSpecksBesideWhiteSheetsAreNoSnow() {
        cover(EARTH);
        int[] one = paint(5, 5, 20, 10, 92);
        int[] other = paint(32, 30, 20, 10, 92);
        paint(5, 50, 50, 4, 92);
        assertThat(check(EARTH, one, other).doubts(one)).isFalse();
        paint(5, 45, 50, 8, 92);
        assertThat(check(EARTH, one, other).doubts(one)).isTrue();
    }

    @Test
    void aSpeckOfWhiteInAZoneIsNoSnow() {
        cover(EARTH);
        int[] piece = paint(20, 20, 2, 2, 70);
        paint(50, 50, 4, 4, 92);
        assertThat(check(EARTH, piece).doubts(piece)).isFalse();
    }

    /** Pieces at the rim of the picture are judged by what of their surroundings it shows. */
    @ParameterizedTest
    @CsvSource({"0, 0", "48, 0", "0, 52", "48, 52"})
    void aPieceInACornerIsJudgedToo(int left, int top) {
        cover(SNOW);
        int[] piece = paint(left, top, 12, 8, 95);
        assertThat(check(SNOW, piece).doubts(piece)).isTrue();
        int beside = top == 0 ? 8 : top - 3;
        paint(left, beside, 12, 3, 60);
        assertThat(check(SNOW, piece).doubts(piece)).isFalse();
    }
}
