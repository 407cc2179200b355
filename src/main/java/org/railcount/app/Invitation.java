package org.railcount.app;

import atlantafx.base.theme.Styles;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Button;
import org.railcount.project.ProjectFolder;

/** Invites to open something while there is no scene to see. */
final class Invitation {
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
                    "fth-image",
                    "Open satellite scenes",
                    "Open a project folder (one with a site.geojson), a folder of GeoTIFF scenes, or single files. "
                            + "You can also drop them anywhere on this window.",
                    folder(),
                    scenes()));
        } else {
            map.say(EmptyState.of(
                    "fth-image",
                    "No scenes here",
                    project.folder() + " holds no GeoTIFF scenes. Add some: they stay where they are, "
                            + "and the project remembers them.",
                    scenes(),
                    folder()));
        }
    }

    private Button folder() {
        Button button = new Button("Open folder…");
        button.setId("invite-folder");
        button.getStyleClass().add(Styles.ACCENT);
        button.setOnAction(event -> files.openFolder());
        return button;
    }

    private Button scenes() {
        Button button = new Button("Open scenes…");
        button.setOnAction(event -> files.openScenes());
        return button;
    }
}
