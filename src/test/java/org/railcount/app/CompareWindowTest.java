package org.railcount.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.railcount.app.ExampleWindow.await;
import static org.railcount.app.ExampleWindow.map;
import static org.railcount.app.ExampleWindow.opened;

import java.util.List;
import java.util.Set;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.railcount.app.scenes.FilmMenu;
import org.railcount.app.scenes.SceneEntry;
import org.railcount.app.viewer.ReferenceMap;
import org.railcount.app.viewer.frame.MapView;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** Comparing two dates in the whole window, by keys and mouse. */
@ExtendWith(ApplicationExtension.class)
class CompareWindowTest {
    private static final MapView CLOSE = new MapView(130.594, 42.419, 0.3);

    private MapView before = CLOSE;

    @RegisterExtension
    final ExampleWindow window = ExampleWindow.countedBy(new ShuntingDetector());

    /** The latest date is open and counted, and the map looks at the yard. */
    @BeforeEach
    void open(FxRobot robot) throws Exception {
        window.open(robot);
        await(() -> scenes(robot).stream()
                        .filter(entry -> entry.info().isPresent())
                        .filter(entry -> entry.run().isPresent())
                        .count()
                == 4);
        robot.interact(() -> map(robot).setView(CLOSE));
        before = map(robot).view().orElseThrow();
    }

    @Test
    void theDividerOfASwipeIsDraggedAndMovedByKeysAndEscLeaves(FxRobot robot) throws Exception {
        robot.type(KeyCode.F6);
        await(() -> reference(robot).isVisible() && reference(robot).hasPicture());
        assertThat(referenceDate(robot)).startsWith("2022-06-05");
        Node divider = robot.lookup("#swipe-divider").query();
        double middle = x(divider);

        drag(robot, divider, -100, 0);
        await(() -> Math.abs(x(divider) - middle + 100) < 2);
        robot.press(KeyCode.SHIFT).type(KeyCode.PERIOD).release(KeyCode.SHIFT);
        await(() -> x(divider) > middle - 95);
        assertThat(map(robot).view()).contains(before);

        robot.type(KeyCode.ESCAPE);
        assertThat(reference(robot).isVisible()).isFalse();
        assertThat(robot.lookup("#compare-bar").tryQuery()).isEmpty();
        assertThat(map(robot).view()).contains(before);
    }

    @Test
    void inASmallWindowEveryButtonOfTheLineIsSeenAndTheCardIsFoldedUntilAskedFor(FxRobot robot) throws Exception {
        robot.interact(() -> {
            Window whole = map(robot).getScene().getWindow();
            whole.setWidth(900);
            whole.setHeight(600);
        });
        robot.type(KeyCode.F7);
        await(() -> robot.lookup("#changes-railcars-came").tryQuery().isPresent());
        Bounds area = onScreen(robot.lookup("#map-area").query());
        assertThat(area.contains(onScreen(robot.lookup("#compare-leave").query())))
                .isTrue();
        Node card = robot.lookup("#changes-card").query();
        assertThat(robot.from(card).lookup(".scroll-pane").query().isVisible()).isFalse();

        robot.interact(() -> robot.from(card).lookup(".button").queryButton().fire());
        await(() -> robot.from(card).lookup(".scroll-pane").query().isVisible()
                && area.contains(onScreen(robot.lookup("#changes-railcars-came").query())));
    }

    private static Bounds onScreen(Node node) {
        return node.localToScreen(node.getBoundsInLocal());
    }

    @Test
    void whatWasNotedOnTheReferenceStandsOnItsMap(FxRobot robot) throws Exception {
        robot.type(KeyCode.PAGE_UP);
        await(() -> opened(robot).fileName().equals("yard_2.tif") && map(robot).isComplete());
        robot.moveTo(map(robot)).press(KeyCode.SHIFT).type(KeyCode.N).release(KeyCode.SHIFT);
        robot.write("fence").type(KeyCode.ENTER);
        await(() -> noteOn(robot, map(robot)));
        robot.type(KeyCode.PAGE_DOWN);
        await(() -> opened(robot).fileName().equals("yard_3.tif") && !noteOn(robot, map(robot)));
        robot.type(KeyCode.F8);
        await(() -> noteOn(robot, reference(robot)));
        assertThat(noteOn(robot, map(robot))).isFalse();
    }

