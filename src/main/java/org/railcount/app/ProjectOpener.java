package org.railcount.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.railcount.app.scenes.SceneEntry;
import org.railcount.app.scenes.SceneLoader;
import org.railcount.app.text.Phrases;
import org.railcount.app.work.Background;
import org.railcount.detect.SceneInputs;
import org.railcount.model.SiteHash;
import org.railcount.project.ProjectFolder;

/** Opens what a person names or drops: a project folder, a bare folder of scenes, or files. JavaFX thread only. */
final class ProjectOpener {
    private static final Phrases TEXT = Phrases.of(ProjectOpener.class);

    /** Finds the scene files among files and folders. Called on a worker thread. */
    @FunctionalInterface
    interface SceneFinder {
        List<Path> list(List<Path> filesOrFolders) throws IOException;
    }

    private final Workspace workspace;
    private final ProjectReader reader;
    private final HeadStart headStart;
    private final Background files;
    private final SceneFinder finder;
    private final SceneLoader loader;
    private final Notices notices;
    private final Consumer<List<SceneEntry>> onLoaded;

    /** @param onLoaded told of the entries whose files have been looked at */
    ProjectOpener(
            Workspace workspace,
            ProjectReader reader,
            HeadStart headStart,
            Background files,
            SceneFinder finder,
            SceneLoader loader,
            Notices notices,
            Consumer<List<SceneEntry>> onLoaded) {
        this.workspace = workspace;
        this.reader = reader;
        this.headStart = headStart;
        this.files = files;
        this.finder = finder;
        this.loader = loader;
        this.notices = notices;
        this.onLoaded = onLoaded;
    }

    /** Opens a folder as the project, in place of the one that is open. */
    void openFolder(Path folder) {
        openFolder(folder, Optional.empty());
    }

    /** @param at the scene to turn to; the latest where there is none */
    private void openFolder(Path folder, Optional<Path> at) {
        files.run(
                TEXT.get("failed.open-folder", folder),
                () -> headStart.project(folder),
                opened -> replace(opened, at),
                notices::problem);
    }

    /** Opens the project anew, at the scene that is open: files that were changed, came or went are then known. */
    void reopen() {
        Optional.ofNullable(workspace.projectProperty().get())
                .ifPresent(
                        project -> openFolder(project.folder(), workspace.open().map(SceneEntry::path)));
    }

    /** Adds files and folders to the open project; without one, their folder becomes the project. */
    void addScenes(List<Path> wanted) {
        ProjectFolder project = workspace.projectProperty().get();
        if (project == null) {
            files.run(
                    TEXT.get("failed.open", wanted.get(0)),
                    () -> reader.read(folderOf(wanted.get(0)), wanted),
                    opened -> replace(opened, Optional.empty()),
                    notices::problem);
            return;
        }
        files.run(
                TEXT.get("failed.add-scenes"),
                () -> {
                    project.addSceneSources(wanted);
                    return ProjectReader.ids(project, finder.list(wanted));
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
        List<String> present = List.copyOf(workspace.sceneIds().values());
        files.run(
                TEXT.get("failed.find-missing", folder),
                () -> ProjectReader.ids(project, project.relinkScenes(finder.list(List.of(folder)), present)),
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

    private void relinked(ProjectFolder project, Path folder, Map<Path, String> found) {
        List<Path> names = found.keySet().stream().map(Path::getFileName).toList();
        workspace
                .scenes()
                .all()
                .removeIf(entry -> entry.info().isEmpty()
                        && names.contains(entry.path().getFileName())
                        && !found.containsKey(entry.path()));
        load(project, found);
        if (found.isEmpty()) {
            notices.problem(TEXT.get("missing.none", folder));
        } else {
            notices.done(TEXT.get("missing.found", found.size()));
        }
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

    private void replace(ProjectReader.Opened opened, Optional<Path> at) {
        workspace.scenes().clear();
        workspace.projectProperty().set(opened.project());
        workspace.readOnlyBecauseProperty().set(opened.access().readOnlyBecause());
        workspace.siteProperty().set(opened.project().site());
        workspace.detectorProperty().set(opened.detector());
        workspace.siteUnsavedProperty().set(false);
        workspace.observationsProperty().set(opened.observations());
        workspace.eventsProperty().set(opened.events());
        opened.warnings().forEach(notices::problem);
        load(opened.project(), opened.ids());
        workspace.scenes().all().stream()
                .filter(entry -> at.filter(entry.path()::equals).isPresent())
                .findFirst()
                .ifPresent(workspace.scenes().openProperty()::set);
    }

    /** Name and version of the detector, which tells whether a stored result still holds. */
    private Optional<String> version() {
        return Optional.ofNullable(workspace.detectorProperty().get())
                .flatMap(chosen -> chosen.detector().version());
    }

    private void load(ProjectFolder project, Map<Path, String> found) {
        List<SceneEntry> added = workspace.scenes().add(found.keySet());
        Map<String, Instant> typed = project.typedTimes();
        StoredRuns stored = new StoredRuns(
                project,
                SiteHash.of(project.site()),
                version(),
                new SceneInputs(workspace.referenceScene()),
                sentence -> files.onFxThread(() -> notices.problem(sentence)));
        loader.load(added, found, typed, stored, () -> {
            workspace.scenes().refresh();
            onLoaded.accept(added);
        });
    }
}
