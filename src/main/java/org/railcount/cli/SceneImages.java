package org.railcount.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.railcount.imagery.Scene;
import org.railcount.imagery.SceneException;
import org.railcount.imagery.SceneFolder;
import org.railcount.imagery.SceneNames;
import org.railcount.model.SceneInfo;
import org.railcount.timeline.DateSpan;

/** Image files by the names that tables and detections have for their scenes. */
final class SceneImages {
    private final Scene.Opener opener;
    private final WatchedSite watched;
    private final Map<String, Path> files = new LinkedHashMap<>();
    /** What was read so far; each file is opened once. */
    private final Map<String, Optional<SceneInfo>> infos = new HashMap<>();

    /**
     * @param named files and folders that the command line names; beside them the scenes of the site's project count
     * @throws UsageException when one does not exist or holds no scene
     */
    SceneImages(Scene.Opener opener, WatchedSite watched, List<Path> named) {
        this.opener = opener;
        this.watched = watched;
        SceneNames.of(named.isEmpty() ? List.of() : SceneArguments.files(named))
                .forEach((file, name) -> files.putIfAbsent(name, file));
        watched.project()
                .map(project -> watched.names(SceneFolder.list(project.sceneSources())))
                .orElse(Map.of())
                .forEach((file, name) -> files.putIfAbsent(name, file));
    }

    /** Names of all scenes that are known. */
    Set<String> ids() {
        return files.keySet();
    }

    /** The image of a scene, where it is known. */
    Optional<Path> file(String sceneId) {
        return Optional.ofNullable(files.get(sceneId));
    }

    /** What is known of a scene, a typed time included; empty where its image is not known or cannot be opened. */
    Optional<SceneInfo> info(String sceneId) {
        return infos.computeIfAbsent(sceneId, id -> file(id).flatMap(this::read))
                .map(info -> known(sceneId, info));
    }

    private Optional<SceneInfo> read(Path file) {
        try (Scene scene = opener.open(file)) {
            return Optional.of(scene.info());
        } catch (SceneException e) {
            return Optional.empty();
        }
    }

    /** The same of an open scene. */
    SceneInfo known(String sceneId, SceneInfo info) {
        return Optional.ofNullable(watched.typedTimes().get(sceneId))
                .map(time -> info.withAcquisition(info.acquisition().withAnalystTime(time)))
                .orElse(info);
    }

    /**
     * The scene that a person means: an image file, a scene's name, or a day on which one scene was taken.
     *
     * @throws UsageException when there is none, or several
     */
    String named(String text) {
        Path file = Path.of(text);
        if (Files.isRegularFile(file)) {
            String id = SceneNames.stem(file);
            files.put(id, file);
            infos.remove(id);
            return id;
        }
        if (files.containsKey(text)) {
            return text;
        }
        Optional<LocalDate> day =
                DateSpan.parse(text).filter(DateSpan::isOneDay).map(DateSpan::first);
        if (day.isEmpty()) {
            throw new UsageException(
                    "no scene " + text + ": name an image file, a scene of the project or --scenes, or its day");
        }
        List<String> taken = files.keySet().stream()
                .filter(id -> info(id).flatMap(info -> info.acquisition().time())
                        .filter(time ->
                                time.atZone(ZoneOffset.UTC).toLocalDate().equals(day.get()))
                        .isPresent())
                .collect(Collectors.toList());
        if (taken.size() != 1) {
            throw new UsageException(
                    taken.isEmpty()
                            ? "no scene was taken on " + text + " (UTC)"
                            : "several scenes were taken on " + text + ", name one: " + String.join(", ", taken));
        }
        return taken.get(0);
    }
}
