package org.railcount.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Spinner;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.railcount.app.scenes.Examples;
import org.railcount.app.scenes.SceneEntry;
import org.railcount.app.scenes.SceneList;
import org.railcount.app.settings.Preferences;
import org.railcount.app.settings.SettingsFile;
import org.railcount.app.work.Background;
import org.railcount.export.ChartStyle;
import org.railcount.export.TimelineChart;
import org.railcount.model.CountRange;
import org.railcount.model.Site;
import org.railcount.model.Track;
import org.railcount.timeline.DateSpan;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class TimelinePanelTest {
    private final SceneList scenes = new SceneList(() -> Examples.CONTEXT);
    private final SceneEntry early =
            Examples.counted("a", "2021-05-01T02:00:00Z", new CountRange(3, 4, 5), CountRange.exactly(6));
    private final SceneEntry late =
            Examples.counted("b", "2023-10-05T02:00:00Z", new CountRange(30, 33, 35), CountRange.exactly(40));
    private final SceneEntry middle =
            Examples.counted("m", "2022-06-01T02:00:00Z", new CountRange(5, 6, 7), CountRange.exactly(2));

    @TempDir
    private Path settings;

    private TimelinePanel panel;

    @Start
    void start(Stage stage) {
        Preferences preferences = Preferences.read(new SettingsFile(settings, "settings.json"), Runnable::run);
        panel = new TimelinePanel(
                scenes,
                new TimelineChart(ChartStyle.PANEL_DARK),
                preferences,
                new Background(Runnable::run, Runnable::run),
                new NoNews());
        panel.setSite(Optional.of(Examples.SITE));
        scenes.all().setAll(early, middle, late);
        scenes.openProperty().set(late);
        stage.setScene(new Scene(panel.node(), 1200, 300));
        // A window of an earlier test may have left its size.
        stage.sizeToScene();
        stage.show();
    }

    private Point2D markOf(SceneEntry entry) throws Exception {
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> panel.markOnScreen(entry).isPresent());
        return WaitForAsyncUtils.asyncFx(() -> panel.markOnScreen(entry).orElseThrow())
                .get();
    }

    private TimelineCanvas chart(FxRobot robot) {
        return robot.lookup("#timeline-chart").queryAs(TimelineCanvas.class);
    }

    private static String words(FxRobot robot, String id) {
        return robot.from(robot.lookup(id)).lookup(".label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void aClickOnAMarkOpensItsScene(FxRobot robot) throws Exception {
        robot.clickOn(markOf(early));

        assertThat(scenes.openProperty().get()).isSameAs(early);
    }

    @Test
    void thePointerTellsOfMarksWithoutAnotherPainting(FxRobot robot) throws Exception {
        Point2D mark = markOf(early);
        int before = chart(robot).paintings();

        robot.moveTo(markOf(late)).moveTo(mark);

        assertThat(robot.lookup(".timeline-facts").tryQuery()).isPresent();
        assertThat(robot.lookup(".timeline-hover").query().isVisible()).isTrue();
        assertThat(chart(robot).paintings()).isEqualTo(before);
    }

    @Test
    void theOpenDateIsJudged(FxRobot robot) throws Exception {
        markOf(late);
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> words(robot, "#judgement").contains("73 railcars"));

        assertThat(words(robot, "#judgement"))
                .contains("Observation", "2023-10-05: the highest of 3 counts", "Fewer than 8 clear scenes");

        robot.interact(() -> scenes.openProperty().set(early));
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> words(robot, "#judgement").contains("nothing was counted"));
    }

    @Test
    void datesAboveTheBaselineAreListedByTheThreshold(FxRobot robot) throws Exception {
        markOf(late);
        robot.clickOn("#timeline-alerts");
        ListView<?> list = robot.lookup("#alerts").queryAs(ListView.class);
        assertThat(list.getItems()).as("with at least 8 scenes before").isEmpty();

        robot.interact(
                () -> robot.lookup("#alert-scenes").queryAs(Spinner.class).decrement(6));
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> list.getItems().size() == 1);
        robot.interact(() -> scenes.openProperty().set(early));
        robot.clickOn((Node) robot.from(list).lookup(".list-cell").nth(0).query());

        assertThat(scenes.openProperty().get()).isSameAs(late);
    }

    @Test
    void anOpenSceneThatIsNotJudgedSaysWhy(FxRobot robot) throws Exception {
        SceneEntry uncounted = Examples.scene("n", "2023-11-05T02:00:00Z");
        robot.interact(() -> {
            scenes.all().addAll(uncounted, Examples.scene("u", ""));
            scenes.openProperty().set(uncounted);
        });
        waitForJudgement(robot, "not counted yet");
        robot.interact(() -> scenes.openProperty()
                .set(scenes.all().stream()
                        .filter(entry -> entry.time().isEmpty())
                        .findFirst()
                        .orElseThrow()));
        waitForJudgement(robot, "has no date");
        robot.interact(() -> scenes.openProperty().set(null));
        waitForJudgement(robot, "Open a scene");
    }

    private static void waitForJudgement(FxRobot robot, String words) throws Exception {
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> words(robot, "#judgement").contains(words));
    }

    @Test
    void withoutACountTheChartSaysWhatToDo(FxRobot robot) throws Exception {
        Node nothing = robot.lookup("#timeline-nothing").query();
        markOf(late);
        assertThat(nothing.isVisible()).isFalse();

        robot.interact(() -> {
            scenes.openProperty().set(null);
            scenes.all().setAll(Examples.scene("n", "2023-11-05T02:00:00Z"));
        });
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, nothing::isVisible);
        assertThat(nothing.getBoundsInParent().getHeight()).isGreaterThan(20);
    }

    @Test
    void beforeAnySceneIsOpenedItSaysTheSameAndNotThatNothingWasLookedFor(FxRobot robot) throws Exception {
        Site site = Examples.SITE;
        robot.interact(() -> {
            scenes.clear();
            panel.setSite(Optional.of(new Site(
                    site.name(), site.timeZone(), site.referenceScene(), List.of(), List.of(), List.of(), Map.of())));
        });
        Label nothing = robot.lookup("#timeline-nothing").queryAs(Label.class);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, nothing::isVisible);
        assertThat(nothing.getText()).startsWith("Nothing is counted yet");
    }

    @Test
    void noTwoAreasToChooseFromAreCalledTheSame(FxRobot robot) {
        Site site = Examples.SITE;
        Track track =
                new Track("Track 7", site.areas().get(0).boundary().getExteriorRing(), OptionalInt.empty(), Map.of());
        robot.interact(() -> panel.setSite(Optional.of(new Site(
                site.name(),
                site.timeZone(),
                site.referenceScene(),
                site.areas(),
                List.of(track),
                site.zones(),
                site.extra()))));
        @SuppressWarnings("unchecked")
        ComboBox<Optional<String>> areas = robot.lookup("#timeline-area").queryAs(ComboBox.class);

        assertThat(areas.getItems())
                .extracting(areas.getConverter()::toString)
                .containsExactly("All areas", "North", "South");
    }

    @Test
    void wheelAndDragGoThroughTheDays(FxRobot robot) throws Exception {
        markOf(middle);
        DateSpan all = panel.viewModel().shown().orElseThrow();
        robot.moveTo(markOf(middle)).scroll(3, VerticalDirection.DOWN);
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> !panel.viewModel().shown().equals(Optional.of(all)));
        DateSpan zoomed = panel.viewModel().shown().orElseThrow();

        Point2D at = markOf(middle).add(0, -60);
        robot.moveTo(at).press(MouseButton.PRIMARY).moveBy(-120, 0).release(MouseButton.PRIMARY);

        assertThat(panel.viewModel().shown().orElseThrow().first()).isAfter(zoomed.first());
        assertThat(scenes.openProperty().get()).as("a drag is no click").isSameAs(late);
    }

    private static final class NoNews implements TimelineNews {
        @Override
        public void done(String sentence) {
            throw new AssertionError(sentence);
        }

        @Override
        public void problem(String sentence) {
            throw new AssertionError(sentence);
        }
    }
}
