package org.railcount.app.viewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.app.viewer.frame.MapFrame;
import org.railcount.app.viewer.frame.MapView;
import org.railcount.app.viewer.state.CursorReading;
import org.railcount.app.viewer.state.MapListener;
import org.railcount.app.viewer.state.MapMode;
import org.railcount.app.viewer.state.MapScene;
import org.railcount.app.viewer.tiles.TilePool;
import org.railcount.model.Registration;
import org.railcount.model.ReviewedDetection;
import org.railcount.model.Site;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The map in a real window: five screen pixels to a metre, the panel's corner on the scene's. */
@ExtendWith(ApplicationExtension.class)
class MapPanelTest {
    private static final double SCALE = 0.2;
    private static final int WIDTH = 600;
    private static final int HEIGHT = 400;

    private final ExecutorService readers = Executors.newFixedThreadPool(2);
    private final PaintedScene painted = new PaintedScene("scene", 800, 600, 0.25, 0);
    private final List<Site> sites = new ArrayList<>();
    private final List<List<ReviewedDetection>> selections = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private Optional<CursorReading> cursor = Optional.empty();
    private MapPanel map;

    @Start
    void start(Stage stage) {
        map = new MapPanel(
                TilePool.of(64 << 20, readers, Platform::runLater),
                new MapListener() {
                    @Override
                    public void siteChanged(Site site) {
                        sites.add(site);
                    }

                    @Override
                    public void detectionsSelected(List<ReviewedDetection> detections) {
                        selections.add(detections);
                    }

                    @Override
                    public void cursorMoved(Optional<CursorReading> reading) {
                        cursor = reading;
                    }

                    @Override
                    public void notice(String sentence) {
                        notices.add(sentence);
                    }

                    @Override
                    public void problem(String sentence) {
                        problems.add(sentence);
                    }
                },
                id -> id);
        stage.setScene(MapKeyboard.plug(new Scene(map, WIDTH, HEIGHT), map));
        // A window of an earlier test may have left its size.
        stage.sizeToScene();
        stage.show();
    }

    @AfterEach
    void stop() {
        readers.shutdownNow();
    }

    @Test
    void without_a_scene_it_says_what_to_do() {
        assertThat(map.messageText()).isEqualTo("Open a folder of scenes or drop GeoTIFFs here");
    }

    @Test
    void pixels_are_drawn_where_the_registration_puts_them() throws Exception {
        showScene(new Registration(10, 0, 0.3, true));

        // 30 m east of the corner on the map is 20 m east of it on the scene: column 80; 20 m south is row 80.
        assertColour(30, 20, 80, 80);
        assertThat(colourAt(5, 20)).as("left of the shifted scene").isEqualTo(Color.web("#1c1c1c"));
    }

    @Test
    void a_drag_moves_the_ground_with_the_hand(FxRobot robot) throws Exception {
        showScene(Registration.NONE);
        Coordinate grabbed = ground(300, 200);
        robot.moveTo(at(300, 200)).press(MouseButton.PRIMARY);
        robot.moveTo(at(350, 180)).moveTo(at(380, 160)).release(MouseButton.PRIMARY);

        assertThat(ground(380, 160).distance(grabbed)).isLessThan(0.01);
    }

    @Test
    void the_wheel_zooms_about_the_cursor(FxRobot robot) throws Exception {
        showScene(Registration.NONE);
        Coordinate before = ground(150, 100);
        robot.moveTo(at(150, 100));
        robot.scroll(25, javafx.geometry.VerticalDirection.UP);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(view().metresPerPixel()).isNotCloseTo(SCALE, within(0.01));
        assertThat(ground(150, 100).distance(before)).isLessThan(0.01);
    }

    @Test
    void the_cursor_tells_place_and_pixel(FxRobot robot) throws Exception {
        showScene(Registration.NONE);
        robot.moveTo(at(200, 100));
        await(() -> cursor.isPresent() && cursor.get().pixel().isPresent());

        CursorReading reading = cursor.orElseThrow();
        Coordinate there = MapFrame.at(reading.lon(), reading.lat()).toMap(reading.lon(), reading.lat());
        assertThat(there.x).isCloseTo(PaintedScene.EASTING + 40, within(0.3));
        assertThat(there.y).isCloseTo(PaintedScene.NORTHING - 20, within(0.3));
        assertThat(reading.pixel().orElseThrow().values())
                .containsExactly(
                        (float) reading.pixel().get().col(),
                        (float) reading.pixel().get().row(),
                        128f);
    }

