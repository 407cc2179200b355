package org.railcount.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.ListView;
import javafx.stage.Stage;
import org.railcount.app.scenes.SceneEntry;
import org.railcount.app.viewer.MapPanel;
import org.railcount.detect.Detector;
import org.railcount.imagery.DisplayStretch;
import org.railcount.imagery.GeoTiffScenes;
import org.railcount.imagery.SceneFolder;
import org.railcount.imagery.metadata.AcquisitionReader;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The whole window, put together as the program does, with an {@link ExampleProject} on disk and a detector of the test's. */
final class ExampleWindow {
    private final Path project;
    private final Path settings;
    private final Composition composition;
    private final MainWindow window;

    private ExampleWindow(Path project, Path settings, Composition composition, MainWindow window) {
        this.project = project;
        this.settings = settings;
        this.composition = composition;
        this.window = window;
    }

    /**
     * Shows an empty window; the project is written and not open. JavaFX thread.
     *
     * @param folder an empty folder for project and settings
     */
    static ExampleWindow show(Stage stage, Path folder, Detector detector) throws Exception {
        Path project = Files.createDirectory(folder.resolve("project"));
        Path settings = Files.createDirectory(folder.resolve("settings"));
        ExampleProject.write(project);
        Composition composition = new Composition(
                settings,
                new GeoTiffScenes(new AcquisitionReader()),
                SceneFolder::list,
                (scene, look) -> DisplayStretch.of(scene, look)::toArgb,
                setup -> detector);
        MainWindow window = composition.window(stage);
        window.show();
        return new ExampleWindow(project, settings, composition, window);
    }

    void close(FxRobot robot) {
        robot.interact(composition::close);
    }

    Path project() {
        return project;
    }

    Path settings() {
        return settings;
    }

    /** Opens the project, or opens it again, and returns once its latest scene is whole on the map. */
    void open(FxRobot robot) throws Exception {
        SceneEntry before = opened(robot);
        WaitForAsyncUtils.asyncFx(() -> window.open(List.of(project))).get();
        await(() -> opened(robot) != null && opened(robot) != before);
        await(() -> map(robot).messageText().isEmpty() && map(robot).isComplete());
    }

    /** The same, and returns once its latest scene can be corrected too. */
    void openReviewed(FxRobot robot) throws Exception {
        open(robot);
        await(() -> opened(robot).reviewProperty().get() != null);
    }

    static MapPanel map(FxRobot robot) {
        return robot.lookup("#map").query();
    }

    /** The scene that is open; null where none is. */
    static SceneEntry opened(FxRobot robot) {
        ListView<SceneEntry> list = robot.lookup("#scene-list").queryListView();
        return list.getSelectionModel().getSelectedItem();
    }

    /** Waits for what the window does in the background. */
    static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
