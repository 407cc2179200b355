package org.railcount.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.railcount.app.ExampleWindow.await;

import atlantafx.base.controls.Notification;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.railcount.app.command.PaletteEntry;
import org.railcount.app.scenes.SceneEntry;
import org.railcount.app.work.Background;
import org.railcount.detect.Detectors;
import org.railcount.detect.TrackGuidedDetector;
import org.railcount.detect.decode.DecodeSettings;
import org.railcount.detect.evaluate.Score;
import org.railcount.detect.learn.DateResult;
import org.railcount.detect.learn.SiteLearning;
import org.railcount.detect.learn.SiteTuning;
import org.railcount.project.ProjectFolder;
import org.railcount.review.SceneReview;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Learning from corrections, in the whole window and in its parts. */
@ExtendWith(ApplicationExtension.class)
class LearningTest {
    private static final SiteTuning TUNING = new SiteTuning(
            "Example yard",
            TrackGuidedDetector.VERSION,
            List.of("2021-05-04", "2022-06-05", "2023-10-05"),
            1.2,
            0.5,
            0,
            DecodeSettings.DEFAULT.lengths(),
            new SiteTuning.Worth(0.8, 0.9, 2, 1));

    @TempDir
    private Path folder;

    @TempDir
    private Path settings;

    private Stage stage;
    private Composition composition;
    private MainWindow window;

