package org.railcount.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.locationtech.jts.geom.LineString;
import org.railcount.app.viewer.MapPanel;
import org.railcount.app.viewer.edit.Proposal;
import org.railcount.app.viewer.state.MapMode;
import org.railcount.model.Site;
import org.railcount.project.ProjectFolder;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** The window on a small screen. */
@ExtendWith(ApplicationExtension.class)
class SmallWindowTest {
    @RegisterExtension
    final ExampleWindow window = ExampleWindow.counted();

    @Test
    void theTitlesOfTheMenusAreWholeAndTheBadgeSaysWhatThereIsRoomFor(FxRobot robot) throws Exception {
        sayThatItIsSimulated(ProjectFolder.open(window.project()));
        window.open(robot);
        Label badge = robot.lookup(".badge").queryAs(Label.class);
        for (double width : new double[] {1260, 1000, 900, 1260}) {
            robot.interact(() -> window.stage().setWidth(width));
            WaitForAsyncUtils.waitForFxEvents();
            List<Labeled> titles = Stream.concat(
                            robot.lookup(".menu-bar .menu-button .label").queryAllAs(Labeled.class).stream(),
                            Stream.of(badge))
                    .toList();
            assertThat(titles)
                    .hasSizeGreaterThan(12)
                    .allSatisfy(title -> assertThat(painted(title))
                            .as("%s at %s px", title.getText(), width)
                            .isEqualTo(title.getText().replace("_", "")));
            assertThat(badge.isVisible()).isTrue();
            assertThat(badge.localToScene(badge.getLayoutBounds()).getMaxX())
                    .as("nothing stands out of the window at %s px", width)
                    .isLessThanOrEqualTo(width);
            assertThat(titles.get(0).localToScene(0, 0).getX()).isNotNegative();
            assertThat(badge.getText()).startsWith("SIMULATED");
        }
        assertThat(badge.getText()).isEqualTo("SIMULATED SCENES");
    }

    /** Proposals along the site's first track, numbered from 1. */
    private List<Proposal> proposals(double... confidences) throws Exception {
        LineString line =
                ProjectFolder.open(window.project()).site().tracks().get(0).centreline();
        return IntStream.range(0, confidences.length)
                .mapToObj(i -> new Proposal(i + 1, line, confidences[i]))
                .toList();
    }

    @Test
    void whatIsToldOfProposedTracksAndWhatCanBeDoneWithThemIsWhole(FxRobot robot) throws Exception {
        window.openReviewed(robot);
        MapPanel map = ExampleWindow.map(robot);
        List<Proposal> proposals = proposals(0.9, 0.6);
        robot.interact(() -> {
            map.proposals().add(proposals);
            map.proposals().step(1);
        });
        for (double width : new double[] {1260, 1000, 900}) {
            robot.interact(() -> window.stage().setWidth(width));
            WaitForAsyncUtils.waitForFxEvents();
            Region bar = robot.lookup("#proposal-bar").queryAs(Region.class);
            assertThat(bar.getChildrenUnmodifiable())
                    .allSatisfy(child -> assertThat(child.getBoundsInParent().getMaxX())
                            .as("%s at %s px", child, width)
                            .isLessThanOrEqualTo(bar.getWidth()));
            assertThat(bar.getChildrenUnmodifiable())
                    .filteredOn(Labeled.class::isInstance)
                    .map(Labeled.class::cast)
                    .allSatisfy(words ->
                            assertThat(painted(words)).as("at %s px", width).isEqualTo(words.getText()));
        }
    }

    @Test
    void datesTimesAndCountsOfTheListAndTheHeadsOfPanelsAreWhole(FxRobot robot) throws Exception {
        window.open(robot);
        for (double width : new double[] {1260, 1080, 1000, 900}) {
            robot.interact(() -> window.stage().setWidth(width));
            WaitForAsyncUtils.waitForFxEvents();
            List<Labeled> words = Stream.of(
                            "#scene-list .scene-cell .label",
                            "#scenes .panel-title",
                            "#timeline .panel-title",
                            ".timeline-years .label",
                            "#timeline .button",
                            "#timeline .toggle-button")
                    .flatMap(query -> robot.lookup(query).queryAllAs(Labeled.class).stream())
                    .toList();
            assertThat(words).hasSizeGreaterThan(10);
            assertThat(words)
                    .filteredOn(label -> !label.getText().isEmpty())
                    .as("the sentence of a file that cannot be read is whole in its hint")
                    .filteredOn(label -> !label.getText().startsWith("cannot be used"))
                    .allSatisfy(label -> assertThat(painted(label))
                            .as("%s at %s px", label.getText(), width)
                            .isEqualTo(label.getText()));
        }
    }

    @Test
    void theWindowOfKeysIsNoHigherThanTheWindowItBelongsTo(FxRobot robot) throws Exception {
        window.open(robot);
        robot.interact(() -> window.stage().setHeight(600));
        robot.press(KeyCode.F1).release(KeyCode.F1);
        ExampleWindow.await(() -> robot.lookup("#keys-table").tryQuery().isPresent());
        Window keys = robot.lookup("#keys-table").query().getScene().getWindow();
        ExampleWindow.await(() -> keys.getHeight() > 300);
        assertThat(keys.getHeight()).isLessThanOrEqualTo(600);
        robot.interact(keys::hide);
    }

