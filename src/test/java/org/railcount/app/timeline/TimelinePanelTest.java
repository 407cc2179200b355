package org.railcount.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.railcount.app.scenes.Examples;
import org.railcount.app.scenes.SceneEntry;
import org.railcount.app.scenes.SceneList;
import org.railcount.export.ChartStyle;
import org.railcount.export.TimelineChart;
import org.railcount.model.CountRange;
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
    private TimelinePanel panel;

    @Start
    void start(Stage stage) {
        panel = new TimelinePanel(scenes, new TimelineChart(ChartStyle.PANEL_DARK));
        panel.setSite(Optional.of(Examples.SITE));
        scenes.all().setAll(early, late);
        scenes.openProperty().set(late);
        stage.setScene(new Scene(panel.node(), 900, 240));
        // A window of an earlier test may have left its size.
        stage.sizeToScene();
        stage.show();
    }

    @Test
    void aClickOnAMarkOpensItsScene(FxRobot robot) throws Exception {
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> panel.markOnScreen(early).isPresent());
        Point2D mark = WaitForAsyncUtils.asyncFx(() -> panel.markOnScreen(early).orElseThrow())
                .get();
        robot.clickOn(mark);
        assertThat(scenes.openProperty().get()).isSameAs(early);
    }
}
