package org.railcount.app.viewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.railcount.app.viewer.edit.Proposal;
import org.railcount.app.viewer.frame.MapView;
import org.railcount.app.viewer.state.MapListener;
import org.railcount.app.viewer.state.MapMode;
import org.railcount.app.viewer.state.MapScene;
import org.railcount.app.viewer.tiles.TilePool;
import org.railcount.model.Registration;
import org.railcount.model.Site;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Going through proposed tracks by keys and mouse in a real window: five screen pixels to a metre. */
@ExtendWith(ApplicationExtension.class)
class MapProposalsTest {
    private static final double SCALE = 0.2;

    private final ExecutorService readers = Executors.newFixedThreadPool(2);
    private final List<Site> sites = new ArrayList<>();
    private final List<Coordinate> pointedAt = new ArrayList<>();
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
                    public void trackPointedAt(Coordinate lonLat) {
                        pointedAt.add(lonLat);
                    }
                },
                id -> id);
        stage.setScene(MapKeyboard.plug(new Scene(map, 600, 400), map));
        // A window of an earlier test may have left its size.
        stage.sizeToScene();
        stage.show();
    }

    @AfterEach
    void stop() {
        readers.shutdownNow();
    }

    @Test
    void keysAcceptAndRejectAndUndoBringsBack(FxRobot robot) throws Exception {
        begin();
        assertThat(sites).as("nothing is added silently").isEmpty();
        type(robot, KeyCode.ENTER);
        assertThat(sites).hasSize(1);
        assertThat(sites.get(0).tracks()).extracting(track -> track.name()).containsExactly("Track 1", "Track 2");
        assertThat(sites.get(0).tracks().get(1).centreline()).isEqualTo(line(40));
        assertThat(selected()).isEqualTo(2);

        type(robot, KeyCode.DELETE);
        assertThat(waiting()).containsExactly(3);
        robot.press(KeyCode.SHORTCUT, KeyCode.Z).release(KeyCode.Z, KeyCode.SHORTCUT);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(sites.get(1)).isEqualTo(Sites.yard());
        assertThat(waiting()).as("an undone one waits again").containsExactly(1, 3);
    }

    @Test
    void whatWasRejectedCanWaitAgain(FxRobot robot) throws Exception {
        begin();
        fx(() -> map.proposals().rejectSelected());
        fx(() -> map.proposals().rejectWaiting());
        assertThat(waiting()).isEmpty();
        assertThat(map.proposals().rejectedLast()).isEqualTo(2);
        fx(() -> map.proposals().bringBack());
        assertThat(waiting()).containsExactly(2, 3);
        fx(() -> map.proposals().bringBack());
        assertThat(waiting()).containsExactly(1, 2, 3);
        assertThat(selected()).isEqualTo(1);
        assertThat(map.proposals().rejectedLast()).isZero();
    }

    @Test
    void aChangeOfTheSiteAfterARejectionIsTakenBackFirst(FxRobot robot) throws Exception {
        begin();
        fx(() -> map.proposals().rejectSelected());
        fx(() -> map.proposals().acceptSelected());
        assertThat(map.proposals().rejectedLast()).isZero();
        fx(() -> map.siteEdits().undo());
        assertThat(map.proposals().rejectedLast()).isEqualTo(1);
    }

    @Test
    void theNextOneIsNotLeftUnderTheLinesAtTheRimOfTheMap(FxRobot robot) throws Exception {
        begin();
        // Its line then lies 20 pixels below the top of the map.
        Coordinate far = Sites.lonLat(60, 40 + (map.getHeight() / 2 - 20) * SCALE);
        fx(() -> map.setView(new MapView(far.x, far.y, SCALE)));
        fx(() -> map.proposals().select(OptionalInt.empty()));
        fx(() -> map.proposals().step(1));

        Coordinate middle = Sites.lonLat(50, 40);
        assertThat(map.view().orElseThrow().lat()).as("moved to it").isCloseTo(middle.y, within(1e-6));
    }

    @Test
    void allAboveAConfidenceAreOneChange(FxRobot robot) throws Exception {
        begin();
        fx(() -> map.proposals().acceptFrom(0.8));
        assertThat(sites).hasSize(1);
        assertThat(sites.get(0).tracks()).hasSize(3);
        assertThat(map.siteEdits().undoTitle()).contains("Accept 2 tracks");
        assertThat(waiting()).containsExactly(3);
    }

    @Test
    void aPointIsDraggedAndTabGoesOnAndAClickBesideAsksForATrack(FxRobot robot) throws Exception {
        begin();
        robot.moveTo(map.localToScreen(50, 200)).press(MouseButton.PRIMARY);
        robot.moveTo(map.localToScreen(52, 215))
                .moveTo(map.localToScreen(50, 225))
                .release(MouseButton.PRIMARY);
        type(robot, KeyCode.TAB);
        assertThat(selected()).isEqualTo(2);
        fx(() -> map.proposals().acceptFrom(0.9));
        Coordinate moved = sites.get(0).tracks().get(1).centreline().getCoordinateN(0);
        assertThat(moved.distance(Sites.lonLat(10, 45))).isLessThan(1e-5);

        robot.clickOn(map.localToScreen(300, 380));
        assertThat(pointedAt).hasSize(1);
    }

    private void begin() throws Exception {
        Coordinate middle = Sites.lonLat(60, 40);
        fx(() -> {
            map.setSite(Optional.of(Sites.yard()));
            map.show(MapScene.of(
                    new PaintedScene("scene", 800, 600, 0.25, 0), PaintedScene::colours, Registration.NONE));
            map.setView(new MapView(middle.x, middle.y, SCALE));
            map.setMode(MapMode.REVIEW_TRACKS);
            map.proposals()
                    .add(List.of(
                            new Proposal(1, line(40), 0.95),
                            new Proposal(2, line(50), 0.85),
                            new Proposal(3, line(60), 0.5)));
            map.requestFocus();
        });
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, map::isComplete);
    }

    private static LineString line(double southM) {
        return new GeometryFactory()
                .createLineString(new Coordinate[] {Sites.lonLat(10, southM), Sites.lonLat(90, southM)});
    }

    private int selected() {
        return map.proposals().selected().orElseThrow().id();
    }

    private List<Integer> waiting() {
        return map.proposals().waiting().stream().map(Proposal::id).toList();
    }

    private static void type(FxRobot robot, KeyCode key) {
        robot.press(key).release(key);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void fx(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, action);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
