package org.railcount.cli;

import org.railcount.imagery.GroundFrame;
import org.railcount.imagery.PixelBlock;
import org.railcount.imagery.PixelWindow;
import org.railcount.imagery.Scene;
import org.railcount.imagery.SceneException;
import org.railcount.model.SceneInfo;

/** A scene of which the caller knows more, or better, than its file says. */
record KnownScene(Scene scene, SceneInfo info) implements Scene {
    @Override
    public GroundFrame ground() {
        return scene.ground();
    }

    @Override
    public PixelBlock read(PixelWindow window, int outWidth, int outHeight) throws SceneException {
        return scene.read(window, outWidth, outHeight);
    }

    @Override
    public void close() {
        scene.close();
    }
}
