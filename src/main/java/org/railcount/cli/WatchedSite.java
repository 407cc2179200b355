package org.railcount.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.railcount.detect.KnownPlaces;
import org.railcount.imagery.Scene;
import org.railcount.imagery.SceneHash;
import org.railcount.imagery.SceneNames;
import org.railcount.model.Area;
import org.railcount.model.PublishedObservation;
import org.railcount.model.Site;
import org.railcount.model.SiteEvent;
import org.railcount.model.TrackOverlap;
import org.railcount.project.ProjectException;
import org.railcount.project.ProjectFolder;
import org.railcount.project.SiteFile;

/**
 * A site, and what its project folder adds to it where the site file is a project's {@code site.geojson}. Immutable.
 *
 * @param site what is counted on
 * @param folder where the site file lies
 * @param project the project folder that it lies in, which has scenes, results and corrections of its own
 * @param observations what others published
 * @param events what happened meanwhile
 */
record WatchedSite(
        Site site,
        Path folder,
        Optional<ProjectFolder> project,
        List<PublishedObservation> observations,
        List<SiteEvent> events) {

    /** Reads of a project; each may fail without harm to the counts. */
    private interface Read<T> {
        T get() throws ProjectException;
    }

    /**
     * Reads a site that something can be counted on.
     *
     * @param warning told what is odd but does not stand in the way, one sentence each
     * @throws UsageException when there is no such file, or nothing to count in it
     */
    static WatchedSite read(Path file, Consumer<String> warning) {
        if (Files.isDirectory(file)) {
            throw new UsageException(
                    file + " is a folder; name the site file in it, such as " + file.resolve("site.geojson"));
        }
        if (!Files.isRegularFile(file)) {
            throw new UsageException("no such site file: " + file);
        }
        try {
            SiteFile.Loaded loaded = SiteFile.load(file);
            loaded.warnings().forEach(warning);
            requireSomethingToCount(file, loaded.site(), warning);
            TrackOverlap.of(loaded.site()).forEach(overlap -> warning.accept(overlap.sentence()));
            Path folder = file.toAbsolutePath().normalize().getParent();
            if (folder == null) {
                throw new UsageException(file + " is a whole disk, not a site file");
            }
            if (!file.getFileName().toString().equals("site.geojson")) {
                return new WatchedSite(loaded.site(), folder, Optional.empty(), List.of(), List.of());
            }
            ProjectFolder project = ProjectFolder.openForReading(folder);
            return new WatchedSite(
                    loaded.site(),
                    folder,
                    Optional.of(project),
                    orNone(project::observations, warning),
                    orNone(project::events, warning));
        } catch (ProjectException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    /**
     * One of the site's areas.
     *
     * @throws UsageException when the site has none of that name
     */
    Area area(String name) {
        return site.areas().stream()
                .filter(area -> area.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UsageException("the site has no area \"" + name + "\", but "
                        + String.join(
                                ", ", site.areas().stream().map(Area::name).toList())));
    }

    /** Whether it lies in a project folder. */
    boolean isProject() {
        return project.isPresent();
    }

    /**
     * What scenes are called in the project, or where there is none, so that no two have one name.
     *
     * @throws UsageException when the project cannot be read
     */
    Map<Path, String> names(List<Path> files) {
        if (project.isEmpty()) {
            return SceneNames.of(files);
        }
        try {
            return project.get().sceneIds(files, SceneHash::of);
        } catch (ProjectException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    /** Acquisition times that the analyst typed, by name of the scene in the project. */
    Map<String, Instant> typedTimes() {
        return project.map(ProjectFolder::typedTimes).orElse(Map.of());
    }

    /** Where scenes are known to lie. */
    KnownPlaces places(Scene.Opener opener, Optional<Path> reference, List<Path> files) {
        List<Path> all =
                Stream.concat(files.stream(), reference.stream()).distinct().toList();
        return KnownPlaces.named(
                opener,
                reference,
                names(all),
                project.map(ProjectFolder::nudges).orElse(Map.of()));
    }

    /** The file of the scene that the site names as reference: among the scenes given, else near the site file. */
    Optional<Path> referenceScene(Collection<Path> scenes) {
        return site.referenceScene()
                .flatMap(name -> Stream.concat(
                                scenes.stream()
                                        .filter(file ->
                                                file.getFileName().toString().equals(name)),
                                Stream.of(folder.resolve("scenes").resolve(name), folder.resolve(name)))
                        .filter(Files::isRegularFile)
                        .findFirst());
    }

    private static void requireSomethingToCount(Path file, Site site, Consumer<String> warning) {
        if (site.areas().isEmpty()) {
            throw new UsageException(file + " has no area (a Polygon with the role \"area\") to report counts for");
        }
        if (site.tracks().isEmpty() && site.zones().isEmpty()) {
            throw new UsageException(
                    file + " has no track (a LineString with the role \"track\"), and railcars are counted on tracks");
        }
        if (site.tracks().isEmpty()) {
            warning.accept(file + " has no track: no railcars are counted, only cargo and ships.");
        }
    }

    private static <T> List<T> orNone(Read<List<T>> read, Consumer<String> warning) {
        try {
            return read.get();
        } catch (ProjectException e) {
            warning.accept(String.valueOf(e.getMessage()));
            return List.of();
        }
    }
}
