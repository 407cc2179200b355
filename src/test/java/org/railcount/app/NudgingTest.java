package org.railcount.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.railcount.app.scenes.SceneEntry;
import org.railcount.imagery.DisplayStretch;
import org.railcount.imagery.GeoTiffScenes;
import org.railcount.imagery.SceneFolder;
import org.railcount.imagery.metadata.AcquisitionReader;
import org.railcount.model.GroundMove;
import org.railcount.model.Registration;
import org.railcount.project.ProjectFolder;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class NudgingTest {
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
    void aSceneIsNudgedByKeysKeptAndTakenBack(FxRobot robot) throws Exception {
        WaitForAsyncUtils.asyncFx(() -> window.open(List.of(folder))).get();
        await(() -> open(robot) != null && open(robot).run().isPresent());

        robot.clickOn("#nudge");
        robot.press(KeyCode.ALT).type(KeyCode.RIGHT, 2);
        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT, KeyCode.ALT);
        assertThat(text(robot, "#nudge-east")).isEqualTo("0.2");
        assertThat(text(robot, "#nudge-north")).isEqualTo("-1.0");
        assertThat(ProjectFolder.open(folder).nudges())
                .as("nothing is kept yet")
                .isEmpty();

        robot.clickOn("#nudge-keep");
        await(() -> open(robot).run().orElseThrow().registration().basis() == Registration.Basis.HAND);
        assertThat(ProjectFolder.open(folder).nudges()).isEqualTo(Map.of("yard_3", GroundMove.shift(0.2, -1)));
        assertThat(robot.lookup("Nudged by hand.").tryQuery()).isPresent();

        robot.clickOn("#nudge").clickOn("#nudge-take-back");
        await(() -> open(robot).run().orElseThrow().registration().basis() != Registration.Basis.HAND);
        assertThat(ProjectFolder.open(folder).nudges()).isEmpty();
    }

    @Test
    void aNumberThatCannotBeMeantIsNotKept(FxRobot robot) throws Exception {
        WaitForAsyncUtils.asyncFx(() -> window.open(List.of(folder))).get();
        await(() -> open(robot) != null && open(robot).run().isPresent());
        robot.clickOn("#nudge").doubleClickOn("#nudge-east").write("400");
        assertThat(robot.lookup("#nudge-keep").queryButton().isDisabled()).isTrue();
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#nudge-keep").tryQuery()).isEmpty();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(TextField.class).getText();
    }

    private static SceneEntry open(FxRobot robot) {
        ListView<SceneEntry> list = robot.lookup("#scene-list").queryListView();
        return list.getSelectionModel().getSelectedItem();
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
