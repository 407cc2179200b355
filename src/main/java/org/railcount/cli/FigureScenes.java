package org.railcount.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.railcount.export.figure.FigureScene;
import org.railcount.imagery.DisplaySettings;
import org.railcount.imagery.Scene;
import org.railcount.imagery.SceneException;
import org.railcount.model.DetectionRun;

/**
 * Opens scenes to be drawn with what was counted in them.
 *
 * @param images where their pixels are
 * @param results what was counted
 */
record FigureScenes(Scene.Opener opener, SceneImages images, CountedScenes results) {
    /** A scene, which the caller closes; empty where its image or its result is not at hand. */
    Optional<FigureScene> open(String sceneId) throws SceneException {
        Optional<DetectionRun> run = results.run(sceneId);
        Optional<Path> file = images.file(sceneId);
        if (run.isEmpty() || file.isEmpty()) {
            return Optional.empty();
        }
        Scene scene = opener.open(file.get());
        return Optional.of(new FigureScene(
                scene,
                images.known(sceneId, scene.info()),
                run.get(),
                results.review(sceneId),
                DisplaySettings.DEFAULT));
    }
}
