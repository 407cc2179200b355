package org.railcount.app.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.railcount.model.CountRange;
import org.railcount.review.Progress;
import org.railcount.review.SceneReview;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class SceneListPanelTest {
    private static final int SCENES = 30;

    private final SceneList scenes = new SceneList(() -> Examples.CONTEXT);
    private final List<SceneEntry> entries = IntStream.range(0, SCENES)
            .mapToObj(i -> Examples.counted(
                    "scene_%02d".formatted(i),
                    "20%02d-03-01T02:00:00Z".formatted(i),
                    new CountRange(130, 145, 160),
                    CountRange.exactly(1)))
            .toList();
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        scenes.all().setAll(entries);
        SceneListPanel panel = new SceneListPanel(scenes, () -> Examples.CONTEXT, entry -> {});
        shown.setScene(new Scene(panel.node(), 300, 500));
        shown.show();
    }

    @Test
    void theOpenSceneStaysInViewWhenTheListIsOrderedAnew(FxRobot robot) {
        SceneEntry open = entries.get(SCENES - 1);
        robot.interact(() -> scenes.openProperty().set(open));
        assertThat(rowsInView(robot)).contains(open);

        robot.interact(() -> scenes.orderProperty().set(SceneOrder.OLDEST_FIRST));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(rowsInView(robot)).contains(open);
        robot.interact(() -> scenes.orderProperty().set(SceneOrder.NEWEST_FIRST));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(rowsInView(robot)).contains(open);
    }

    @Test
    void aProjectThatIsReadAgainShowsTheRowOfTheSceneThatIsOpen(FxRobot robot) {
        SceneEntry open = entries.get(3);
        robot.interact(() -> {
            scenes.clear();
            scenes.all().setAll(entries);
            scenes.openProperty().set(open);
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(rowsInView(robot)).contains(open);
    }

    @Test
    void aFilterOpensNothingByItselfAndTheRowThatItLeavesOpensByAClick(FxRobot robot) {
        SceneEntry open = entries.get(3);
        robot.interact(() -> scenes.openProperty().set(open));
        robot.clickOn("#scene-filter").write("scene_17");
        WaitForAsyncUtils.waitForFxEvents();
        ListView<SceneEntry> list = robot.lookup("#scene-list").queryListView();
        assertThat(list.getItems()).containsExactly(entries.get(17));
        assertThat(scenes.openProperty().get()).isSameAs(open);
        assertThat(list.getSelectionModel().getSelectedItem())
                .as("the row looks as if it were open")
                .isNull();
        robot.clickOn(list.localToScreen(list.getWidth() / 2, SceneListPanel.ROW_HEIGHT / 2));
        assertThat(scenes.openProperty().get()).isSameAs(entries.get(17));
        assertThat(rowsInView(robot)).containsExactly(entries.get(17));

        robot.clickOn("#scene-filter").type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(rowsInView(robot))
                .as("without the filter")
                .hasSizeGreaterThan(1)
                .contains(entries.get(17));
    }

    @Test
    void howFarAReviewIsCanBeReadInANarrowList(FxRobot robot) {
        SceneEntry open = entries.get(SCENES - 1);
        robot.interact(() -> {
            open.reviewProperty()
                    .set(new SceneReview(
                            open.run().orElseThrow(),
                            List.of(),
                            List.of(),
                            Optional.empty(),
                            Map.of(),
                            List.of(),
                            new Progress(132, 165)));
            scenes.openProperty().set(open);
        });
        for (double width : new double[] {420, 310, 264}) {
            robot.interact(() -> stage.setWidth(width));
            WaitForAsyncUtils.waitForFxEvents();
            Label status = robot.lookup(".scene-cell .scene-secondary").queryAllAs(Label.class).stream()
                    .filter(label -> label.getText().contains("132"))
                    .findFirst()
                    .orElseThrow();
            assertThat(status.getText()).endsWith("132 of 165");
            assertThat(status.lookup(".text"))
                    .as("what is painted at %s px", width)
                    .isInstanceOfSatisfying(
                            Text.class, painted -> assertThat(painted.getText()).isEqualTo(status.getText()));
        }
    }

    @Test
    void datesAndCountsAreWholeInAListOfAnyWidth(FxRobot robot) {
        SceneEntry crowded = Examples.counted(
                "crowded", "2031-03-01T02:00:00Z", new CountRange(1208, 1244, 1290), CountRange.exactly(1));
        robot.interact(() -> {
            scenes.all().add(crowded);
            scenes.openProperty().set(crowded);
        });
        for (double width : new double[] {420, 310, 276, 270, 264, 240, 220}) {
            robot.interact(() -> stage.setWidth(width));
            WaitForAsyncUtils.waitForFxEvents();
            assertThat(Stream.of(".scene-date", ".scene-count")
                            .flatMap(query -> robot.lookup(query).queryAllAs(Label.class).stream()))
                    .filteredOn(label -> !label.getText().isEmpty())
                    .hasSizeGreaterThan(4)
                    .allSatisfy(label -> {
                        assertThat(((Text) label.lookup(".text")).getText())
                                .as("what is painted at %s px", width)
                                .isEqualTo(label.getText());
                        assertThat(label.localToScene(label.getLayoutBounds()).getMaxX())
                                .as("%s stands in the list at %s px", label.getText(), width)
                                .isLessThan(width);
                    });
        }
    }

    /** The scenes whose rows are seen whole. */
    private List<SceneEntry> rowsInView(FxRobot robot) {
        robot.interact(() -> stage.getScene().getRoot().layout());
        double bottom = stage.getScene().getHeight();
        return robot.lookup(".scene-cell").queryAllAs(ListCell.class).stream()
                .filter(cell -> cell.isVisible() && cell.getItem() != null)
                .filter(cell -> cell.localToScene(cell.getLayoutBounds()).getMaxY() <= bottom + 1
                        && cell.localToScene(cell.getLayoutBounds()).getMinY() >= 0)
                .map(cell -> (SceneEntry) cell.getItem())
                .toList();
    }
}
