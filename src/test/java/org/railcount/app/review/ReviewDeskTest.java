package org.railcount.app.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.railcount.app.scenes.DetectionState;
import org.railcount.app.scenes.SceneEntry;
import org.railcount.app.scenes.SceneList;
import org.railcount.app.scenes.SceneState;
import org.railcount.app.scenes.SiteContext;
import org.railcount.app.work.Background;
import org.railcount.model.Acquisition;
import org.railcount.model.DetectionRun;
import org.railcount.model.GridTransform;
import org.railcount.model.LogEntry;
import org.railcount.model.SampleType;
import org.railcount.model.SceneInfo;
import org.railcount.model.Verdict;
import org.railcount.project.ProjectFolder;
import org.railcount.review.Corrections;
import org.railcount.review.Progress;
import org.railcount.review.SceneReview;
import org.railcount.review.Yard;

class ReviewDeskTest {
    @TempDir
    private Path folder;

    private final List<String> problems = new ArrayList<>();

    /** A window's review, without the window. */
    private final class Desk {
        final SceneList scenes = new SceneList(() -> SiteContext.NONE);
        final ObjectProperty<@Nullable ProjectFolder> project = new SimpleObjectProperty<>();
        final Sessions sessions;
        final ReviewDesk desk;
        final SceneEntry entry;

        Desk(ProjectFolder opened) {
            project.set(opened);
            sessions = new Sessions(
                    scenes,
                    project,
                    new Background(Runnable::run, Runnable::run),
                    Yard.analyst(),
                    this::write,
                    problems::add);
            desk = new ReviewDesk(scenes, sessions, Optional::empty);
            sessions.onChange(desk::refresh);
            entry = scenes.add(List.of(folder.resolve("scene.tif"))).get(0);
            scenes.openProperty().set(entry);
        }

        private void write(LogEntry made) {
            try {
                project.get().edits().append(List.of(made));
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }

        void counted(DetectionRun run) {
            entry.detectionProperty().set(DetectionState.done(run));
            entry.stateProperty().set(new SceneState.Ready(info()));
        }
    }

    private Desk desk;

    @BeforeEach
    void open() throws Exception {
        desk = new Desk(ProjectFolder.open(folder));
    }

    @Test
    void nothingCanBeEditedBeforeTheSceneIsCounted() {
        assertThat(desk.desk.openProperty().get()).isNull();
        assertThat(desk.desk.editableProperty().get()).isFalse();
        assertThat(desk.desk.undo()).isFalse();
    }

    @Test
    void anEditIsShownWrittenAndUndone() throws Exception {
        desk.counted(Yard.string(3));
        assertThat(desk.desk.editableProperty().get()).isTrue();
        assertThat(desk.desk.apply(
                        Corrections.accept(desk.desk.openProperty().get().detections())))
                .isTrue();
        assertThat(desk.entry.reviewProperty().get().progress()).isEqualTo(new Progress(3, 3));
        assertThat(desk.desk.undoTextProperty().get()).isEqualTo("Undo: Accept 3 railcars");
        assertThat(desk.desk.redoTextProperty().get()).isEmpty();
        desk.desk.undo();
        assertThat(desk.desk.openProperty().get().progress()).isEqualTo(new Progress(0, 3));
        assertThat(desk.desk.undoTextProperty().get()).isEmpty();
        assertThat(desk.desk.redoTextProperty().get()).isEqualTo("Redo: Accept 3 railcars");
        assertThat(ProjectFolder.open(folder).edits().read("scene").entries()).hasSize(2);
    }

    @Test
    void theNextDayGoesOnWhereThisOneEnded() throws Exception {
        desk.counted(Yard.string(3));
        desk.desk.apply(
                Corrections.reject(desk.desk.openProperty().get().detections().subList(0, 1)));
        Desk tomorrow = new Desk(ProjectFolder.open(folder));
        tomorrow.counted(Yard.string(3));
        assertThat(tomorrow.desk.openProperty().get())
                .isEqualTo(desk.desk.openProperty().get());
        assertThat(tomorrow.desk.undo()).isTrue();
        assertThat(tomorrow.desk.openProperty().get().progress()).isEqualTo(new Progress(0, 3));
    }

