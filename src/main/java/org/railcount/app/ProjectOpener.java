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
import org.railcount.app.text.Phrases;
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
    private static final Phrases TEXT = Phrases.of(ProjectOpener.class);

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
                TEXT.get("failed.open-folder", folder),
                () -> read(access.open(folder), List.of()),
                this::replace,
                notices::problem);
    }

    /** Opens the project anew: files that were changed, came or went are then known. */
    void reopen() {
        Optional.ofNullable(workspace.projectProperty().get()).ifPresent(project -> openFolder(project.folder()));
    }

    /** Adds files and folders to the open project; without one, their folder becomes the project. */
    void addScenes(List<Path> wanted) {
        ProjectFolder project = workspace.projectProperty().get();
        if (project == null) {
            files.run(
                    TEXT.get("failed.open", wanted.get(0)),
                    () -> read(access.open(folderOf(wanted.get(0))), wanted),
                    this::replace,
                    notices::problem);
            return;
        }
        files.run(
                TEXT.get("failed.add-scenes"),
                () -> {
                    project.addSceneSources(wanted);
                    return finder.list(wanted);
                },
                found -> load(project, found),
                notices::problem);
    }

    /**
     * Looks in a folder for scenes of the project that are gone, and takes them from there.
     *
     * @param folder searched with its subfolders
     */
    void findMissing(Path folder) {
        ProjectFolder project = workspace.projectProperty().get();
        if (project == null) {
            return;
        }
        List<String> present = presentScenes(workspace.scenes().all().stream()
                .filter(entry -> entry.info().isPresent())
                .map(SceneEntry::path)
                .toList());
        files.run(
                TEXT.get("failed.find-missing", folder),
                () -> {
                    List<String> missing = project.missingScenes(present);
                    List<Path> found = finder.list(List.of(folder)).stream()
                            .filter(file -> missing.contains(stem(file)))
                            .toList();
                    project.relinkScenes(found);
                    return found;
                },
                found -> relinked(project, folder, found),
                notices::problem);
    }

    /** Takes in edits that were saved elsewhere, and opens the project anew with them. */
    void takeInEdits(Path file) {
        ProjectFolder project = workspace.projectProperty().get();
        if (project != null) {
            files.run(
                    TEXT.get("failed.take-in", file),
                    () -> project.edits().takeIn(file),
                    number -> {
                        notices.done(TEXT.get("edits.taken-in", number));
                        openFolder(project.folder());
                    },
                    notices::problem);
        }
    }

    private void relinked(ProjectFolder project, Path folder, List<Path> found) {
        List<String> names = found.stream().map(ProjectOpener::stem).toList();
        workspace.scenes().all().removeIf(entry -> entry.info().isEmpty() && names.contains(stem(entry.path())));
        load(project, found);
        if (found.isEmpty()) {
            notices.problem(TEXT.get("missing.none", folder));
        } else {
            notices.done(TEXT.get("missing.found", found.size()));
        }
    }

    private static List<String> presentScenes(List<Path> present) {
        return present.stream().map(ProjectOpener::stem).toList();
    }

    private static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static Optional<String> missing(ProjectFolder project, List<Path> found) throws ProjectException {
        List<String> missing = project.missingScenes(
                presentScenes(found.stream().filter(Files::exists).toList()));
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(TEXT.get(
                        missing.size() > 3 ? "missing.many" : "missing.few",
                        missing.size(),
                        String.join(", ", missing.subList(0, Math.min(3, missing.size())))));
    }

    /** Opens what was dropped: one folder with a site file, or a project file, is a project, all else is scenes. */
    void drop(List<Path> dropped) {
        Path first = ProjectFolder.of(dropped.get(0));
        if (dropped.size() == 1
                && Files.isDirectory(first)
                && (workspace.projectProperty().get() == null
                        || !first.equals(dropped.get(0))
                        || Files.exists(first.resolve("site.geojson")))) {
            openFolder(first);
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
        List<Path> found = finder.list(sources);
        if (only.isEmpty()) {
            missing(project, found).ifPresent(warnings::add);
        }
        return new Opened(
                opened,
                detector,
                found,
                readOr(project::observations, warnings),
                readOr(project::events, warnings),
                warnings);
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
            notices.problem(TEXT.get("folder.empty", opened.project().folder()));
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
        StoredRuns stored = new StoredRuns(
                project,
                SiteHash.of(project.site()),
                version(),
                sentence -> files.onFxThread(() -> notices.problem(sentence)));
        loader.load(added, typed, stored, () -> {
            workspace.scenes().refresh();
            onLoaded.accept(added);
        });
    }
}
