package org.railcount.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.control.ListView;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.railcount.app.scenes.SceneEntry;
import org.railcount.app.viewer.MapPanel;
import org.railcount.detect.Detector;
import org.railcount.detect.DetectorFactory;
import org.railcount.imagery.DisplayStretch;
import org.railcount.imagery.GeoTiffScenes;
import org.railcount.imagery.SceneFolder;
import org.railcount.imagery.metadata.AcquisitionReader;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The whole window, put together as the program does, with an {@link ExampleProject} on disk and a detector of the test's. It
 * stands before each test, the project written and not open, and is closed after it. To be registered as an extension in a
 * class that TestFX's own extends.
 */
final class ExampleWindow implements BeforeEachCallback, AfterEachCallback {
    private final Detector detector;
    private Path folder;
    private Path project;
    private Path settings;
    private Stage stage;
    private Composition composition;
    private MainWindow window;

    private ExampleWindow(Detector detector) {
        this.detector = detector;
    }

    static ExampleWindow countedBy(Detector detector) {
        return new ExampleWindow(detector);
    }

    /** Counted by a detector that finds nothing, at once. */
    static ExampleWindow counted() {
        HeldDetector detector = new HeldDetector();
        detector.release();
        return new ExampleWindow(detector);
    }

    /** The program's parts as it puts them together, but with settings and a detector of the test's. */
    static Composition composition(Path settings, DetectorFactory detectors) {
        return new Composition(
                settings,
                new GeoTiffScenes(new AcquisitionReader()),
                SceneFolder::list,
                (scene, look) -> DisplayStretch.of(scene, look)::toArgb,
                detectors);
    }

    @Override
    public void beforeEach(ExtensionContext test) throws Exception {
        folder = Files.createTempDirectory("railcount-window");
        project = Files.createDirectory(folder.resolve("project"));
        settings = Files.createDirectory(folder.resolve("settings"));
        ExampleProject.write(project);
        stage = FxToolkit.toolkitContext().getRegisteredStage();
        WaitForAsyncUtils.asyncFx(() -> {
                    composition = composition(settings, setup -> detector);
                    window = composition.window(stage);
                    window.show();
                    return window;
                })
                .get();
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Override
    public void afterEach(ExtensionContext test) throws IOException {
        new FxRobot().interact(composition::close);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    Stage stage() {
        return stage;
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

    /**
     * Waits for what the window does in the background.
     *
     * @param condition asked on the JavaFX thread, since nodes come and go while any other looks for them; uses no robot
     *     but for looking
     */
    static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        WaitForAsyncUtils.waitForFxEvents();
    }
}
