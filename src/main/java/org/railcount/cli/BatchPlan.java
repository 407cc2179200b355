package org.railcount.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.railcount.detect.Detector;
import org.railcount.detect.SceneCounter;
import org.railcount.detect.SceneTask;
import org.railcount.imagery.Scene;
import org.railcount.imagery.SceneNames;

/**
 * What a batch is to do: which scenes, on which site. Immutable.
 *
 * @param watched the site, and what its project folder adds
 * @param tasks a scene each, by name of the file
 * @param reference the site's reference scene, where it names one and the file is at hand
 */
record BatchPlan(WatchedSite watched, List<SceneTask> tasks, Optional<Path> reference) {
    BatchPlan {
        tasks = List.copyOf(tasks);
    }

    /**
     * Reads the site and looks for the scenes.
     *
     * @param scenes files, and folders to be searched
     * @param warning told what is odd but does not stand in the way, one sentence each
     * @throws UsageException when the site cannot be used, or there is no scene
     */
    static BatchPlan of(Path siteFile, List<Path> scenes, Consumer<String> warning) {
        WatchedSite watched = WatchedSite.read(siteFile, warning);
        List<Path> files = SceneArguments.files(scenes);
        Map<Path, String> names = SceneNames.of(files);
        Map<Path, String> inProject = watched.names(files);
        List<SceneTask> tasks = names.entrySet().stream()
                .map(scene -> new SceneTask(
                        scene.getKey(),
                        scene.getValue(),
                        Optional.ofNullable(watched.typedTimes().get(inProject.get(scene.getKey())))))
                .toList();
        return new BatchPlan(watched, tasks, watched.referenceScene(names.keySet()));
    }

    /** Counts such scenes. */
    SceneCounter counter(Scene.Opener opener, Detector detector) {
        List<Path> files = tasks.stream().map(SceneTask::file).toList();
        return new SceneCounter(opener, detector, watched.site(), watched.places(opener, reference, files));
    }
}