    @Test
    void aRunMadeWhileTheProjectWasClosedKeepsTheEditsAndTellsWhatChanged() throws Exception {
        ProjectFolder project = ProjectFolder.open(folder);
        project.saveRun(Yard.string(2));
        desk.counted(Yard.string(2));
        desk.desk.apply(
                Corrections.reject(desk.desk.openProperty().get().detections().subList(0, 1)));
        project.saveRun(Yard.string(4));
        Desk tomorrow = new Desk(ProjectFolder.open(folder));
        tomorrow.counted(Yard.string(4));
        assertThat(tomorrow.sessions.redetection(tomorrow.entry))
                .get()
                .satisfies(change -> assertThat(change.came()).hasSize(2));
        assertThat(tomorrow.desk.openProperty().get().detections().get(0).verdict())
                .isEqualTo(Verdict.REJECTED);
        assertThat(EditWords.of(tomorrow.desk.history().get(1).edit()))
                .isEqualTo("Detected again: 2 new, 0 gone, 0 kept as own");
    }

    @Test
    void anEarlierStateIsLookedAtAndNotEdited() {
        desk.counted(Yard.string(3));
        desk.desk.apply(
                Corrections.accept(desk.desk.openProperty().get().detections().subList(0, 1)));
        SceneReview first = desk.desk.openProperty().get();
        desk.desk.apply(
                Corrections.reject(desk.desk.openProperty().get().detections().subList(1, 3)));
        SceneReview now = desk.desk.openProperty().get();

        desk.desk.lookAt(1);
        assertThat(desk.desk.earlierProperty().get().review()).isEqualTo(first);
        assertThat(desk.desk.openProperty().get()).isEqualTo(now);
        assertThat(desk.desk.editableProperty().get()).isFalse();
        assertThat(desk.desk.undo()).isFalse();

        desk.desk.backToNow();
        assertThat(desk.desk.earlierProperty().get()).isNull();
        assertThat(desk.desk.undo()).isTrue();
        assertThat(desk.desk.openProperty().get()).isEqualTo(first);
        assertThat(desk.desk.holding())
                .containsExactly(desk.desk.history().get(0).id());
    }

    @Test
    void anEarlierStateIsShownOverTheRunOfThen() throws Exception {
        ProjectFolder project = ProjectFolder.open(folder);
        project.saveRun(Yard.string(2));
        desk.counted(Yard.string(2));
        desk.desk.apply(Corrections.accept(desk.desk.openProperty().get().detections()));
        project.saveRun(Yard.string(4));
        desk.counted(Yard.string(4));
        desk.desk.lookAt(1);
        assertThat(desk.desk.earlierProperty().get().review().run()).isEqualTo(Yard.string(2));
    }

    @Test
    void theHistorySaysWhatWasThereBeforeAndAfter() {
        desk.counted(Yard.string(3));
        desk.desk.apply(
                Corrections.cover(desk.desk.openProperty().get().detections().subList(0, 1), true));
        desk.desk.undo();
        List<LogEntry> log = desk.desk.history();
        assertThat(EditWords.of(log.get(1).edit(), log)).isEqualTo("Undo: Mark 1 railcar as covered");
        assertThat(ReviewFacts.of(log.get(0), log).get(1).facts())
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.label()).isEqualTo("track 1-001");
                    assertThat(fact.value())
                            .isEqualTo("Proposed, boxcar, 14.0\u00a0m\n→ Accepted, boxcar, covered, 14.0\u00a0m");
                });
    }

    @Test
    void aProjectThatIsOpenForReadingShowsTheReviewAndTakesNoEdit() throws Exception {
        desk.counted(Yard.string(3));
        desk.desk.apply(Corrections.accept(desk.desk.openProperty().get().detections()));
        Desk reader = new Desk(ProjectFolder.openForReading(folder));
        reader.counted(Yard.string(3));
        assertThat(reader.desk.openProperty().get().progress()).isEqualTo(new Progress(3, 3));
        assertThat(reader.desk.editableProperty().get()).isFalse();
        assertThat(reader.desk.undo()).isFalse();
        assertThat(reader.desk.apply(
                        Corrections.reject(reader.desk.openProperty().get().detections())))
                .isFalse();
    }

    @Test
    void editsThatCannotBeReadAreToldAndNoneIsMadeOverThem() throws Exception {
        Files.createDirectories(folder.resolve("railcount/edits/scene.jsonl"));
        desk.counted(Yard.string(3));
        assertThat(problems).singleElement().asString().contains("scene.jsonl");
        assertThat(desk.desk.editableProperty().get()).isFalse();
    }

    private SceneInfo info() {
        return new SceneInfo(
                "scene",
                folder.resolve("scene.tif"),
                10,
                10,
                0,
                List.of(),
                SampleType.values()[0],
                OptionalDouble.empty(),
                "EPSG:4326",
                new GridTransform(0, 1, 0, 0, 0, 1),
                0.5,
                Acquisition.UNKNOWN);
    }
}
