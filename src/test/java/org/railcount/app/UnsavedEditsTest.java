package org.railcount.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.railcount.app.review.Saving;
import org.railcount.app.work.Background;
import org.railcount.model.Edit;
import org.railcount.model.GroundMove;
import org.railcount.model.LogEntry;
import org.railcount.project.ProjectFolder;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class UnsavedEditsTest {
    @TempDir
    private Path folder;

    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger left = new AtomicInteger();
    private Saving saving;
    private UnsavedEdits edits;

    @Start
    void start(Stage stage) throws Exception {
        ExampleProject.write(folder);
        saving = new Saving(writer, new Background(writer, Platform::runLater));
        edits = new UnsavedEdits(stage, saving, new Notices());
        stage.setScene(new Scene(new Label("window"), 900, 600));
        stage.show();
    }

    @AfterEach
    void stop() {
        writer.shutdownNow();
    }

    private void editOneScene() throws Exception {
        ProjectFolder project = ProjectFolder.open(folder);
        WaitForAsyncUtils.asyncFx(() -> {
                    saving.turnTo(project);
                    saving.keep(new LogEntry(
                            "1",
                            "scene",
                            "kim",
                            Instant.EPOCH,
                            "run",
                            GroundMove.NONE,
                            new Edit.Redetected("other", 0, 0, 0)));
                })
                .get();
    }

    @Test
    void whoLeavesWithEditsThatCannotBeWrittenIsAsked(FxRobot robot) throws Exception {
        Files.createDirectories(folder.resolve("railcount"));
        Files.writeString(folder.resolve("railcount/edits"), "a file where a folder should be");
        editOneScene();
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> !saving.problemProperty().get().isEmpty());

        Platform.runLater(() -> edits.leave(left::incrementAndGet));
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> robot.lookup("Leave without").tryQuery().isPresent());
        assertThat(robot.lookup("1 edit could not be saved").tryQuery()).isPresent();
        WaitForAsyncUtils.asyncFx(() -> robot.lookup("Cancel").queryButton().fire())
                .get();
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> robot.lookup("Leave without").tryQuery().isEmpty());
        assertThat(left).hasValue(0);

        Platform.runLater(() -> edits.leave(left::incrementAndGet));
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> robot.lookup("Leave without").tryQuery().isPresent());
        WaitForAsyncUtils.asyncFx(
                        () -> robot.lookup("Leave without").queryButton().fire())
                .get();
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> left.get() == 1);
    }

    @Test
    void whoHasEverythingSavedLeavesAtOnce() throws Exception {
        editOneScene();
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> saving.unsavedProperty().get() == 0);

        WaitForAsyncUtils.asyncFx(() -> edits.leave(left::incrementAndGet)).get();
        assertThat(left).hasValue(1);
    }
}
