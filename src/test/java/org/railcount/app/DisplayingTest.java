package org.railcount.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.railcount.app.scenes.SceneEntry;
import org.railcount.app.viewer.MapPanel;
import org.railcount.imagery.DisplayStretch;
import org.railcount.imagery.GeoTiffScenes;
import org.railcount.imagery.SceneFolder;
import org.railcount.imagery.metadata.AcquisitionReader;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The card of display settings changes the picture on the map, for all scenes or for one. */
@ExtendWith(ApplicationExtension.class)
class DisplayingTest {
    @TempDir
    private Path folder;

    @TempDir
    private Path settings;

    private final HeldDetector detector = new HeldDetector();
    private Composition composition;
    private MainWindow window;

    @Start
    void start(Stage stage) throws Exception {
        ExampleProject.write(folder);
        detector.release();
        composition = new Composition(
                settings,
                new GeoTiffScenes(new AcquisitionReader()),
                SceneFolder::list,
                (scene, look) -> DisplayStretch.of(scene, look)::toArgb,
                setup -> detector);
        window = composition.window(stage);
        window.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(composition::close);
    }

    @Test
    void greyAndBrightnessShowAtOnceAndResetTakesThemBack(FxRobot robot) throws Exception {
        openProject(robot);
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
        openProject(robot);
        robot.clickOn("#display");
        Slider high = robot.lookup("#display-high").query();
        Region curve = robot.lookup("#display-histogram").query();
        double before = middle(robot).getBrightness();
        await(() -> {
            // Near the right end, where white lies; nothing can be dragged until the tones are read.
            robot.drag(curve.localToScreen(curve.getWidth() - 7, 20)).dropTo(curve.localToScreen(4, 20));
            return high.getValue() < 98;
        });
        assertThat(high.getValue()).as("no further than the slider goes").isEqualTo(high.getMin());
        await(() -> middle(robot).getBrightness() > before + 0.02);
    }

    @Test
    void aLookOfOneSceneIsKeptAndLeavesTheOthersAlone(FxRobot robot) throws Exception {
        openProject(robot);
        robot.clickOn("#display").clickOn("#display-for-all").clickOn("#display-grey");
        await(() -> middle(robot).getSaturation() < 0.01);
        await(() -> Files.exists(settings.resolve("display.json"))
                && Files.readString(settings.resolve("display.json")).contains("yard_3.tif"));
        robot.type(KeyCode.PAGE_UP);
        await(() -> middle(robot).getSaturation() > 0.02);
        robot.type(KeyCode.PAGE_DOWN);
        await(() -> middle(robot).getSaturation() < 0.01);
    }

    private void openProject(FxRobot robot) throws Exception {
        WaitForAsyncUtils.asyncFx(() -> window.open(List.of(folder))).get();
        ListView<SceneEntry> list = robot.lookup("#scene-list").queryListView();
        await(() ->
                list.getSelectionModel().getSelectedItem() != null && map(robot).isComplete());
    }

    /** Mean colour of a square near the middle of the map, clear of the track. */
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

    private static MapPanel map(FxRobot robot) {
        return robot.lookup(node -> node instanceof MapPanel).query();
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
