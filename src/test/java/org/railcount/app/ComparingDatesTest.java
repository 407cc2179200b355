package org.railcount.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.railcount.app.inspector.ComparedDates;
import org.railcount.app.scenes.Examples;
import org.railcount.app.viewer.PaintedScene;
import org.railcount.app.work.Background;
import org.railcount.app.work.JobBoard;
import org.railcount.imagery.Scene;
import org.railcount.imagery.SceneException;
import org.railcount.model.CountRange;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class ComparingDatesTest {
    /** Opens a scene; may do something else before. */
    private interface Opening {
        Scene of(int number) throws SceneException;
    }

    private final Deque<Runnable> work = new ArrayDeque<>();
    private final JobBoard board = new JobBoard();
    private final Workspace workspace = new Workspace();
    private final Notices notices = new Notices();
    private int opened;
    private Opening opening = number -> scene();
    private final ComparingDates comparing =
            new ComparingDates(workspace, new Background(work::add, Runnable::run), board, this::open, notices);

    @BeforeEach
    void project() {
        workspace.siteProperty().set(Examples.SITE);
        CountRange cars = new CountRange(1, 2, 3);
        workspace
                .scenes()
                .all()
                .setAll(
                        Examples.counted("a", "2021-03-01T02:00:00Z", cars, cars),
                        Examples.counted("b", "2022-03-01T02:00:00Z", cars, cars));
    }

    @Test
    void whatACancelledComparisonFoundIsNotShownAndTheNextOneGoesOn(FxRobot robot) {
        robot.interact(() -> {
            // Too late for the first one to notice that it was cancelled.
            opening = number -> {
                if (number == 2) {
                    beginAnew();
                }
                return scene();
            };
            comparing.compare();
            work.remove().run();
            assertThat(workspace.comparedProperty().get()).isSameAs(ComparedDates.NONE);
            assertThat(notices()).isZero();
            assertThat(board.running()).hasSize(1);
            comparing.compare();
            assertThat(work).as("only one at a time").hasSize(1);

            work.remove().run();
            assertThat(workspace.comparedProperty().get()).isNotSameAs(ComparedDates.NONE);
            assertThat(notices()).isEqualTo(1);
            assertThat(board.running()).isEmpty();
        });
    }

    @Test
    void aCancelledComparisonThatFailsIsNotToldAndTheNextOneGoesOn(FxRobot robot) {
        robot.interact(() -> {
            opening = number -> {
                beginAnew();
                throw new SceneException("a.tif is damaged.");
            };
            comparing.compare();
            work.remove().run();
            assertThat(notices()).isZero();
            assertThat(board.running()).hasSize(1);
        });
    }

    private void beginAnew() {
        board.running().get(0).cancel();
        comparing.compare();
    }

    private int notices() {
        return ((Pane) notices.node()).getChildren().size();
    }

    private Scene open(Path file) throws SceneException {
        opened++;
        return opening.of(opened);
    }

    /** Too coarse to show buildings. */
    private static Scene scene() {
        return new PaintedScene("scene", 100, 100, 2, 0);
    }
}
