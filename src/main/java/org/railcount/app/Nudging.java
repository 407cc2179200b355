package org.railcount.app;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.railcount.app.inspector.NudgeForm;
import org.railcount.app.scenes.DetectionState;
import org.railcount.app.scenes.SceneEntry;
import org.railcount.app.text.Phrases;
import org.railcount.app.viewer.MapPanel;
import org.railcount.app.work.Background;
import org.railcount.model.GroundMove;
import org.railcount.model.Registration;
import org.railcount.model.Site;
import org.railcount.project.ProjectException;
import org.railcount.project.ProjectFolder;

/**
 * Has the open scene put onto the tracks by hand: shows it where the form says, keeps that with the project, and has the
 * scene counted again. JavaFX thread only.
 */
final class Nudging implements NudgeForm.Actions {
    private static final Phrases TEXT = Phrases.of(Nudging.class);
    private final Workspace workspace;
    private final MapPanel map;
    private final Background files;
    private final Notices notices;
    private final Consumer<SceneEntry> recount;
    private final NudgeForm form = new NudgeForm(this);
    private Runnable onEnd = () -> {};
    private @Nullable SceneEntry nudged;

    /** @param recount counts a scene anew */
    Nudging(Workspace workspace, MapPanel map, Background files, Notices notices, Consumer<SceneEntry> recount) {
        this.workspace = workspace;
        this.map = map;
        this.files = files;
        this.notices = notices;
        this.recount = recount;
    }

    NudgeForm form() {
        return form;
    }

    /** @param onEnd told when the form is done with */
    void onEnd(Runnable onEnd) {
        this.onEnd = onEnd;
    }

    /** Fills the form for a scene. */
    void begin(SceneEntry entry) {
        nudged = entry;
        Registration now = workspace.registration(entry);
        form.begin(
                now.appliedMove(),
                workspace.site().map(Site::centre).orElseThrow(),
                now.basis() == Registration.Basis.HAND);
    }

    /** Gives up what was not kept, because another scene is opened. */
    void leave() {
        nudged = null;
    }

    @Override
    public void preview(GroundMove move) {
        map.setRegistration(Registration.byHand(move));
    }

    @Override
    public void cancel() {
        SceneEntry entry = nudged;
        if (entry != null) {
            map.setRegistration(workspace.registration(entry));
        }
        end();
    }

    @Override
    public void keep(GroundMove move) {
        change("failed.keep-nudge", (project, scene) -> project.nudge(scene, move));
    }

    @Override
    public void takeBack() {
        change("failed.take-back-nudge", ProjectFolder::forgetNudge);
    }

    private interface Change {
        void apply(ProjectFolder project, String sceneId) throws ProjectException;
    }

    private void change(String failure, Change change) {
        SceneEntry entry = nudged;
        ProjectFolder project = workspace.projectProperty().get();
        if (entry == null || project == null || entry.info().isEmpty()) {
            return;
        }
        String scene = entry.info().get().id();
        files.run(
                TEXT.get(failure, entry.fileName()),
                () -> {
                    change.apply(project, scene);
                    return scene;
                },
                kept -> whenIdle(entry, () -> recount.accept(entry)),
                sentence -> {
                    notices.problem(sentence);
                    if (workspace.open().equals(Optional.of(entry))) {
                        map.setRegistration(workspace.registration(entry));
                    }
                });
        end();
    }

    /** A count that is under way was begun with the old place and has to end first. */
    private static void whenIdle(SceneEntry entry, Runnable then) {
        if (entry.detectionProperty().get().stage() == DetectionState.Stage.IDLE) {
            then.run();
            return;
        }
        entry.detectionProperty().addListener(new ChangeListener<>() {
            @Override
            public void changed(
                    ObservableValue<? extends DetectionState> property, DetectionState before, DetectionState now) {
                if (now.stage() == DetectionState.Stage.IDLE) {
                    property.removeListener(this);
                    // The queue forgets the scene only after it has told of the result.
                    Platform.runLater(then);
                }
            }
        });
    }

    private void end() {
        nudged = null;
        onEnd.run();
    }
}
