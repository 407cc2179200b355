package org.railcount.app.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.railcount.app.scenes.SceneEntry;
import org.railcount.app.scenes.SceneList;
import org.railcount.app.scenes.SiteContext;
import org.railcount.model.AnalystConfidence;
import org.railcount.model.LogEntry;
import org.railcount.model.SignOff;
import org.railcount.review.Corrections;
import org.railcount.review.ReviewSession;
import org.railcount.review.SceneReview;
import org.railcount.review.Yard;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class SignOffFormTest {
    private final ReviewSession session = new ReviewSession(Yard.string(2), List.of(), Yard.analyst());
    private final List<LogEntry> kept = new ArrayList<>();
    private ReviewDesk desk;
    private SignOffForm form;
    private HistoryList history;

    @Start
    void start(Stage stage) {
        SceneList scenes = new SceneList(() -> SiteContext.NONE);
        desk = new ReviewDesk(scenes, new OneScene(), Optional::empty);
        scenes.openProperty().set(scenes.add(List.of(Path.of("scene.tif"))).get(0));
        form = new SignOffForm(desk, () -> {});
        history = new HistoryList(desk, entry -> {});
        stage.setScene(new Scene(new VBox(form.node(), history.node()), 420, 640));
        stage.sizeToScene();
        stage.show();
        form.begin();
    }

    private final class OneScene implements ReviewDesk.Record {
        @Override
        public Optional<ReviewSession> session(SceneEntry entry) {
            return Optional.of(session);
        }

        @Override
        public void earlier(SceneEntry entry, int entries, Consumer<SceneReview> found) {
            found.accept(session.after(entries));
        }

        @Override
        public void keep(LogEntry entry) {
            kept.add(entry);
        }

        @Override
        public boolean isWritable() {
            return true;
        }
    }

    @Test
    void aSceneIsSignedOffWithAConfidenceAndANote(FxRobot robot) {
        assertThat(robot.lookup("#sign-off-keep").queryButton().isDisabled()).isTrue();
        robot.clickOn("#confidence-moderate");
        robot.clickOn("#sign-off-note").write("haze in the east");
        robot.clickOn("#sign-off-keep");
        assertThat(session.now().signOff()).get().satisfies(signed -> {
            assertThat(signed.signOff()).isEqualTo(new SignOff("haze in the east", AnalystConfidence.MODERATE));
            assertThat(signed.holds()).isTrue();
        });
        assertThat(kept).hasSize(1);
        robot.interact(form::begin);
        assertThat(robot.lookup("#sign-off-note").queryAs(TextArea.class).getText())
                .isEqualTo("haze in the east");
    }

    @Test
    void aRowOfTheHistoryShowsTheStateOfThenAndTheTopmostIsNow(FxRobot robot) {
        robot.interact(() -> {
            desk.apply(Corrections.accept(session.now().detections().subList(0, 1)));
            desk.apply(Corrections.reject(session.now().detections().subList(1, 2)));
            history.refresh();
        });
        robot.clickOn("Accept 1 railcar");
        assertThat(desk.earlierProperty().get().review()).isEqualTo(session.after(1));
        robot.clickOn("Reject 1 railcar");
        assertThat(desk.earlierProperty().get()).isNull();

        robot.interact(() -> {
            desk.apply(Corrections.accept(session.now().detections().subList(1, 2)));
            history.refresh();
        });
        assertThat(desk.earlierProperty().get()).isNull();
        assertThat(desk.editableProperty().get()).isTrue();
    }
}
