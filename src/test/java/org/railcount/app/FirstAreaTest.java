package org.railcount.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import javafx.geometry.Bounds;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.railcount.app.viewer.MapPanel;
import org.railcount.app.viewer.frame.MapView;
import org.railcount.app.viewer.state.MapMode;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** A folder of scenes alone becomes a site by drawing on them. */
@ExtendWith(ApplicationExtension.class)
class FirstAreaTest {
    @RegisterExtension
    final ExampleWindow window = ExampleWindow.counted();

    @Test
    void theMapStaysWhereItIsWhenTheFirstAreaOfASiteIsDrawn(FxRobot robot) throws Exception {
        Files.delete(window.project().resolve("site.geojson"));
        window.open(robot);
        MapPanel map = ExampleWindow.map(robot);
        MapView before = map.view().orElseThrow();
        robot.interact(() -> {
            map.setMode(MapMode.DRAW_AREA);
            map.requestFocus();
        });
        Bounds on = map.localToScreen(map.getLayoutBounds());
        for (double[] corner : new double[][] {{0.4, 0.4}, {0.6, 0.4}, {0.6, 0.6}}) {
            robot.clickOn(on.getMinX() + corner[0] * on.getWidth(), on.getMinY() + corner[1] * on.getHeight());
        }
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(robot.lookup("Propose tracks").tryQuery())
                .as("the area is there")
                .isPresent();
        assertThat(map.view()).contains(before);
    }
}
