package org.railcount.app;

import static org.railcount.app.ExampleWindow.await;
import static org.railcount.app.ExampleWindow.opened;

import atlantafx.base.controls.Notification;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.railcount.app.scenes.SceneEntry;
import org.railcount.app.viewer.MapPanel;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** Whoever comes back to a scene whose file was changed or is gone is told so, and can have the project read anew. */
@ExtendWith(ApplicationExtension.class)
class ChangedFilesTest {
    @RegisterExtension
    final ExampleWindow window = ExampleWindow.countedBy(new ThreeCars());

    @Test
    void aChangedFileAndOneThatIsGoneAreToldWhenTheSceneIsShownAgain(FxRobot robot) throws Exception {
        window.openReviewed(robot);
        MapPanel map = ExampleWindow.map(robot);
        Path file = opened(robot).path();
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2024-01-01T00:00:00Z")));
        backAndForth(robot);
        await(() -> said(robot).stream().anyMatch(text -> text.startsWith("yard_3.tif was changed on disk")));

        robot.type(KeyCode.PAGE_UP);
        await(() -> opened(robot).fileName().equals("yard_2.tif"));
        SceneEntry second = opened(robot);
        robot.type(KeyCode.F5);
        await(() -> opened(robot) != null
                && opened(robot) != second
                && opened(robot).fileName().equals("yard_2.tif")
                && map.isComplete());
        robot.type(KeyCode.PAGE_DOWN);
        await(() -> opened(robot).fileName().equals("yard_3.tif") && map.isComplete());

        Files.delete(file);
        backAndForth(robot);
        await(() -> said(robot).stream().anyMatch(text -> text.startsWith("yard_3.tif is no longer where it was")));

        SceneEntry before = opened(robot);
        robot.type(KeyCode.F5);
        await(() -> opened(robot) != null
                && opened(robot) != before
                && opened(robot).fileName().equals("yard_2.tif"));
    }

    private static void backAndForth(FxRobot robot) throws Exception {
        robot.type(KeyCode.PAGE_UP);
        await(() -> opened(robot).fileName().equals("yard_2.tif"));
        robot.type(KeyCode.PAGE_DOWN);
        await(() -> opened(robot).fileName().equals("yard_3.tif"));
    }

    private static List<String> said(FxRobot robot) {
        return robot.lookup(node -> node instanceof Notification).queryAllAs(Notification.class).stream()
                .map(Notification::getMessage)
                .toList();
    }
}
