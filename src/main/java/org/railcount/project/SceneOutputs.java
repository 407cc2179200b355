package org.railcount.project;

import java.nio.file.Path;

/**
 * Where what belongs to scenes lies in a folder that {@code analyze} or the window's export writes: in files that begin with
 * the scene's name. A name that would lead out of the folder, or is too long with its ending, is spelt as in a project folder.
 */
public record SceneOutputs(Path folder) {

    /** What the detector found in a scene. */
    public Path detections(String sceneId) {
        return file(sceneId, ".detections.geojson");
    }

    /** What stands in a scene after the analyst's review. */
    public Path reviewed(String sceneId) {
        return file(sceneId, ".reviewed.geojson");
    }

    /**
     * Any file of a scene.
     *
     * @param ending what follows the scene's name, with its dot
     */
    public Path file(String sceneId, String ending) {
        String name = sceneId + ending;
        return folder.resolve(FileNames.isFileName(name) ? name : FileNames.of(sceneId, ending));
    }
}