    @Test
    void theHeadOfTheListSaysHowItIsSortedAndWhatCanBeTypedInWholeWords(FxRobot robot) throws Exception {
        window.open(robot);
        for (double width : new double[] {1260, 1000, 900}) {
            robot.interact(() -> window.stage().setWidth(width));
            WaitForAsyncUtils.waitForFxEvents();
            Labeled order = robot.lookup("#scene-order > .list-cell").queryAs(Labeled.class);
            assertThat(painted(order)).as("at %s px", width).isEqualTo("Newest first");
            TextField filter = robot.lookup("#scene-filter").queryAs(TextField.class);
            Text prompt = new Text(filter.getPromptText());
            prompt.setFont(filter.getFont());
            assertThat(prompt.getLayoutBounds().getWidth())
                    .as("%s at %s px", prompt.getText(), width)
                    .isLessThanOrEqualTo(filter.getWidth()
                            - filter.getInsets().getLeft()
                            - filter.getInsets().getRight());
        }
        robot.interact(
                () -> robot.lookup("#scene-filter").queryAs(TextField.class).setText("yard_2"));
        WaitForAsyncUtils.waitForFxEvents();
        Labeled number = robot.lookup("#scenes .panel-header .scene-secondary").queryAs(Labeled.class);
        assertThat(painted(number)).isEqualTo("1 of 5");
    }

    @Test
    void thePanelsFitIntoTheSmallestWindowAndHaveTheirWidthAgainInALargeOne(FxRobot robot) throws Exception {
        window.open(robot);
        robot.interact(() -> window.stage().setWidth(1260));
        WaitForAsyncUtils.waitForFxEvents();
        List<Region> panels = Stream.of("#scenes", "#inspector", "#timeline")
                .map(query -> robot.lookup(query).queryAs(Region.class))
                .toList();
        List<Long> before = widths(panels);
        robot.interact(() -> window.stage().setWidth(900));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(panels).allSatisfy(panel -> {
            assertThat(panel.localToScene(0, 0).getX()).isNotNegative();
            assertThat(panel.localToScene(panel.getLayoutBounds()).getMaxX()).isLessThanOrEqualTo(900);
        });
        robot.interact(() -> window.stage().setWidth(1260));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(widths(panels)).isEqualTo(before);
    }

    @Test
    void whatToDoWithProposedTracksIsSaidOverNoMapThatItWouldHide(FxRobot robot) throws Exception {
        window.openReviewed(robot);
        MapPanel map = ExampleWindow.map(robot);
        List<Proposal> proposals = proposals(0.9);
        robot.interact(() -> {
            map.proposals().add(proposals);
            map.setMode(MapMode.REVIEW_TRACKS);
        });
        for (double height : new double[] {1000, 560, 1000}) {
            robot.interact(() -> {
                window.stage().setWidth(900);
                window.stage().setHeight(height);
            });
            WaitForAsyncUtils.waitForFxEvents();
            robot.interact(map::requestFocus);
            Label hint = robot.lookup("#map-hint").queryAs(Label.class);
            assertThat(hint.getText()).contains("Enter accepts");
            assertThat(hint.isVisible()).as("at %s px", height).isEqualTo(height == 1000);
        }
    }

    @Test
    void whereThePointerIsIsWholeWhileNothingRuns(FxRobot robot) throws Exception {
        window.openReviewed(robot);
        robot.interact(() -> window.stage().setWidth(900));
        robot.moveTo(ExampleWindow.map(robot));
        Label position = robot.lookup("#status-position").queryAs(Label.class);
        ExampleWindow.await(() -> position.getText().contains("°"));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(painted(position)).isEqualTo(position.getText());
    }

    @Test
    void aLowWindowLeavesTheMapMostOfItsHeight(FxRobot robot) throws Exception {
        window.open(robot);
        for (double height : new double[] {1000, 600}) {
            robot.interact(() -> window.stage().setHeight(height));
            WaitForAsyncUtils.waitForFxEvents();
        }
        double timeline = robot.lookup("#timeline").queryAs(Region.class).getHeight();
        assertThat(timeline)
                .isLessThan(
                        0.4 * robot.lookup("#panels-down").queryAs(Region.class).getHeight());
    }

    private static List<Long> widths(List<Region> panels) {
        return panels.stream().map(panel -> Math.round(panel.getWidth())).toList();
    }

    private static void sayThatItIsSimulated(ProjectFolder project) throws Exception {
        Site site = project.site();
        project.saveSite(new Site(
                site.name(),
                site.timeZone(),
                site.referenceScene(),
                site.areas(),
                site.tracks(),
                site.zones(),
                Map.of("railcount", Map.of("simulated", true))));
    }

    private static String painted(Labeled label) {
        return label.lookupAll(".text").stream()
                .map(node -> ((Text) node).getText())
                .findFirst()
                .orElse("");
    }
}
