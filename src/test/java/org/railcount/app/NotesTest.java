package org.railcount.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.railcount.app.ExampleWindow.await;
import static org.railcount.app.ExampleWindow.opened;

import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.railcount.app.viewer.MapPanel;
import org.railcount.app.viewer.frame.MapView;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** Notes are pinned to a place on a date, by keys alone or by hand, and outlive undo, steps and reopening. */
@ExtendWith(ApplicationExtension.class)
class NotesTest {
    @RegisterExtension
    final ExampleWindow window = ExampleWindow.countedBy(new ThreeCars());

    private MapPanel map;

    @Test
    void aNoteIsWrittenMovedAboutChangedUndoneAndRemoved(FxRobot robot) throws Exception {
        open(robot);
        Point2D place = map.localToScreen(map.getWidth() / 3, map.getHeight() / 2);
        robot.moveTo(place).press(KeyCode.SHIFT).type(KeyCode.N).release(KeyCode.SHIFT);
        robot.write("crane at work").type(KeyCode.ENTER);
        await(() -> notes(robot).equals(Set.of("crane at work")));
        assertThat(left(robot, "crane at work")).as("beside its place").isCloseTo(map.getWidth() / 3 + 8, within(1.5));

        // Twice as close about the middle, a third of the width becomes a sixth.
        MapView view = map.view().orElseThrow();
        robot.interact(() -> map.setView(new MapView(view.lon(), view.lat(), view.metresPerPixel() / 2)));
        await(() -> Math.abs(left(robot, "crane at work") - map.getWidth() / 6 - 8) < 1.5);

        robot.clickOn(words(robot, "crane at work")).write("two cranes").type(KeyCode.ENTER);
        await(() -> notes(robot).equals(Set.of("two cranes")));
        robot.press(KeyCode.SHORTCUT).type(KeyCode.Z).release(KeyCode.SHORTCUT);
        await(() -> notes(robot).equals(Set.of("crane at work")));
        robot.press(KeyCode.SHORTCUT).type(KeyCode.Y).release(KeyCode.SHORTCUT);
        await(() -> notes(robot).equals(Set.of("two cranes")));
        assertThat(robot.from(robot.lookup("#inspector"))
                        .lookup((Labeled label) -> label.getText().equals("two cranes"))
                        .tryQuery())
                .as("listed in the inspector")
                .isPresent();

        robot.type(KeyCode.PAGE_UP);
        await(() ->
                opened(robot).fileName().equals("yard_2.tif") && notes(robot).isEmpty());
        robot.type(KeyCode.PAGE_DOWN);
        await(() -> notes(robot).equals(Set.of("two cranes")));
        await(() -> robot.lookup("#saved-state").queryLabeled().getText().equals("All changes saved"));
        window.open(robot);
        await(() -> notes(robot).equals(Set.of("two cranes")));

        // By keys alone: the next note opens with its words, and without words it is gone.
        robot.press(KeyCode.SHORTCUT, KeyCode.SHIFT).type(KeyCode.N).release(KeyCode.SHIFT, KeyCode.SHORTCUT);
        TextField field = robot.lookup("#map-note").query();
        await(() -> field.isVisible() && field.getText().equals("two cranes"));
        robot.type(KeyCode.BACK_SPACE).type(KeyCode.ENTER);
        await(() -> notes(robot).isEmpty());
        assertThat(map.isFocused()).as("the map has its keys again").isTrue();
    }

    @Test
    void escapeDropsANoteAndAClickElsewhereKeepsWhatWasTyped(FxRobot robot) throws Exception {
        open(robot);
        robot.moveTo(map.localToScreen(map.getWidth() / 3, map.getHeight() / 2));
        robot.press(KeyCode.SHIFT).type(KeyCode.N).release(KeyCode.SHIFT);
        robot.write("not this").type(KeyCode.ESCAPE);
        robot.press(KeyCode.SHIFT).type(KeyCode.N).release(KeyCode.SHIFT);
        robot.write("but this").clickOn(map.localToScreen(map.getWidth() / 3, map.getHeight() * 0.8));
        await(() -> notes(robot).equals(Set.of("but this")));
    }

    private void open(FxRobot robot) throws Exception {
        window.openReviewed(robot);
        map = ExampleWindow.map(robot);
        robot.interact(map::requestFocus);
    }

    private static Set<String> notes(FxRobot robot) {
        return robot.lookup(".note-words").queryAllAs(Button.class).stream()
                .map(Button::getText)
                .collect(Collectors.toSet());
    }

    private double left(FxRobot robot, String text) {
        Node words = words(robot, text);
        return map.sceneToLocal(words.localToScene(words.getBoundsInLocal())).getMinX();
    }

    private static Node words(FxRobot robot, String text) {
        return robot.lookup(".note-words").queryAllAs(Button.class).stream()
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }
}