    @Start
    void start(Stage shown) throws Exception {
        stage = shown;
        ExampleProject.write(folder);
        composition = ExampleWindow.composition(settings, setup -> new ThreeCars());
        window = composition.window(stage);
        window.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> {
            composition.close();
            List.copyOf(Window.getWindows()).forEach(Window::hide);
        });
    }

    @Test
    void tooFewSignedOffDatesAreRefused(FxRobot robot) throws Exception {
        openProject(robot);
        signOff(robot, "yard_1");
        learn(robot);
        await(() -> robot.lookup(notice("signed-off scenes of at least 3 dates; there is one date so far"))
                .tryQuery()
                .isPresent());
        assertThat(folder.resolve("site-tuning.json")).doesNotExist();
    }

    @Test
    void signedOffDatesAreReadAndWhatIsNotWorthUsingIsNotOffered(FxRobot robot) throws Exception {
        openProject(robot);
        for (String scene : List.of("yard_1", "yard_2", "yard_3")) {
            signOff(robot, scene);
        }
        learn(robot);
        await(() -> robot.lookup("#learning").tryQuery().isPresent());
        assertThat(robot.lookup(label("Nothing was learnt that is worth using")).tryQuery())
                .isPresent();
        assertThat(words(robot)).contains("Of 9 railcars on 3 dates", "2021-05-04", "2022-06-05", "2023-10-05");
        assertThat(robot.lookup("Use for this site").tryQuery()).isEmpty();
        WaitForAsyncUtils.asyncFx(() -> robot.lookup("Close").queryButton().fire())
                .get();
        await(() -> robot.lookup("#learning").tryQuery().isEmpty());
        assertThat(folder.resolve("site-tuning.json")).doesNotExist();
    }

    @Test
    void whereNoCarWasWrongThereIsNothingToLearn(FxRobot robot) throws Exception {
        DateResult date = new DateResult("2023-10-05", 1, new Score(20, 0, 0), new Score(20, 0, 0), 0, 0);
        SiteLearning.Report report = new SiteLearning.Report(
                List.of(date, date, date), new Score(60, 0, 0), new Score(60, 0, 0), 0, 0, Optional.empty(), "nothing");
        WaitForAsyncUtils.asyncFx(() -> new LearningDialog(stage, report).wantsIt());
        await(() -> robot.lookup("#learning").tryQuery().isPresent());
        assertThat(words(robot)).contains("had every railcar right");
    }

    @Test
    void whatIsBetterIsOfferedWithItsMeasure(FxRobot robot) throws Exception {
        DateResult date = new DateResult("2023-10-05", 1, new Score(20, 3, 4), new Score(23, 1, 1), 1, 0);
        SiteLearning.Report report = new SiteLearning.Report(
                List.of(date, date, date),
                new Score(60, 9, 12),
                new Score(69, 3, 3),
                1.04,
                0.26,
                Optional.of(TUNING),
                "better");
        AtomicBoolean wanted = new AtomicBoolean();
        WaitForAsyncUtils.asyncFx(() -> wanted.set(new LearningDialog(stage, report).wantsIt()));
        await(() -> robot.lookup("#learning").tryQuery().isPresent());
        assertThat(words(robot))
                .contains("Of 72 railcars on 3 dates")
                .contains("were 21 before and 6 after")
                .contains("1.0 on average before and by 0.3 after");
        WaitForAsyncUtils.asyncFx(
                        () -> robot.lookup("Use for this site").queryButton().fire())
                .get();
        await(wanted::get);
    }

    @Test
    void whatWasLearntIsUsedAndLeftAgain(FxRobot robot) throws Exception {
        ProjectFolder project = ProjectFolder.open(folder);
        Workspace workspace = new Workspace();
        robot.interact(() -> {
            workspace.projectProperty().set(project);
            workspace.detectorProperty().set(ChosenDetector.of(project, Detectors::make));
            DetectorChoice choice = new DetectorChoice(
                    stage, workspace, Detectors::make, new Background(Runnable::run, Runnable::run), new Notices());
            choice.useTuning(project, TUNING);
            assertThat(detector(workspace).detector().version().orElseThrow()).contains(" + tuning ");
            choice.leaveTuning();
        });
        assertThat(detector(workspace).detector().version()).contains(TrackGuidedDetector.VERSION);
        assertThat(ProjectFolder.open(folder).detectorSetup().tuning()).isEmpty();
        assertThat(Files.readString(folder.resolve("site-tuning.json")))
                .as("it stays, so that it can be used again")
                .contains("\"f1_after\" : 0.9");
    }

    private static ChosenDetector detector(Workspace workspace) {
        return Optional.ofNullable(workspace.detectorProperty().get()).orElseThrow();
    }

    private void openProject(FxRobot robot) throws Exception {
        robot.interact(() -> window.open(List.of(folder)));
        await(() -> scenes(robot).getItems().size() == 5
                && scenes(robot).getItems().stream()
                                .filter(e -> e.run().isPresent())
                                .count()
                        == 4);
    }

    private static void signOff(FxRobot robot, String scene) throws Exception {
        SceneEntry entry = scenes(robot).getItems().stream()
                .filter(e -> e.fileName().equals(scene + ".tif"))
                .findFirst()
                .orElseThrow();
        robot.interact(() -> scenes(robot).getSelectionModel().select(entry));
        await(() -> entry.reviewProperty().get() != null);
        robot.press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
        await(() -> robot.lookup("#confidence-high").tryQuery().isPresent());
        robot.interact(
                () -> robot.lookup("#confidence-high").<RadioButton>query().fire());
        robot.interact(() -> robot.lookup("#sign-off-keep").queryButton().fire());
        await(() -> Optional.ofNullable(entry.reviewProperty().get())
                .filter(SceneReview::isSignedOff)
                .isPresent());
    }

    private static void learn(FxRobot robot) throws Exception {
        robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
        robot.write("learn from");
        await(() -> robot.lookup("#palette-list")
                .<PaletteEntry>queryListView()
                .getItems()
                .get(0)
                .title()
                .startsWith("Learn from corrections"));
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
    }

    private static String words(FxRobot robot) {
        return robot.from(robot.lookup("#learning")).lookup(".label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .collect(Collectors.joining("\n"));
    }

    private static Predicate<Node> notice(String part) {
        return node -> node instanceof Notification shown && shown.getMessage().contains(part);
    }

    private static Predicate<Node> label(String part) {
        return node -> node instanceof Label shown
                && shown.getText() != null
                && shown.getText().contains(part);
    }

    private static ListView<SceneEntry> scenes(FxRobot robot) {
        return robot.lookup("#scene-list").queryListView();
    }
}
