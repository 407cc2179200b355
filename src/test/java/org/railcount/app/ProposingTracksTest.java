package org.railcount.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.app.scenes.Examples;
import org.railcount.app.scenes.SceneEntry;
import org.railcount.app.viewer.MapPanel;
import org.railcount.app.viewer.PaintedScene;
import org.railcount.app.viewer.state.CursorReading;
import org.railcount.app.viewer.state.MapListener;
import org.railcount.app.viewer.tiles.TilePool;
import org.railcount.app.work.Background;
import org.railcount.app.work.JobBoard;
import org.railcount.imagery.Scene;
import org.railcount.imagery.SceneException;
import org.railcount.model.ReviewedDetection;
import org.railcount.model.Site;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class ProposingTracksTest {
    private final ExecutorService readers = Executors.newSingleThreadExecutor();
    private final Deque<Runnable> work = new ArrayDeque<>();
    private final JobBoard board = new JobBoard();
    private final Workspace workspace = new Workspace();
    private final Notices notices = new Notices();
    private final PaintedScene painted = new PaintedScene("scene", 400, 300, 0.5, 0);

    @AfterEach
    void stop() {
        readers.shutdownNow();
    }

    @Test
    void followingATrackThatWasCancelledLeavesTheBoardAtOnceAndSaysNothing(FxRobot robot) {
        robot.interact(() -> {
            follow(file -> {
                cancel();
                return painted;
            });
            assertThat(notices()).isZero();
        });
    }

    @Test
    void aFailureOfACancelledOneIsNotTold(FxRobot robot) {
        robot.interact(() -> {
            follow(file -> {
                cancel();
                throw new SceneException("scene.tif is damaged.");
            });
            assertThat(notices()).isZero();
        });
    }

    @Test
    void aFailureIsToldWhereNobodyCancelled(FxRobot robot) {
        robot.interact(() -> {
            follow(file -> {
                throw new SceneException("scene.tif is damaged.");
            });
            assertThat(notices()).isEqualTo(1);
            assertThat(board.running()).isEmpty();
        });
    }

    private void follow(Scene.Opener opener) {
        SceneEntry entry = Examples.scene("scene", "2021-03-01T02:00:00Z");
        workspace.scenes().all().setAll(List.of(entry));
        workspace.scenes().openProperty().set(entry);
        MapPanel map = new MapPanel(TilePool.of(1 << 20, readers, Platform::runLater), new NobodyListens(), id -> id);
        ProposingTracks proposing =
                new ProposingTracks(workspace, map, new Background(work::add, Runnable::run), board, opener, notices);
        Coordinate middle = painted.ground().pixelToLonLat(200, 150);
        proposing.through(middle);
        work.remove().run();
    }

    private void cancel() {
        board.running().get(0).cancel();
        assertThat(board.running()).isEmpty();
    }

    private int notices() {
        return ((Pane) notices.node()).getChildren().size();
    }

    private static final class NobodyListens implements MapListener {
        @Override
        public void siteChanged(Site site) {}

        @Override
        public void detectionsSelected(List<ReviewedDetection> detections) {}

        @Override
        public void cursorMoved(Optional<CursorReading> reading) {}

        @Override
        public void notice(String sentence) {}
    }
}
