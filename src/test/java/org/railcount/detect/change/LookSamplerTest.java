package org.railcount.detect.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.railcount.imagery.Scene;
import org.railcount.model.Acquisition;
import org.railcount.model.CountStatus;
import org.railcount.model.DetectionRun;
import org.railcount.model.Registration;

/** The small pictures that are cut out of a scene for each of its areas. */
class LookSamplerTest {
    private static final PaintedDate DATE = PaintedDate.of("2023-05-01", new Color(130, 130, 130), yard -> {
        yard.flat(new Color(200, 40, 40), 60, 60, 20, 20);
        yard.flat(Color.BLACK, 100, 60, 20, 20);
    });

    private static DetectionRun run(CountStatus status, double usable, Registration registration) {
        return PaintedDate.run(DATE.info().id(), List.of(), usable, status, registration);
    }

    private static List<AreaLook> looks(Scene scene, DetectionRun run) throws Exception {
        return new LookSampler().sample(scene, PaintedDate.site(), run);
    }

    private static AreaLook look(Registration registration) throws Exception {
        return looks(DATE, run(CountStatus.COUNTED, 1, registration)).get(0);
    }

    /** Metres east and south of the scene's corner; the grid begins ten metres north and west of it. */
    private static int pixel(AreaLook look, int east, int south) {
        assertThat(look.grid().pixelM()).isEqualTo(1);
        return (south + 10) * look.grid().cols() + east + 10;
    }

    @Test
    void coloursAreThoseOfTheScene() throws Exception {
        AreaLook look = look(Registration.NONE);
        assertThat(look.sceneId()).isEqualTo("2023-05-01");
        assertThat(look.acquired()).isEqualTo("2023-05-01T02:00:00Z");
        assertThat(look.colour()).isTrue();
        int red = pixel(look, 70, 70);
        int black = pixel(look, 110, 70);
        int gravel = pixel(look, 90, 70);
        assertThat(look.value(red, 1)).isGreaterThan(30);
        assertThat(look.value(red, 2)).isGreaterThan(15);
        assertThat(look.value(gravel, 1)).isCloseTo(0, within(3f));
        assertThat(look.value(black, 0)).isLessThan(look.value(gravel, 0) - 30);
        assertThat(look.seen(black)).as("black is seen").isTrue();
        for (int[] inRed : new int[][] {{61, 61}, {78, 61}, {61, 78}, {78, 78}}) {
            assertThat(look.value(pixel(look, inRed[0], inRed[1]), 1)).isGreaterThan(30);
        }
    }

    @Test
    void groundBesideTheSceneIsNotSeen() throws Exception {
        AreaLook look = look(Registration.NONE);
        assertThat(look.seen(pixel(look, -5, 60))).isFalse();
        assertThat(look.seen(pixel(look, 70, -5))).isFalse();
        assertThat(look.seen(pixel(look, 163, 60))).isFalse();
        assertThat(look.seen(pixel(look, 3, 3))).isTrue();
        assertThat(look.seen(pixel(look, 156, 114))).isTrue();
    }

    @Test
    void theSceneIsBroughtOntoTheSiteFirst() throws Exception {
        AreaLook moved = look(new Registration(30, 0, 0, true));
        assertThat(moved.value(pixel(moved, 100, 70), 1)).isGreaterThan(30);
        assertThat(moved.value(pixel(moved, 70, 70), 1)).isLessThan(10);
    }

    @ParameterizedTest
    @CsvSource({"COUNTED, 1, 1", "PARTIAL, 0.5, 1", "COUNTED, 0.49, 0", "UNUSABLE, 1, 0", "LENGTH_ONLY, 1, 0"})
    void onlyAreasThatWereJudgedHaveALook(CountStatus status, double usable, int looks) throws Exception {
        assertThat(looks(DATE, run(status, usable, Registration.NONE))).hasSize(looks);
    }

    @Test
    void aSceneWithoutADateOrWithCoarsePixelsHasNone() throws Exception {
        DetectionRun run = run(CountStatus.COUNTED, 1, Registration.NONE);
        assertThat(looks(DATE.taken(Acquisition.UNKNOWN), run)).isEmpty();
        assertThat(looks(DATE.ofPixels(1.6), run)).isEmpty();
        assertThat(looks(DATE.ofPixels(1.4), run)).hasSize(1);
    }
}
