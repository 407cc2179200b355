package org.railcount.app;

import atlantafx.base.theme.Styles;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Button;
import org.railcount.app.text.Phrases;
import org.railcount.project.ProjectFolder;

/** Invites to open something while there is no scene to see. */
final class Invitation {
    private static final Phrases TEXT = Phrases.of(Invitation.class);
    private final Workspace workspace;
    private final MapArea map;
    private final FileMenu files;

    Invitation(Workspace workspace, MapArea map, FileMenu files) {
        this.workspace = workspace;
        this.map = map;
        this.files = files;
    }

    /** Shows the invitation whenever there is no scene, from now on. */
    void follow() {
        InvalidationListener changed = observable -> refresh();
        workspace.projectProperty().addListener(changed);
        workspace.scenes().all().addListener(changed);
        refresh();
    }

    private void refresh() {
        ProjectFolder project = workspace.projectProperty().get();
        if (!workspace.scenes().all().isEmpty()) {
            map.say(null);
        } else if (project == null) {
            map.say(EmptyState.of(
                    "fth-image", TEXT.get("invite.title"), TEXT.get("invite.words"), first(folder()), scenes()));
        } else {
            map.say(EmptyState.of(
                    "fth-image",
                    TEXT.get("invite.empty.title"),
                    TEXT.get("invite.empty.words", project.folder()),
                    first(scenes()),
                    folder()));
        }
    }

    private static Button first(Button button) {
        button.getStyleClass().add(Styles.ACCENT);
        return button;
    }

    private Button folder() {
        Button button = new Button(TEXT.get("invite.folder"));
        button.setId("invite-folder");
        button.setOnAction(event -> files.openFolder());
        return button;
    }

    private Button scenes() {
        Button button = new Button(TEXT.get("invite.scenes"));
        button.setOnAction(event -> files.openScenes());
        return button;
    }
}
