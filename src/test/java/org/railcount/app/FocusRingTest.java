package org.railcount.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.railcount.app.viewer.MapPanel;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** Whoever works by keyboard sees where the keyboard is. */
@ExtendWith(ApplicationExtension.class)
class FocusRingTest {
    /** A ring of two pixels about the smallest button has more. */
    private static final int RING_PX = 60;

    /** More controls than the window has. The map keeps the Tab key to itself. */
    private static final int STEPS = 40;

    @RegisterExtension
    final ExampleWindow window = ExampleWindow.counted();

    @Test
    void everyControlOnTheWayToTheMapShowsThatItHasTheKeyboard(FxRobot robot) throws Exception {
        window.openReviewed(robot);
        assertThat(silent(robot, "#scene-order", 10)).isEmpty();
    }

    @Test
    void everyControlBesideAndBelowTheMapShowsThatItHasTheKeyboard(FxRobot robot) throws Exception {
        window.openReviewed(robot);
        assertThat(silent(robot, "#set-time", 10)).isEmpty();
    }

    /**
     * Goes on by Tab until it comes to the map or to where it was before.
     *
     * @param least so many controls there are on the way
     * @return what looks the same with and without the keyboard
     */
    private List<String> silent(FxRobot robot, String from, int least) {
        robot.interact(() -> robot.lookup(from).query().requestFocus());
        Set<Node> seen = new LinkedHashSet<>();
        List<String> silent = new ArrayList<>();
        WritableImage before = picture(robot);
        for (int step = 0; step < STEPS; step++) {
            robot.type(KeyCode.TAB);
            WaitForAsyncUtils.waitForFxEvents();
            Node focused = window.stage().getScene().getFocusOwner();
            if (focused instanceof MapPanel || !seen.add(focused)) {
                break;
            }
            WritableImage after = picture(robot);
            if (changed(before, after, focused) < RING_PX) {
                silent.add(focused.toString());
            }
            before = after;
        }
        assertThat(seen).hasSizeGreaterThan(least);
        return silent;
    }

    private WritableImage picture(FxRobot robot) {
        Scene scene = window.stage().getScene();
        WritableImage image = new WritableImage((int) scene.getWidth(), (int) scene.getHeight());
        robot.interact(() -> scene.snapshot(image));
        return image;
    }

    /** How many pixels of a control and just about it changed. */
    private static int changed(WritableImage before, WritableImage after, Node control) {
        Bounds at = control.localToScene(control.getLayoutBounds());
        PixelReader one = before.getPixelReader();
        PixelReader other = after.getPixelReader();
        int changed = 0;
        for (int y = (int) Math.max(0, at.getMinY() - 4); y < Math.min(before.getHeight(), at.getMaxY() + 4); y++) {
            for (int x = (int) Math.max(0, at.getMinX() - 4); x < Math.min(before.getWidth(), at.getMaxX() + 4); x++) {
                changed += isFar(one.getColor(x, y), other.getColor(x, y)) ? 1 : 0;
            }
        }
        return changed;
    }

    private static boolean isFar(Color a, Color b) {
        return Math.abs(a.getRed() - b.getRed())
                        + Math.abs(a.getGreen() - b.getGreen())
                        + Math.abs(a.getBlue() - b.getBlue())
                > 0.15;
    }
}
