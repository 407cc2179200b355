package org.railcount.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.railcount.app.ExampleWindow.await;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.railcount.app.viewer.MapPanel;
import org.railcount.app.viewer.state.MapMode;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** Notes are kept with a count; whoever begins one before that is told so, and what they type does no harm. */
@ExtendWith(ApplicationExtension.class)
class NotesBeforeACountTest {
    private static final String WHY = "A note can be written once the scene has been counted.";

    private final HeldDetector detector = new HeldDetector();

    @RegisterExtension
    final ExampleWindow window = ExampleWindow.countedBy(detector);

    @AfterEach
    void release() {
        detector.release();
    }

    @Test
    void lettersTypedOnStartNoCommandAndOnceCountedTheNoteIsTaken(FxRobot robot) throws Exception {
        window.open(robot);
        MapPanel map = ExampleWindow.map(robot);
        robot.interact(map::requestFocus);
        robot.moveTo(map).press(KeyCode.SHIFT).type(KeyCode.N).release(KeyCode.SHIFT);
        TextField field = robot.lookup("#map-note").query();
        await(() -> field.isVisible() && field.getText().equals(WHY));

        // Each letter would begin a way of drawing, hide the tracks or change the display.
        robot.write("nktzi");
        assertThat(field.getText()).isEqualTo(WHY);
        assertThat(map.mode()).isEqualTo(MapMode.SELECT);
        assertThat(map.isTracksVisible()).isTrue();
        assertThat(robot.lookup("#display-card").tryQuery()).isEmpty();
        robot.type(KeyCode.ESCAPE);
        assertThat(field.isVisible()).isFalse();
        assertThat(map.isFocused()).isTrue();

        detector.release();
        await(() -> ExampleWindow.opened(robot).reviewProperty().get() != null);
        robot.press(KeyCode.SHIFT).type(KeyCode.N).release(KeyCode.SHIFT);
        robot.write("crane").type(KeyCode.ENTER);
        await(() -> robot.lookup(".note-words").tryQuery().isPresent());
    }
}
