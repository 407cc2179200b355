package org.railcount.app.viewer;

import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.railcount.app.viewer.edit.SiteEdit;
import org.railcount.app.viewer.state.MapModel;

/** What menus and keys do to the site that is drawn on the map. JavaFX thread only. */
public final class SiteEdits {
    private final MapModel model;
    private final MapModes modes;
    private final FeatureNaming naming;

    SiteEdits(MapModel model, MapModes modes, FeatureNaming naming) {
        this.model = model;
        this.modes = modes;
        this.naming = naming;
    }

    /** Takes the latest point of a drawing back, or else the latest change of the site. */
    public void undo() {
        if (modes.interaction().isDrawing()) {
            modes.interaction().key(KeyCode.BACK_SPACE);
        } else {
            model.editor().undo();
        }
    }

    /** Makes the change of the site again that was taken back last. */
    public void redo() {
        model.editor().redo();
    }

    /** What {@link #undo} would take back, for the menu. */
    public Optional<String> undoTitle() {
        return model.editor().undoTitle();
    }

    /** What {@link #redo} would make again, for the menu. */
    public Optional<String> redoTitle() {
        return model.editor().redoTitle();
    }

    /** Lets the person type another name for the selected feature. */
    public void rename() {
        model.selectedFeature().ifPresent(naming::open);
    }

    /** Takes the selected feature away. */
    public void delete() {
        model.selectedFeature().ifPresent(ref -> model.editor().apply(new SiteEdit.Delete(ref)));
    }
}