    @Test
    void drawing_a_track_yields_a_site_with_that_track_there(FxRobot robot) throws Exception {
        showScene(Registration.NONE);
        fx(() -> map.setMode(MapMode.DRAW_TRACK));
        robot.clickOn(at(100, 250));
        robot.clickOn(at(400, 270));
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(sites).hasSize(1);
        var track = sites.get(0).tracks().get(1).centreline();
        assertThat(track.getNumPoints()).isEqualTo(2);
        assertThat(metresFromCorner(track.getCoordinateN(0)).distance(new Coordinate(20, 50)))
                .isLessThan(0.3);
        assertThat(metresFromCorner(track.getCoordinateN(1)).distance(new Coordinate(80, 54)))
                .isLessThan(0.3);

        robot.press(KeyCode.SHORTCUT, KeyCode.Z).release(KeyCode.Z, KeyCode.SHORTCUT);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(sites).last().isEqualTo(Sites.yard());
        robot.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.Z).release(KeyCode.Z, KeyCode.SHIFT, KeyCode.SHORTCUT);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(sites.get(2).tracks()).hasSize(2);
    }

    @Test
    void escape_drops_the_drawing_and_then_the_mode(FxRobot robot) throws Exception {
        showScene(Registration.NONE);
        fx(() -> map.setMode(MapMode.DRAW_AREA));
        robot.clickOn(at(100, 250)).clickOn(at(200, 250)).clickOn(at(200, 330));
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE).press(KeyCode.ENTER).release(KeyCode.ENTER);
        assertThat(map.mode()).isEqualTo(MapMode.DRAW_AREA);
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(map.mode()).isEqualTo(MapMode.SELECT);
        assertThat(sites).isEmpty();
    }

    @Test
    void a_click_selects_a_car_and_shows_nothing_over_its_middle(FxRobot robot) throws Exception {
        showScene(Registration.NONE);
        fx(() -> map.setDetections(List.of(Sites.car("a", 30, 20, true))));
        robot.clickOn(at(150, 100));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(selections).hasSize(1);
        assertThat(selections.get(0).get(0).id()).isEqualTo("a");
        assertColour(30, 20.5, 120, 82);
    }

    @Test
    void holding_h_lifts_the_overlay(FxRobot robot) throws Exception {
        showScene(Registration.NONE);
        fx(() -> map.setDetections(List.of(Sites.car("a", 30, 20, false))));
        fx(() -> map.select(Optional.of("a")));
        // The lower side of the car's outline.
        assertThat(colourAt(30, 21.5).getBlue()).isLessThan(0.4);
        robot.press(KeyCode.H);
        assertColour(30, 21.5, 120, 86);
        robot.release(KeyCode.H);
        assertThat(colourAt(30, 21.5).getBlue()).isLessThan(0.4);
    }

    @Test
    void a_double_click_on_a_track_lets_its_name_be_typed(FxRobot robot) throws Exception {
        showScene(Registration.NONE);
        robot.doubleClickOn(at(350, 150));
        TextField field = robot.lookup("#map-rename").query();
        assertThat(field.isVisible()).isTrue();
        fx(() -> field.setText("Yard"));
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(notices).containsExactly("“Yard” is taken; type another name.");

        fx(() -> field.setText("Main"));
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(sites.get(0).tracks().get(0).name()).isEqualTo("Main");
        assertThat(field.isVisible()).isFalse();
    }

    @Test
    void a_scene_that_cannot_be_read_says_so_once(FxRobot robot) throws Exception {
        painted.breakDown();
        fx(() -> map.show(MapScene.of(painted, PaintedScene::colours, Registration.NONE)));
        await(() -> !problems.isEmpty());
        fx(() -> {});

        assertThat(problems).containsExactly("scene.tif is cut off; copy it again.");
        assertThat(map.messageText()).contains("scene.tif is cut off; copy it again.");
    }

    @Test
    void a_view_beside_the_scene_says_how_to_come_back(FxRobot robot) throws Exception {
        showScene(Registration.NONE);
        fx(() -> map.setView(new MapView(130.7, 42.5, 1)));
        Label warning = robot.lookup("#map-warning").query();
        await(() -> warning.isVisible());
        robot.press(KeyCode.HOME).release(KeyCode.HOME);
        await(() -> !warning.isVisible());
    }

    private void showScene(Registration registration) throws Exception {
        Coordinate middle = Sites.lonLat(WIDTH / 2.0 * SCALE, HEIGHT / 2.0 * SCALE);
        fx(() -> {
            map.setSite(Optional.of(Sites.yard()));
            map.show(MapScene.of(painted, PaintedScene::colours, registration));
            map.setView(new MapView(middle.x, middle.y, SCALE));
            map.setTracksVisible(true);
            map.requestFocus();
        });
        await(map::isComplete);
    }

    private MapView view() {
        return map.view().orElseThrow();
    }

    /** Metres east and south of the scene's corner under a position in the panel. */
    private Coordinate ground(double x, double y) {
        Coordinate middle = metresFromCorner(new Coordinate(view().lon(), view().lat()));
        return new Coordinate(
                middle.x + (x - WIDTH / 2.0) * view().metresPerPixel(),
                middle.y + (y - HEIGHT / 2.0) * view().metresPerPixel());
    }

    private static Coordinate metresFromCorner(Coordinate lonLat) {
        Coordinate map = PaintedScene.FRAME.toMap(lonLat.x, lonLat.y);
        return new Coordinate(map.x - PaintedScene.EASTING, PaintedScene.NORTHING - map.y);
    }

    /** The scene's red is its column, its green its row; smoothing mixes neighbours. */
    private void assertColour(double eastM, double southM, int red, int green) throws Exception {
        Color colour = colourAt(eastM, southM);
        assertThat(255 * colour.getRed()).isCloseTo(red, within(1.5));
        assertThat(255 * colour.getGreen()).isCloseTo(green, within(1.5));
        assertThat(255 * colour.getBlue()).isCloseTo(128, within(1.5));
    }

    private Color colourAt(double eastM, double southM) throws Exception {
        Image picture = WaitForAsyncUtils.asyncFx(map::picture).get(10, TimeUnit.SECONDS);
        return picture.getPixelReader().getColor((int) (eastM / SCALE), (int) (southM / SCALE));
    }

    private Point2D at(double x, double y) {
        return map.localToScreen(x, y);
    }

    private static void fx(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, action);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
