package org.railcount.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.railcount.app.ExampleWindow.await;
import static org.railcount.app.ExampleWindow.opened;

import java.util.Map;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.railcount.model.GroundMove;
import org.railcount.model.Registration;
import org.railcount.project.ProjectFolder;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class NudgingTest {
    @RegisterExtension
    final ExampleWindow window = ExampleWindow.counted();

    @Test
    void aSceneIsNudgedByKeysKeptAndTakenBack(FxRobot robot) throws Exception {
        window.openReviewed(robot);

        robot.clickOn("#nudge");
        robot.press(KeyCode.ALT).type(KeyCode.RIGHT, 2);
        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT, KeyCode.ALT);
        assertThat(text(robot, "#nudge-east")).isEqualTo("0.2");
        assertThat(text(robot, "#nudge-north")).isEqualTo("-1.0");
        assertThat(ProjectFolder.open(window.project()).nudges())
                .as("nothing is kept yet")
                .isEmpty();

        robot.clickOn("#nudge-keep");
        await(() -> opened(robot).run().orElseThrow().registration().basis() == Registration.Basis.HAND);
        assertThat(ProjectFolder.open(window.project()).nudges())
                .isEqualTo(Map.of("yard_3", GroundMove.shift(0.2, -1)));
        assertThat(robot.lookup("Nudged by hand.").tryQuery()).isPresent();

        robot.clickOn("#nudge").clickOn("#nudge-take-back");
        await(() -> opened(robot).run().orElseThrow().registration().basis() != Registration.Basis.HAND);
        assertThat(ProjectFolder.open(window.project()).nudges()).isEmpty();
    }

    @Test
    void aNumberThatCannotBeMeantIsNotKept(FxRobot robot) throws Exception {
        window.openReviewed(robot);
        robot.clickOn("#nudge").doubleClickOn("#nudge-east").write("400");
        assertThat(robot.lookup("#nudge-keep").queryButton().isDisabled()).isTrue();
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#nudge-keep").tryQuery()).isEmpty();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(TextField.class).getText();
    }
}
