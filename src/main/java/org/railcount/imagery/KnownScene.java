package org.railcount.imagery;

import org.railcount.model.SceneInfo;

/**
 * A scene of which more is known, or better, than its file says: its name among others, a typed time. As thread-safe as
 * the scene.
 */
public record KnownScene(Scene scene, SceneInfo info) implements Scene {
    @Override
    public GroundFrame ground() {
        return scene.ground();
    }

    @Override
    public PixelBlock read(PixelWindow window, int outWidth, int outHeight) throws SceneException {
        return scene.read(window, outWidth, outHeight);
    }

    @Override
    public boolean isDraft(PixelWindow window, int outWidth, int outHeight) {
        return scene.isDraft(window, outWidth, outHeight);
    }

    @Override
    public int revision() {
        return scene.revision();
    }

    @Override
    public void close() {
        scene.close();
    }
}
