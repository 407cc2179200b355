package org.railcount.app;

import java.time.Instant;
import org.railcount.app.scenes.SceneEntry;
import org.railcount.app.scenes.SceneState;
import org.railcount.app.text.Phrases;
import org.railcount.app.work.Background;
import org.railcount.model.SceneInfo;
import org.railcount.project.ProjectFolder;

/** Takes acquisition times that the analyst types and keeps them with the project. JavaFX thread only. */
final class TypedDates {
    private static final Phrases TEXT = Phrases.of(TypedDates.class);
    private final Workspace workspace;
    private final Background files;
    private final Notices notices;

    TypedDates(Workspace workspace, Background files, Notices notices) {
        this.workspace = workspace;
        this.files = files;
        this.notices = notices;
    }

    /** Gives a scene a time. The list follows at once; a time that cannot be kept is said so and taken back. */
    void type(SceneEntry entry, Instant time) {
        ProjectFolder project = workspace.projectProperty().get();
        if (project == null || entry.info().isEmpty()) {
            return;
        }
        SceneInfo before = entry.info().get();
        show(entry, before.withAcquisition(before.acquisition().withAnalystTime(time)));
        files.run(
                TEXT.get("failed.keep-time", entry.fileName()),
                () -> {
                    project.typeTime(before.id(), time);
                    return before;
                },
                kept -> {},
                sentence -> {
                    show(entry, before);
                    notices.problem(sentence);
                });
    }

    private void show(SceneEntry entry, SceneInfo info) {
        entry.stateProperty().set(new SceneState.Ready(info));
        workspace.scenes().refresh();
    }
}
