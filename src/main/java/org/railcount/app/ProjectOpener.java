package org.railcount.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.railcount.app.scenes.SceneEntry;
import org.railcount.app.scenes.SceneLoader;
import org.railcount.app.work.Background;
import org.railcount.app.work.Sentence;
import org.railcount.detect.DetectorFactory;
import org.railcount.model.PublishedObservation;
import org.railcount.model.SiteEvent;
import org.railcount.model.SiteHash;
import org.railcount.project.ProjectException;
import org.railcount.project.ProjectFolder;

/** Opens what a person names or drops: a project folder, a bare folder of scenes, or files. JavaFX thread only. */
final class ProjectOpener {
    private record Opened(
            ProjectAccess.Access access,
            ChosenDetector detector,
            List<Path> files,
            List<PublishedObservation> observations,
            List<SiteEvent> events,
            List<String> warnings) {
        ProjectFolder project() {
            return access.project();
        }
    }

    /** Finds the scene files among files and folders. Called on a worker thread. */
    @FunctionalInterface
    interface SceneFinder {
        List<Path> list(List<Path> filesOrFolders) throws IOException;
    }

    private final Workspace workspace;
    private final ProjectAccess access;
    private final Background files;
    private final SceneFinder finder;
    private final SceneLoader loader;
    private final DetectorFactory detectors;
    private final Notices notices;
    private final Consumer<List<SceneEntry>> onLoaded;

    /**
     * @param detectors makes the detector that a project asks for
     * @param onLoaded told of the entries whose files have been looked at
     */
    ProjectOpener(
            Workspace workspace,
            ProjectAccess access,
            Background files,
            SceneFinder finder,
            SceneLoader loader,
            DetectorFactory detectors,
            Notices notices,
            Consumer<List<SceneEntry>> onLoaded) {
        this.workspace = workspace;
        this.access = access;
        this.files = files;
        this.finder = finder;
        this.loader = loader;
        this.detectors = detectors;
        this.notices = notices;
        this.onLoaded = onLoaded;
    }

    /** Opens a folder as the project, in place of the one that is open. */
    void openFolder(Path folder) {
        files.run(
                "open the folder " + folder,
                () -> read(access.open(folder), List.of()),
                this::replace,
                notices::problem);
    }

    /** Adds files and folders to the open project; without one, their folder becomes the project. */
    void addScenes(List<Path> wanted) {
        ProjectFolder project = workspace.projectProperty().get();
        if (project == null) {
            files.run(
                    "open " + wanted.get(0),
                    () -> read(access.open(folderOf(wanted.get(0))), wanted),
                    this::replace,
                    notices::problem);
            return;
        }
        files.run(
                "add scenes",
                () -> {
                    project.addSceneSources(wanted);
                    return finder.list(wanted);
                },
                found -> load(project, found),
                notices::problem);
    }

    /** Opens what was dropped: one folder with a site file is a project, all else is scenes. */
    void drop(List<Path> dropped) {
        if (dropped.size() == 1
                && Files.isDirectory(dropped.get(0))
                && (workspace.projectProperty().get() == null
                        || Files.exists(dropped.get(0).resolve("site.geojson")))) {
            openFolder(dropped.get(0));
        } else {
            addScenes(dropped);
        }
    }

    private static Path folderOf(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        return Files.isDirectory(absolute) || parent == null ? absolute : parent;
    }

    /** @param only the files that were named; empty for all that the project holds */
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
        return new Opened(
                opened,
                detector,
                finder.list(sources),
                readOr(project::observations, warnings),
                readOr(project::events, warnings),
                warnings);
    }

    /** Reads a table beside the site. One that cannot be read is told and left out: the scenes can do without. */
    private static <T> List<T> readOr(Table<T> table, List<String> warnings) {
        try {
            return table.read();
        } catch (ProjectException e) {
            warnings.add(Sentence.of("read the project", e));
            return List.of();
        }
    }

    @FunctionalInterface
    private interface Table<T> {
        List<T> read() throws ProjectException;
    }

    private void replace(Opened opened) {
        workspace.scenes().clear();
        workspace.projectProperty().set(opened.project());
        workspace.readOnlyBecauseProperty().set(opened.access().readOnlyBecause());
        workspace.siteProperty().set(opened.project().site());
        workspace.detectorProperty().set(opened.detector());
        workspace.siteUnsavedProperty().set(false);
        workspace.observationsProperty().set(opened.observations());
        workspace.eventsProperty().set(opened.events());
        opened.warnings().forEach(notices::problem);
        if (opened.files().isEmpty()) {
            notices.problem("There are no scenes in " + opened.project().folder()
                    + "; drop GeoTIFF files onto the window to add some.");
        }
        load(opened.project(), opened.files());
    }

    /** Name and version of the detector, which tells whether a stored result still holds. */
    private Optional<String> version() {
        return Optional.ofNullable(workspace.detectorProperty().get())
                .flatMap(chosen -> chosen.detector().version());
    }

    private void load(ProjectFolder project, List<Path> found) {
        List<SceneEntry> added = workspace.scenes().add(found);
        Map<String, Instant> typed = project.typedTimes();
        StoredRuns stored = new StoredRuns(project, SiteHash.of(project.site()), version());
        loader.load(added, typed, stored, () -> {
            workspace.scenes().refresh();
            onLoaded.accept(added);
        });
    }
}
