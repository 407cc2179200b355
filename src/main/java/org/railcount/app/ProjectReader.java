package org.railcount.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.railcount.app.text.Phrases;
import org.railcount.app.work.Sentence;
import org.railcount.detect.DetectorFactory;
import org.railcount.imagery.SceneHash;
import org.railcount.model.PublishedObservation;
import org.railcount.model.SiteEvent;
import org.railcount.model.TrackOverlap;
import org.railcount.project.ProjectException;
import org.railcount.project.ProjectFolder;

/** Reads a project folder with all that the window needs of it, but for the scenes themselves. Called on a worker thread. */
final class ProjectReader {
    private static final Phrases TEXT = Phrases.of(ProjectReader.class);

    /**
     * A project as it was found.
     *
     * @param files its scenes
     * @param ids what they are called, by file
     * @param warnings what is odd, one sentence each
     */
    record Opened(
            ProjectAccess.Access access,
            ChosenDetector detector,
            List<Path> files,
            Map<Path, String> ids,
            List<PublishedObservation> observations,
            List<SiteEvent> events,
            List<String> warnings) {
        ProjectFolder project() {
            return access.project();
        }
    }

    private final ProjectAccess access;
    private final ProjectOpener.SceneFinder finder;
    private final DetectorFactory detectors;

    /** @param detectors makes the detector that a project asks for */
    ProjectReader(ProjectAccess access, ProjectOpener.SceneFinder finder, DetectorFactory detectors) {
        this.access = access;
        this.finder = finder;
        this.detectors = detectors;
    }

    /**
     * Opens a folder in place of the project before; that one stays open and locked when the folder cannot be read.
     *
     * @param only the files that were named; empty for all that the project holds
     */
    Opened read(Path folder, List<Path> only) throws Exception {
        return access.open(folder, opened -> read(opened, only));
    }

    private Opened read(ProjectAccess.Access opened, List<Path> only) throws Exception {
        ProjectFolder project = opened.project();
        List<String> warnings = new ArrayList<>();
        opened.readOnlyBecause().ifPresent(warnings::add);
        List<Path> sources = project.sceneSources();
        if (!only.isEmpty()) {
            sources = only;
        } else if (sources.isEmpty()) {
            sources = List.of(project.folder());
        }
        ChosenDetector detector = ChosenDetector.of(project, detectors);
        detector.problem().ifPresent(warnings::add);
        TrackOverlap.of(project.site()).forEach(overlap -> warnings.add(overlap.sentence()));
        List<Path> found = finder.list(sources);
        Map<Path, String> ids = ids(project, found);
        if (only.isEmpty()) {
            tellMissing(project, ids, warnings);
        }
        return new Opened(
                opened,
                detector,
                found,
                ids,
                readOr(project::observations, warnings),
                readOr(project::events, warnings),
                warnings);
    }

    /** What scenes are called in a project. */
    static Map<Path, String> ids(ProjectFolder project, Collection<Path> files) throws ProjectException {
        return project.sceneIds(files, SceneHash::of);
    }

    private static void tellMissing(ProjectFolder project, Map<Path, String> ids, List<String> warnings)
            throws ProjectException {
        List<String> missing = project.missingScenes(ids.entrySet().stream()
                .filter(scene -> Files.exists(scene.getKey()))
                .map(Map.Entry::getValue)
                .toList());
        if (!missing.isEmpty()) {
            warnings.add(TEXT.get(
                    missing.size() > 3 ? "missing.many" : "missing.few",
                    missing.size(),
                    String.join(", ", missing.subList(0, Math.min(3, missing.size())))));
        }
    }

    /** Reads a table beside the site. One that cannot be read is told and left out: the scenes can do without. */
    private static <T> List<T> readOr(Table<T> table, List<String> warnings) {
        try {
            return table.read();
        } catch (ProjectException e) {
            warnings.add(Sentence.of(TEXT.get("failed.read-project"), e));
            return List.of();
        }
    }

    @FunctionalInterface
    private interface Table<T> {
        List<T> read() throws ProjectException;
    }
}
