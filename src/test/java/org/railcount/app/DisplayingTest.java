package org.railcount.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.railcount.app.ExampleWindow.await;
import static org.railcount.app.ExampleWindow.map;

import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Slider;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.locationtech.jts.geom.Coordinate;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** The card of display settings changes the picture on the map, for all scenes or for one. */
@ExtendWith(ApplicationExtension.class)
class DisplayingTest {
    @RegisterExtension
    final ExampleWindow window = ExampleWindow.counted();

    @Test
    void greyAndBrightnessShowAtOnceAndResetTakesThemBack(FxRobot robot) throws Exception {
        window.open(robot);
        Color before = middle(robot);
        assertThat(before.getSaturation()).as("a colour picture").isGreaterThan(0.02);

        robot.clickOn("#display").clickOn("#display-grey");
        await(() -> middle(robot).getSaturation() < 0.01);

        double grey = middle(robot).getBrightness();
        robot.interact(
                () -> robot.lookup("#display-gamma").queryAs(Slider.class).setValue(1.2));
        await(() -> middle(robot).getBrightness() > grey + 0.05);

        robot.clickOn("#display-reset");
        await(() -> middle(robot).equals(before));
    }

    @Test
    void whiteIsDraggedInTheCurveOfTones(FxRobot robot) throws Exception {
        window.open(robot);
        robot.clickOn("#display");
        Slider high = robot.lookup("#display-high").query();
        Region curve = robot.lookup("#display-histogram").query();
        double before = middle(robot).getBrightness();
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> {
            // Near the right end, where white lies; nothing can be dragged until the tones are read.
            robot.drag(curve.localToScreen(curve.getWidth() - 7, 20)).dropTo(curve.localToScreen(4, 20));
            return high.getValue() < 98;
        });
        assertThat(high.getValue()).as("no further than the slider goes").isEqualTo(high.getMin());
        await(() -> middle(robot).getBrightness() > before + 0.02);
    }

    @Test
    void aLookOfOneSceneIsKeptAndLeavesTheOthersAlone(FxRobot robot) throws Exception {
        window.open(robot);
        robot.clickOn("#display").clickOn("#display-for-all").clickOn("#display-grey");
        await(() -> middle(robot).getSaturation() < 0.01);
        await(() -> Files.exists(window.settings().resolve("display.json"))
                && Files.readString(window.settings().resolve("display.json")).contains("yard_3.tif"));
        robot.type(KeyCode.PAGE_UP);
        await(() -> middle(robot).getSaturation() > 0.02);
        robot.type(KeyCode.PAGE_DOWN);
        await(() -> middle(robot).getSaturation() < 0.01);
    }

    /** Mean colour of a square near the middle of the map, clear of the track. */
    @Test
    void escTakesTheCrossAwayAndThenTheCard(FxRobot robot) throws Exception {
        window.open(robot);
        robot.clickOn("#display");
        robot.interact(() -> map(robot).measuring().mark(Optional.of(new Coordinate(130.594, 42.419))));
        robot.type(KeyCode.ESCAPE);
        assertThat(map(robot).measuring().mark()).isEmpty();
        assertThat(robot.lookup("#display-card").tryQuery()).isPresent();
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#display-card").tryQuery()).isEmpty();
    }

    @Test
    void withoutAnySceneThereIsNoCard(FxRobot robot) {
        robot.interact(() -> map(robot).requestFocus());
        robot.type(KeyCode.Z);
        assertThat(robot.lookup("#display-card").tryQuery()).isEmpty();
        assertThat(robot.lookup("#display").query().isDisabled()).isTrue();
    }

    private static Color middle(FxRobot robot) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            WritableImage image = map(robot).snapshot(null, null);
            double red = 0;
            double green = 0;
            double blue = 0;
            int side = 40;
            for (int i = 0; i < side * side; i++) {
                Color color = image.getPixelReader()
                        .getColor(
                                (int) image.getWidth() / 2 - side / 2 + i % side,
                                (int) image.getHeight() / 3 - side / 2 + i / side);
                red += color.getRed();
                green += color.getGreen();
                blue += color.getBlue();
            }
            return Color.color(red / side / side, green / side / side, blue / side / side);
        });
    }
}
