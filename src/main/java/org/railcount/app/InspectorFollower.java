package org.railcount.app;

import java.util.List;
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
import org.railcount.model.ReviewedDetection;

/** Keeps the inspector at the selected detection, else at the open scene. JavaFX thread only. */
final class InspectorFollower {
    private final Workspace workspace;
    private final InspectorPanel panel;
    private final TimeForm timeForm;
    private final Nudging nudging;
    private final Hyperlink setTime = new Hyperlink("Set date and time…");
    private final Hyperlink nudge = new Hyperlink("Nudge onto the tracks…");
    private final Button back = new Button("Back to the scene");
    private final InvalidationListener changed = observable -> refresh();
    private @Nullable SceneEntry followed;
    private boolean typing;
    private boolean isNudging;

    InspectorFollower(Workspace workspace, InspectorPanel panel, TimeForm timeForm, Nudging nudging) {
        this.workspace = workspace;
        this.panel = panel;
        this.timeForm = timeForm;
        this.nudging = nudging;
        setTime.setId("set-time");
        setTime.setOnAction(event -> beginTyping());
        nudge.setId("nudge");
        nudge.setOnAction(event -> beginNudging());
        nudging.onEnd(this::endNudging);
        back.getStyleClass().add("slim");
        back.setOnAction(event -> workspace.selectedProperty().set(List.of()));
        workspace.scenes().openProperty().addListener((property, before, now) -> turnTo(now));
        workspace.selectedProperty().addListener(changed);
        workspace.siteProperty().addListener(changed);
        workspace.comparedProperty().addListener(changed);
    }

    /** Opens the field for the scene's time and puts the cursor into it. */
    void beginTyping() {
        if (followed != null && followed.info().isPresent()) {
            workspace.selectedProperty().set(List.of());
            typing = true;
            isNudging = false;
            timeForm.reset();
            refresh();
            timeForm.focus();
        }
    }

    /** Opens the fields by which the scene is put onto the tracks by hand. */
    void beginNudging() {
        if (followed != null && followed.info().isPresent() && workspace.site().isPresent()) {
            workspace.selectedProperty().set(List.of());
            typing = false;
            isNudging = true;
            nudging.begin(followed);
            refresh();
            nudging.form().focus();
        }
    }

    private void endNudging() {
        isNudging = false;
        refresh();
    }

    private void turnTo(@Nullable SceneEntry entry) {
        if (followed != null) {
            followed.stateProperty().removeListener(changed);
            followed.detectionProperty().removeListener(changed);
        }
        followed = entry;
        typing = false;
        isNudging = false;
        nudging.leave();
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
                workspace.selectedProperty().get().stream().findFirst().map(ReviewedDetection::detection);
        boolean readable = open.flatMap(SceneEntry::info).isPresent();
        if (selected.isPresent() && readable) {
            panel.setControls(back);
        } else if (readable && isNudging) {
            panel.setControls(nudging.form().node());
        } else if (readable && (typing || open.flatMap(SceneEntry::time).isEmpty())) {
            panel.setControls(timeForm.node());
        } else if (readable) {
            panel.setControls(setTime, nudge);
        } else {
            panel.setControls();
        }
        panel.show(
                selected.isPresent() && readable ? "Selection" : "Scene",
                InspectorModel.of(open, selected, workspace.comparedProperty().get(), workspace.zone()));
    }
}