    private static boolean noteOn(FxRobot robot, Node map) {
        return robot.from(map).lookup(".note-words").tryQuery().isPresent();
    }

    @Test
    void mapsSideBySideMoveTogetherWhicheverIsMoved(FxRobot robot) throws Exception {
        robot.type(KeyCode.F8);
        await(() -> reference(robot).isVisible() && reference(robot).hasPicture());
        assertThat(reference(robot).getBoundsInParent().getMaxX())
                .isLessThanOrEqualTo(map(robot).getBoundsInParent().getMinX());
        assertThat(reference(robot).getWidth()).isEqualTo(map(robot).getWidth());

        drag(robot, reference(robot), 40, 30);
        await(() -> map(robot).view().orElseThrow().lon() < before.lon());
        MapView dragged = map(robot).view().orElseThrow();
        assertSameView(robot);

        robot.moveTo(map(robot)).scroll(2, VerticalDirection.UP);
        await(() -> map(robot).view().orElseThrow().metresPerPixel() != dragged.metresPerPixel());
        assertSameView(robot);
    }

    @Test
    void thePointerIsMarkedOnTheOtherMap(FxRobot robot) throws Exception {
        robot.type(KeyCode.F8);
        await(() -> reference(robot).isVisible() && reference(robot).hasPicture());
        Node ghost = robot.lookup("#ghost-cursor").query();

        robot.moveTo(map(robot)).moveBy(17, 11);
        await(ghost::isVisible);
        Bounds left = reference(robot).localToScreen(reference(robot).getBoundsInLocal());
        Bounds cross = ghost.localToScreen(ghost.getBoundsInLocal());
        assertThat(cross.getCenterX()).isCloseTo(left.getCenterX() + 17, within(2.0));
        assertThat(cross.getCenterY()).isCloseTo(left.getCenterY() + 11, within(2.0));

        robot.moveTo("#scene-filter");
        await(() -> !ghost.isVisible());
    }

    @Test
    void datesBlinkUntilPausedAndTheOtherShowsWhileAKeyIsHeld(FxRobot robot) throws Exception {
        robot.type(KeyCode.F7);
        await(() -> reference(robot).isVisible());
        await(() -> !reference(robot).isVisible());
        robot.type(KeyCode.J);
        boolean up = reference(robot).isVisible();

        robot.press(KeyCode.L);
        assertThat(reference(robot).isVisible()).isNotEqualTo(up);
        robot.release(KeyCode.L);
        assertThat(reference(robot).isVisible()).isEqualTo(up);

        String rate = robot.lookup("#blink-rate").<Label>query().getText();
        robot.press(KeyCode.SHIFT).type(KeyCode.PERIOD).release(KeyCode.SHIFT);
        assertThat(robot.lookup("#blink-rate").<Label>query().getText()).isNotEqualTo(rate);
    }

    @Test
    void whatCameLeftAndStayedStandsInTheCard(FxRobot robot) throws Exception {
        robot.type(KeyCode.F6);
        await(() -> robot.lookup("#changes-railcars-came").tryQuery().isPresent());

        assertThat(text(robot, "#changes-railcars-came")).isEqualTo("2");
        assertThat(text(robot, "#changes-railcars-left")).isEqualTo("1");
        assertThat(text(robot, "#changes-railcars-stayed")).isEqualTo("1");
        assertThat(robot.lookup("2022-06-05 → 2023-10-05").tryQuery()).isPresent();

        // The other way round the earlier date is still the one before.
        robot.type(KeyCode.E);
        await(() -> opened(robot).fileName().equals("yard_2.tif"));
        await(() -> referenceDate(robot).startsWith("2023-10-05"));
        await(() -> robot.lookup("#changes-railcars-came").tryQuery().isPresent());
        assertThat(text(robot, "#changes-railcars-came")).isEqualTo("2");
    }

