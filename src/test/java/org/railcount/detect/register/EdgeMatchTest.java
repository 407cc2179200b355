package org.railcount.detect.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdgeMatchTest {
    private static final int WIDTH = 150;
    private static final int HEIGHT = 220;
    private static final int REACH = 5;

    private static EdgePicture noise(long seed) {
        Random random = new Random(seed);
        float[] edges = new float[WIDTH * HEIGHT];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = 0.1f + random.nextFloat();
        }
        return new EdgePicture(WIDTH, HEIGHT, edges);
    }

    /** What lies at a cell comes to lie so many cells further right and down; times a gain, plus an offset. */
    private static EdgePicture shifted(EdgePicture picture, int dx, int dy, float gain, float offset) {
        float[] edges = new float[WIDTH * HEIGHT];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int fromX = Math.floorMod(x - dx, WIDTH);
                int fromY = Math.floorMod(y - dy, HEIGHT);
                edges[y * WIDTH + x] = gain * picture.edges()[fromY * WIDTH + fromX] + offset;
            }
        }
        return new EdgePicture(WIDTH, HEIGHT, edges);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "3, -2", "-5, 4", "5, 5"})
    void everyTileTellsTheShift(int dx, int dy) {
        EdgePicture reference = noise(1);
        EdgeMatch match = new EdgeMatch(reference, shifted(reference, dx, dy, 1, 0), REACH);
        assertThat(match.tiles()).hasSize(2 * 3).allSatisfy(tile -> {
            for (int y = -REACH; y <= REACH; y++) {
                for (int x = -REACH; x <= REACH; x++) {
                    float likeness = tile.likeness()[match.index(x, y)];
                    if (x == dx && y == dy) {
                        assertThat(likeness).isCloseTo(1, within(1e-4f));
                    } else {
                        assertThat(likeness).isBetween(-0.1f, 0.1f);
                    }
                }
            }
        });
    }

    @Test
    void tilesSayWhereTheyLie() {
        EdgePicture reference = noise(1);
        assertThat(new EdgeMatch(reference, reference, REACH).tiles())
                .extracting(tile -> tile.col() + " " + tile.row())
                .containsExactly("37.0 37.0", "101.0 37.0", "37.0 101.0", "101.0 101.0", "37.0 165.0", "101.0 165.0");
    }

    /** Haze and light change all edges of a tile together. */
    @Test
    void likenessDoesNotDependOnHowStrongEdgesAre() {
        EdgePicture reference = noise(1);
        EdgePicture faint = shifted(reference, 2, 1, 0.3f, 0.5f);
        EdgeMatch match = new EdgeMatch(reference, faint, REACH);
        assertThat(match.reach()).isEqualTo(REACH);
        assertThat(match.tiles())
                .allSatisfy(
                        tile -> assertThat(tile.likeness()[match.index(2, 1)]).isCloseTo(1, within(1e-3f)));
    }

    /** Where one of the two shows next to nothing, chance would speak. */
    @ParameterizedTest
    @CsvSource({"0.5, 6", "0.3, 3"})
    void tilesThatAreMostlyEmptyInEitherPictureAreLeftOut(double filled, int tiles) {
        EdgePicture whole = noise(1);
        EdgePicture partly = noise(1);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = REACH; x < REACH + Math.round(64 * (1 - filled)); x++) {
                partly.edges()[y * WIDTH + x] = 0;
            }
        }
        assertThat(new EdgeMatch(whole, partly, REACH).tiles()).hasSize(tiles);
        assertThat(new EdgeMatch(partly, whole, REACH).tiles()).hasSize(tiles);
    }

    @Test
    void evenGroundIsLikeNothing() {
        float[] even = new float[WIDTH * HEIGHT];
        Arrays.fill(even, 1);
        EdgePicture flat = new EdgePicture(WIDTH, HEIGHT, even);
        assertThat(new EdgeMatch(flat, noise(1), REACH).tiles())
                .isNotEmpty()
                .allSatisfy(tile -> assertThat(tile.likeness()).containsOnly(0));
        assertThat(new EdgeMatch(noise(1), flat, REACH).tiles())
                .isNotEmpty()
                .allSatisfy(tile -> assertThat(tile.likeness()).containsOnly(0));
    }

    @Test
    void aPictureNoLargerThanATileAndItsReachHasOneTile() {
        int side = 64 + 2 * REACH;
        float[] edges = new float[side * side];
        Random random = new Random(2);
        for (int i = 0; i < edges.length; i++) {
            edges[i] = 1 + random.nextFloat();
        }
        EdgePicture small = new EdgePicture(side, side, edges);
        assertThat(new EdgeMatch(small, small, REACH).tiles()).hasSize(1);
        assertThat(new EdgeMatch(small, small, REACH + 1).tiles()).isEmpty();
    }
}
