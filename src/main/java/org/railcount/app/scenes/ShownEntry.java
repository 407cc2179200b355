package org.railcount.app.scenes;

import javafx.beans.InvalidationListener;
import javafx.scene.image.ImageView;
import org.jspecify.annotations.Nullable;

/**
 * The scene that a cell shows for now. Cells are used again for other scenes as a list is scrolled; this follows one scene at
 * a time and lets go of the one before. JavaFX thread only.
 */
final class ShownEntry {
    private final ImageView picture;
    private final InvalidationListener changed;
    private @Nullable SceneEntry entry;

    /**
     * @param picture shows the scene's thumbnail
     * @param changed told when the scene's state, count or review is another
     */
    ShownEntry(ImageView picture, InvalidationListener changed) {
        this.picture = picture;
        this.changed = changed;
    }

    @Nullable
    SceneEntry get() {
        return entry;
    }

    /** Goes over to another scene, or to none. */
    void show(@Nullable SceneEntry now) {
        SceneEntry before = entry;
        if (now == before) {
            return;
        }
        if (before != null) {
            before.stateProperty().removeListener(changed);
            before.detectionProperty().removeListener(changed);
            before.reviewProperty().removeListener(changed);
            picture.imageProperty().unbind();
        }
        entry = now;
        if (now != null) {
            now.stateProperty().addListener(changed);
            now.detectionProperty().addListener(changed);
            now.reviewProperty().addListener(changed);
            picture.imageProperty().bind(now.thumbnailProperty());
        }
    }
}