    @Test
    void steppingTakesTheReferenceAlongAndKeepsTheView(FxRobot robot) throws Exception {
        robot.type(KeyCode.F6);
        await(() -> referenceDate(robot).startsWith("2022-06-05"));

        robot.type(KeyCode.LEFT);
        await(() -> opened(robot).fileName().equals("yard_2.tif"));
        await(() -> referenceDate(robot).startsWith("2021-05-04")
                && reference(robot).hasPicture());
        assertThat(map(robot).view()).contains(before);
        assertSameView(robot);

        robot.type(KeyCode.LEFT);
        await(() -> opened(robot).fileName().equals("yard_1.tif"));
        assertThat(reference(robot).isVisible()).isFalse();
        assertThat(robot.lookup("#changes-card").queryAs(Node.class).isVisible())
                .isTrue();
    }

    @Test
    void aDatePickedOnTheFilmstripStaysWhenAPersonSteps(FxRobot robot) throws Exception {
        ListCell<?> first = (ListCell<?>) frame(robot, "yard_1");
        FilmMenu.compareWith(robot, first);
        await(() -> reference(robot).isVisible() && reference(robot).hasPicture());
        assertThat(referenceDate(robot)).startsWith("2021-05-04");

        robot.clickOn(frame(robot, "yard_2"));
        await(() -> opened(robot).fileName().equals("yard_2.tif"));
        assertThat(referenceDate(robot)).startsWith("2021-05-04");
        assertThat(map(robot).view()).contains(before);
    }

    private static void assertSameView(FxRobot robot) {
        MapView one = map(robot).view().orElseThrow();
        MapView other = reference(robot).view().view();
        assertThat(other.metresPerPixel()).isCloseTo(one.metresPerPixel(), within(1e-9));
        assertThat(other.lon()).isCloseTo(one.lon(), within(1e-9));
        assertThat(other.lat()).isCloseTo(one.lat(), within(1e-9));
    }

    private static String referenceDate(FxRobot robot) {
        return robot.lookup("#compare-reference").<MenuButton>query().getText();
    }

    private static Node frame(FxRobot robot, String stem) {
        Set<Node> frames = robot.lookup("#filmstrip").query().lookupAll(".film-frame");
        return frames.stream()
                .filter(node -> node instanceof ListCell<?> cell
                        && cell.getItem() instanceof SceneEntry entry
                        && entry.fileName().equals(stem + ".tif"))
                .findFirst()
                .orElseThrow();
    }

    /** From a node's middle. The events are made here, since the robot's own drags get lost after another window's tests. */
    private static void drag(FxRobot robot, Node node, double dx, double dy) {
        robot.interact(() -> {
            Bounds bounds = node.localToScene(node.getBoundsInLocal());
            double x = bounds.getCenterX();
            double y = bounds.getCenterY();
            node.fireEvent(mouse(MouseEvent.MOUSE_PRESSED, node, x, y));
            node.fireEvent(mouse(MouseEvent.MOUSE_DRAGGED, node, x + dx / 2, y + dy / 2));
            node.fireEvent(mouse(MouseEvent.MOUSE_DRAGGED, node, x + dx, y + dy));
            node.fireEvent(mouse(MouseEvent.MOUSE_RELEASED, node, x + dx, y + dy));
        });
    }

    private static MouseEvent mouse(EventType<MouseEvent> type, Node node, double x, double y) {
        boolean down = type != MouseEvent.MOUSE_RELEASED;
        MouseEvent inScene = new MouseEvent(
                type,
                x,
                y,
                x,
                y,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                down,
                false,
                false,
                false,
                false,
                false,
                null);
        return inScene.copyFor(node.getScene(), node, type);
    }

    private static double x(Node node) {
        return node.localToScreen(node.getBoundsInLocal()).getCenterX();
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).<Label>query().getText();
    }

    private static ReferenceMap reference(FxRobot robot) {
        return robot.lookup("#reference-map").query();
    }

    private static List<SceneEntry> scenes(FxRobot robot) throws Exception {
        ListView<SceneEntry> list = robot.lookup("#scene-list").queryListView();
        return WaitForAsyncUtils.asyncFx(() -> List.copyOf(list.getItems())).get();
    }
}
