package org.railcount.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.railcount.app.ExampleWindow.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.railcount.app.scenes.DetectionState;
import org.railcount.app.scenes.SceneEntry;
import org.railcount.app.scenes.SceneState;
import org.railcount.app.viewer.MapPanel;
import org.railcount.app.viewer.frame.MapView;
import org.railcount.detect.Detector;
import org.railcount.detect.DetectorException;
import org.railcount.model.DetectorSetup;
import org.railcount.project.ProjectFolder;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class MainWindowTest {
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
        composition = ExampleWindow.composition(settings, this::detector);
        window = composition.window(stage);
        window.show();
    }

    private Detector detector(DetectorSetup setup) throws DetectorException {
        if (setup.model().isPresent()) {
            throw new DetectorException("gone.onnx: there is no such model file; check the path.");
        }
        return detector;
    }

    @AfterEach
    void close(FxRobot robot) {
        detector.release();
        robot.interact(composition::close);
    }

    @Test
    void aFolderShowsItsDatesAndABadFileItsSentenceWhileTheOthersLoad(FxRobot robot) throws Exception {
        openProject();
        assertThat(list(robot).getItems())
                .extracting(SceneEntry::fileName)
                .containsExactly("yard_3.tif", "yard_2.tif", "yard_1.tif", "broken.tif", "yard_4.tif");
        await(() -> robot.lookup("2023-10-05").tryQuery().isPresent());
        // Rows below the edge of the list do not exist until it is scrolled.
        robot.interact(() -> list(robot).scrollTo(entry(robot, "yard_4")));
        await(() -> robot.lookup("Date unknown").tryQuery().isPresent());
        assertThat(entry(robot, "broken").stateProperty().get())
                .isInstanceOfSatisfying(
                        SceneState.Unreadable.class,
                        bad -> assertThat(bad.sentence()).startsWith("broken.tif"));
        assertThat(list(robot).getSelectionModel().getSelectedItem()).isSameAs(entry(robot, "yard_3"));
    }

    @Test
    void arrowKeysStepThroughTheDatesAndKeepTheView(FxRobot robot) throws Exception {
        openProject();
        MapPanel map = robot.lookup(node -> node instanceof MapPanel).query();
        await(() -> map.messageText().isEmpty());
        robot.interact(() -> map.setView(new MapView(130.594, 42.419, 0.4)));
        MapView before = map.view().orElseThrow();
        robot.type(KeyCode.LEFT);
        await(() -> selected(robot).equals("yard_2.tif"));
        robot.clickOn(map).type(KeyCode.LEFT);
        await(() -> selected(robot).equals("yard_1.tif"));
        robot.type(KeyCode.RIGHT);
        await(() -> selected(robot).equals("yard_2.tif"));
        assertThat(map.view()).contains(before);
    }

    @Test
    void arrowKeysStayInATextField(FxRobot robot) throws Exception {
        openProject();
        robot.clickOn("#scene-filter").write("yard").type(KeyCode.LEFT);
        assertThat(selected(robot)).isEqualTo("yard_3.tif");
        assertThat(robot.lookup("#scene-filter").queryAs(TextField.class).getCaretPosition())
                .isEqualTo(3);
    }

    @Test
    void aTypedTimeMovesTheSceneAndIsKept(FxRobot robot) throws Exception {
        openProject();
        robot.interact(() -> list(robot).getSelectionModel().select(entry(robot, "yard_4")));
        robot.clickOn("#time-field").write("2022-01-02 03:04").clickOn("#time-keep");
        Instant typed = Instant.parse("2022-01-02T03:04:00Z");
        await(() -> ProjectFolder.open(folder).typedTimes().containsValue(typed));
        assertThat(entry(robot, "yard_4").time()).contains(typed);
        assertThat(list(robot).getItems())
                .extracting(SceneEntry::fileName)
                .startsWith("yard_3.tif", "yard_2.tif", "yard_4.tif", "yard_1.tif");
    }

    @Test
    void theDateOfASceneNeedNotBeChangedAndAMissingOneHidesNothing(FxRobot robot) throws Exception {
        detector.release();
        openProject();
        MapPanel map = robot.lookup(node -> node instanceof MapPanel).query();
        await(() -> scenes(robot).stream()
                .filter(entry -> entry.info().isPresent())
                .allMatch(entry -> entry.reviewProperty().get() != null));
        robot.clickOn("#set-time").write("2020");
        assertThat(robot.lookup("#sign-off").tryQuery()).isPresent();
        robot.type(KeyCode.ESCAPE);
        await(map::isFocused);
        assertThat(robot.lookup("#time-field").tryQuery()).isEmpty();
        robot.clickOn("#set-time").clickOn("#time-cancel");
        assertThat(robot.lookup("#time-field").tryQuery()).isEmpty();

        robot.interact(() -> list(robot).getSelectionModel().select(entry(robot, "yard_4")));
        robot.clickOn("#time-field").write("2020").type(KeyCode.ESCAPE);
        await(map::isFocused);
        assertThat(robot.lookup("#time-field").queryAs(TextField.class).getText())
                .as("still offered")
                .isEmpty();
        assertThat(robot.lookup("#time-cancel").query().isVisible()).isFalse();
        assertThat(robot.lookup("#nudge").tryQuery()).isPresent();
        assertThat(robot.lookup("#show-history").tryQuery()).isPresent();
    }

    @Test
    void aSceneThatIsNotCountedSaysThatItCannotBeSignedOff(FxRobot robot) throws Exception {
        openProject();
        robot.press(KeyCode.SHORTCUT).type(KeyCode.ENTER).release(KeyCode.SHORTCUT);
        await(() -> robot.lookup("A scene can be signed off once it has been counted.")
                .tryQuery()
                .isPresent());
    }

    @Test
    void detectionRunsBehindTheWindowAndCanBeCancelled(FxRobot robot) throws Exception {
        openProject();
        await(() -> detector.started() > 0);
        assertThat(scenes(robot))
                .filteredOn(entry -> entry.info().isPresent())
                .allMatch(entry -> entry.detectionProperty().get().stage() != DetectionState.Stage.IDLE);
        robot.clickOn("#cancel-job");
        assertThat(scenes(robot))
                .allMatch(entry -> entry.detectionProperty().get().stage() == DetectionState.Stage.IDLE);
        await(() -> detector.cancelled() > 0);
        assertThat(scenes(robot)).allMatch(entry -> entry.run().isEmpty());
    }

    @Test
    void resultsAreKeptAndReadAgain(FxRobot robot) throws Exception {
        detector.release();
        openProject();
        await(() -> scenes(robot).stream()
                .filter(entry -> entry.info().isPresent())
                .allMatch(entry -> entry.run().isPresent()));
        int counted = detector.started();
        assertThat(counted).isEqualTo(4);
        robot.interact(() -> window.open(List.of(folder)));
        await(() -> scenes(robot).size() == 5
                && scenes(robot).stream()
                        .filter(entry -> !entry.fileName().startsWith("broken"))
                        .allMatch(entry -> entry.run().isPresent()));
        assertThat(detector.started()).isEqualTo(counted);
    }

    @Test
    void aModelThatIsGoneIsToldAndNoOtherDetectorCountsInItsPlace(FxRobot robot) throws Exception {
        detector.release();
        ProjectFolder.open(folder)
                .saveDetectorSetup(new DetectorSetup(
                        Optional.of(folder.resolve("gone.onnx")), DetectorSetup.ModelUse.REPLACE, Optional.empty()));
        openProject();
        await(() -> scenes(robot).stream()
                .filter(entry -> entry.info().isPresent())
                .allMatch(entry -> entry.detectionProperty().get().problem().isPresent()));
        assertThat(robot.lookup("gone.onnx: there is no such model file; check the path.")
                        .tryQuery())
                .isPresent();
        assertThat(detector.started()).isZero();
    }

    @Test
    void aFolderWithoutASiteSaysWhatToDrawFirst(FxRobot robot) throws Exception {
        Files.delete(folder.resolve("site.geojson"));
        openProject();
        await(() -> robot.lookup("#site-guide").query().isVisible());
        assertThat(robot.lookup("Draw area").tryQuery()).isPresent();
        assertThat(detector.started()).isZero();
    }

    @Test
    void aFolderOfWhichNothingCanBeReadSaysWhy(FxRobot robot) throws Exception {
        for (String name : List.of("yard_1", "yard_2", "yard_3", "yard_4")) {
            Files.delete(folder.resolve("scenes").resolve(name + ".tif"));
        }
        openProject();
        MapPanel map = robot.lookup(node -> node instanceof MapPanel).query();
        await(() -> map.messageText().contains("broken.tif"));
        assertThat(robot.lookup("#filmstrip").query().isVisible())
                .as("an empty strip")
                .isFalse();
    }

    @Test
    void twoFilesOfOneNameAreTwoScenes(FxRobot robot) throws Exception {
        Path twin = Files.createDirectory(folder.resolve("scenes/later")).resolve("yard_3.tif");
        Files.copy(folder.resolve("scenes/yard_3.tif"), twin);
        openProject();
        await(() ->
                scenes(robot).stream().noneMatch(entry -> entry.stateProperty().get() instanceof SceneState.Opening));
        assertThat(scenes(robot).stream()
                        .filter(entry -> entry.fileName().equals("yard_3.tif"))
                        .map(entry -> entry.info().orElseThrow().id()))
                .as("what was said of the one that was there first stays with one of them")
                .containsExactlyInAnyOrder("yard_3", "yard_3~later");
    }

    private void openProject() throws Exception {
        WaitForAsyncUtils.asyncFx(() -> window.open(List.of(folder))).get();
        await(() -> !selectedOrNone().isEmpty());
    }

    private String selectedOrNone() {
        return selected(new FxRobot());
    }

    private static String selected(FxRobot robot) {
        return Optional.ofNullable(list(robot).getSelectionModel().getSelectedItem())
                .map(SceneEntry::fileName)
                .orElse("");
    }

    private static List<SceneEntry> scenes(FxRobot robot) {
        return List.copyOf(list(robot).getItems());
    }

    private static SceneEntry entry(FxRobot robot, String stem) {
        return scenes(robot).stream()
                .filter(entry -> entry.fileName().equals(stem + ".tif"))
                .findFirst()
                .orElseThrow();
    }

    private static ListView<SceneEntry> list(FxRobot robot) {
        return robot.lookup("#scene-list").queryListView();
    }
}
