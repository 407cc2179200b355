package org.railcount.app.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.MouseButton;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.app.viewer.frame.MapView;
import org.railcount.app.viewer.paint.Palette;
import org.railcount.app.viewer.state.FoundFilter;
import org.railcount.app.viewer.state.MapListener;
import org.railcount.app.viewer.state.MapScene;
import org.railcount.app.viewer.tiles.TilePool;
import org.railcount.model.Registration;
import org.railcount.model.ReviewedDetection;
import org.railcount.model.Verdict;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Cars of 20 pixels on the screen: drawn into the map's own pixels, they look as they should and go where the map goes. */
@ExtendWith(ApplicationExtension.class)
class SmallOutlinesTest {
    private static final double SCALE = 0.7;
    private static final int WIDTH = 280;
    private static final int HEIGHT = 200;

    private final ExecutorService readers = Executors.newFixedThreadPool(2);
    private MapPanel map;

    @Start
    void start(Stage stage) {
        map = new MapPanel(TilePool.of(64 << 20, readers, Platform::runLater), new MapListener() {}, id -> id);
        stage.setScene(MapKeyboard.plug(new Scene(map, WIDTH, HEIGHT), map));
        stage.sizeToScene();
        stage.show();
    }

    @AfterEach
    void stop() {
        readers.shutdownNow();
    }

    @Test
    void coloursTellOriginAndTheFilterHolds() throws Exception {
        show(
                ReviewedDetection.proposed(Sites.car("proposed", 150, 50.85, false)),
                ReviewedDetection.own(Sites.car("own", 150, 64.85, false)),
                ReviewedDetection.proposed(Sites.car("rejected", 150, 71.85, false))
                        .with(Verdict.REJECTED));

        assertThat(sideOf(150, 50.85)).isEqualTo("orange");
        assertThat(sideOf(150, 64.85)).isEqualTo("own");
        assertThat(sideOf(150, 71.85)).as("hidden").isEqualTo("pixels");

        fx(() -> map.setFilter(FoundFilter.USUAL.withRejected(true)));
        assertThat(sideOf(150, 71.85)).isEqualTo("faint");
        fx(() -> map.setFilter(FoundFilter.USUAL.withLeastConfidence(0.95)));
        assertThat(sideOf(150, 50.85)).as("below the confidence asked for").isEqualTo("pixels");
        assertThat(sideOf(150, 64.85)).as("what the analyst vouched for").isEqualTo("own");
    }

    @Test
    void aCarOnATrackLiesOverItsLine() throws Exception {
        show(ReviewedDetection.own(Sites.car("on", 50, 31.95, false)));

        assertThat(sideOf(50, 31.95)).isEqualTo("own");
    }

    @Test
    void draggedAlongTheyLookAsIfDrawnAnew(FxRobot robot) throws Exception {
        show(
                ReviewedDetection.proposed(Sites.car("in", 100, 60, false)),
                ReviewedDetection.proposed(Sites.car("half in", 0, 90, false)),
                ReviewedDetection.proposed(Sites.car("out", -14, 40, false)),
                ReviewedDetection.proposed(Sites.car("above", 90, -8, false)));
        robot.moveTo(map.localToScreen(140, 100)).press(MouseButton.PRIMARY);
        robot.moveTo(map.localToScreen(150, 105)).moveTo(map.localToScreen(177, 121));
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        Image dragged = picture();
        fx(() -> map.setTracksVisible(false));
        assertThat(differing(picture(), dragged)).as("the track was there").isPositive();
        fx(() -> map.setTracksVisible(true));

        assertThat(differing(picture(), dragged)).isZero();
    }

    private void show(ReviewedDetection... detections) throws Exception {
        Coordinate middle = Sites.lonLat(WIDTH / 2.0 * SCALE, HEIGHT / 2.0 * SCALE);
        fx(() -> {
            map.setSite(Optional.of(Sites.yard()));
            map.show(MapScene.of(
                    new PaintedScene("scene", 800, 600, 0.25, 0), PaintedScene::colours, Registration.NONE));
            map.setView(new MapView(middle.x, middle.y, SCALE));
        });
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, map::isComplete);
        fx(() -> map.setReviewed(List.of(detections)));
    }

    /** What the northern side of a car about a place looks like: of the pixels there the one that is most like a line. */
    private String sideOf(double x, double y) throws Exception {
        Image picture = picture();
        String seen = "pixels";
        for (int dy = -1; dy <= 1; dy++) {
            Color at = picture.getPixelReader().getColor((int) (x / SCALE), (int) ((y - 1.5) / SCALE) + dy);
            if (near(at, Palette.ORANGE)) {
                seen = "orange";
            } else if (near(at, Palette.OWN)) {
                seen = "own";
            } else if (seen.equals("pixels") && at.getRed() > 0.55 && at.getBlue() > 0.4) {
                seen = "faint";
            }
        }
        return seen;
    }

    private static boolean near(Color a, Color b) {
        return Math.abs(a.getRed() - b.getRed()) < 0.08
                && Math.abs(a.getGreen() - b.getGreen()) < 0.08
                && Math.abs(a.getBlue() - b.getBlue()) < 0.08;
    }

    private static int differing(Image a, Image b) {
        int different = 0;
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                Color one = a.getPixelReader().getColor(x, y);
                Color other = b.getPixelReader().getColor(x, y);
                boolean same = Math.abs(one.getRed() - other.getRed()) < 0.05
                        && Math.abs(one.getGreen() - other.getGreen()) < 0.05
                        && Math.abs(one.getBlue() - other.getBlue()) < 0.05;
                different += same ? 0 : 1;
            }
        }
        return different;
    }

    private Image picture() throws Exception {
        return WaitForAsyncUtils.asyncFx(map::picture).get(10, TimeUnit.SECONDS);
    }

    private static void fx(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, action);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
