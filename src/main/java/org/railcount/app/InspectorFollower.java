package org.railcount.app;

import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import org.jspecify.annotations.Nullable;
import org.railcount.app.inspector.InspectorModel;
import org.railcount.app.inspector.InspectorPanel;
import org.railcount.app.inspector.TimeForm;
import org.railcount.app.scenes.SceneEntry;
import org.railcount.model.Detection;

/** Keeps the inspector at the selected detection, else at the open scene. JavaFX thread only. */
final class InspectorFollower {
    private final Workspace workspace;
    private final InspectorPanel panel;
    private final TimeForm timeForm;
    private final Hyperlink setTime = new Hyperlink("Set date and time…");
    private final Button back = new Button("Back to the scene");
    private final InvalidationListener changed = observable -> refresh();
    private @Nullable SceneEntry followed;
    private boolean typing;

    InspectorFollower(Workspace workspace, InspectorPanel panel, TimeForm timeForm) {
        this.workspace = workspace;
        this.panel = panel;
        this.timeForm = timeForm;
        setTime.setId("set-time");
        setTime.setOnAction(event -> beginTyping());
        back.getStyleClass().add("slim");
        back.setOnAction(event -> workspace.selectedProperty().set(null));
        workspace.scenes().openProperty().addListener((property, before, now) -> turnTo(now));
        workspace.selectedProperty().addListener(changed);
        workspace.siteProperty().addListener(changed);
        workspace.comparedProperty().addListener(changed);
    }

    /** Opens the field for the scene's time and puts the cursor into it. */
    void beginTyping() {
        if (followed != null && followed.info().isPresent()) {
            workspace.selectedProperty().set(null);
            typing = true;
            timeForm.reset();
            refresh();
            timeForm.focus();
        }
    }

    private void turnTo(@Nullable SceneEntry entry) {
        if (followed != null) {
            followed.stateProperty().removeListener(changed);
            followed.detectionProperty().removeListener(changed);
        }
        followed = entry;
        typing = false;
        timeForm.reset();
        if (entry != null) {
            entry.stateProperty().addListener(changed);
            entry.detectionProperty().addListener(changed);
        }
        refresh();
    }

    /** Told that a time was kept. */
    void endTyping() {
        typing = false;
        timeForm.reset();
        refresh();
    }

    private void refresh() {
        Optional<SceneEntry> open = Optional.ofNullable(followed);
        Optional<Detection> selected =
                Optional.ofNullable(workspace.selectedProperty().get());
        boolean readable = open.flatMap(SceneEntry::info).isPresent();
        if (selected.isPresent() && readable) {
            panel.setControls(back);
        } else if (readable && (typing || open.flatMap(SceneEntry::time).isEmpty())) {
            panel.setControls(timeForm.node());
        } else if (readable) {
            panel.setControls(setTime);
        } else {
            panel.setControls();
        }
        panel.show(
                selected.isPresent() && readable ? "Selection" : "Scene",
                InspectorModel.of(open, selected, workspace.comparedProperty().get(), workspace.zone()));
    }
}
