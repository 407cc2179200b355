package org.railcount.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.railcount.imagery.SceneNames;
import org.railcount.model.SceneName;
import org.railcount.project.SceneOutputs;

/**
 * The scenes that have a review in a folder.
 *
 * @param scenes in their order
 * @param passedOver names of reviews that belong to none of the scenes
 */
record ReviewedFiles(List<Reviewed> scenes, List<String> passedOver) {
    /** The best that is there of a scene is taken. */
    private static final List<String> ENDINGS =
            List.of(".truth.geojson", ".reviewed.geojson", ".detections.geojson", ".geojson");

    /** What {@code analyze} leaves in its folder beside what it found in each scene. */
    private static final String CHANGES = "changes.geojson";

    /**
     * A scene with its review.
     *
     * @param id what the scene is called among those that were named
     */
    record Reviewed(String id, Path scene, Path review) {}

    /**
     * Finds them.
     *
     * @param folder holds reviews under the names that {@code analyze} gives to what it finds in a scene
     * @throws UsageException where there is none
     */
    static ReviewedFiles in(Path folder, List<Path> sceneFiles) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new UsageException("no such folder of reviewed scenes: " + folder);
        }
        Set<Path> left = new LinkedHashSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> isReview(file.getFileName().toString()))
                    .sorted()
                    .forEach(left::add);
        }
        Map<String, Path> byName = new LinkedHashMap<>();
        left.forEach(file -> byName.put(file.getFileName().toString(), file));
        List<Reviewed> found = new ArrayList<>();
        SceneNames.of(sceneFiles).forEach((scene, id) -> {
            List<Path> reviews = names(scene, id)
                    .flatMap(name -> Stream.ofNullable(byName.get(name)))
                    .toList();
            reviews.stream().findFirst().ifPresent(review -> found.add(new Reviewed(id, scene, review)));
            reviews.forEach(left::remove);
        });
        if (found.isEmpty()) {
            throw new UsageException("no file in " + folder + " is named like a scene, as in SCENE.detections.geojson");
        }
        return new ReviewedFiles(
                List.copyOf(found),
                left.stream().map(file -> file.getFileName().toString()).toList());
    }

    /**
     * What a scene's review may be called, the best first: by the scene's name here, or by that which it has among scenes of
     * other folders that have files of its name.
     */
    private static Stream<String> names(Path scene, String id) {
        return ENDINGS.stream()
                .flatMap(ending -> Stream.of(id, SceneName.withFolder(scene))
                        .map(name ->
                                new SceneOutputs(Path.of("")).file(name, ending).toString()));
    }

    private static boolean isReview(String name) {
        return name.endsWith(".geojson") && !name.equals(CHANGES);
    }
}
