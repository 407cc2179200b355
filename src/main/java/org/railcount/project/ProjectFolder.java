package org.railcount.project;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.railcount.model.DetectionRun;
import org.railcount.model.DetectorSetup;
import org.railcount.model.GroundMove;
import org.railcount.model.LogEntry;
import org.railcount.model.PublishedObservation;
import org.railcount.model.RunHash;
import org.railcount.model.SceneName;
import org.railcount.model.Site;
import org.railcount.model.SiteEvent;

/**
 * A project on disk: a folder with {@code site.geojson}, where there are any {@code scenes/},
 * {@code observations.csv} and {@code events.csv}, and the subfolder {@code railcount/} for what Railcount itself writes. Every write replaces
 * one whole file, but for the edit log, which only grows. Thread-safe within one program; against other programs there is
 * the {@link ProjectLock}.
 */
public final class ProjectFolder {
    private static final String SITE = "site.geojson";
    private static final String SCENES = "scenes";
    private static final String OBSERVATIONS = "observations.csv";
    private static final String EVENTS = "events.csv";
    private static final String TUNING = "site-tuning.json";
    private static final String OWN = "railcount";
    private static final String DOORPLATE = "project.railcount";
    private static final String DOORPLATE_TEXT =
            "{\"railcount\": \"The folder of this file is a Railcount project; opening the file opens the folder.\"}\n";

    private final Path folder;
    private final SceneTable<Instant> times;
    private final SceneTable<GroundMove> nudges;
    private final SceneSources sources;
    private final SceneIds ids;
    private final RunStore runs;
    private final DetectorFile detector;
    private final EditLog edits;
    private final List<String> warnings;
    private final boolean writable;
    private Site site;

    private ProjectFolder(Path folder, SiteFile.Loaded loaded, boolean writable) throws ProjectException {
        this.writable = writable;
        this.folder = folder;
        this.site = loaded.site();
        this.warnings = loaded.warnings();
        this.times = new SceneTable<>(folder.resolve(OWN).resolve("times.csv"), new TypedTimes());
        this.nudges = new SceneTable<>(folder.resolve(OWN).resolve("nudges.csv"), new Nudges());
        this.sources = new SceneSources(folder, folder.resolve(OWN).resolve("scenes.csv"));
        this.runs = new RunStore(folder.resolve(OWN).resolve("runs"));
        this.edits = new EditLog(folder, folder.resolve(OWN).resolve("edits"), writable);
        this.ids = new SceneIds(folder, folder.resolve(OWN).resolve("scene-names.csv"), new Kept());
        this.detector = new DetectorFile(folder, folder.resolve(OWN).resolve("detector.json"), folder.resolve(TUNING));
    }

    /**
     * Opens a folder as a project. Where it has no site file yet, the site is empty and carries the folder's name, so
     * that areas and tracks can be drawn; {@link #warnings} says so.
     *
     * @throws ProjectException when there is no such folder, or a file in it cannot be used
     */
    public static ProjectFolder open(Path dir) throws ProjectException {
        return open(dir, true);
    }

    /** The same, for reading only: nothing in the folder is changed, and runs of the detector are not kept. */
    public static ProjectFolder openForReading(Path dir) throws ProjectException {
        return open(dir, false);
    }

    /**
     * The folder that a path stands for: a project's {@code project.railcount} file, which a desktop opens with Railcount,
     * stands for the folder that it lies in.
     */
    public static Path of(Path chosen) {
        Path absolute = chosen.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        return parent != null
                        && Files.isRegularFile(absolute)
                        && absolute.toString().endsWith(".railcount")
                ? parent
                : chosen;
    }

    private static ProjectFolder open(Path dir, boolean writable) throws ProjectException {
        Path folder = dir.toAbsolutePath().normalize();
        if (!Files.isDirectory(folder)) {
            throw new ProjectException(
                    dir + ": this is not a folder; name the project folder, which holds " + SITE + ".");
        }
        Path file = folder.resolve(SITE);
        return new ProjectFolder(folder, Files.exists(file) ? SiteFile.load(file) : unnamed(folder), writable);
    }

    /** Whether the project may be changed; else every change is refused with a sentence. */
    public boolean isWritable() {
        return writable;
    }

    /** The analyst's edits. */
    public EditLog edits() {
        return edits;
    }

    /** The folder itself, absolute. */
    public Path folder() {
        return folder;
    }

    /** The site as it was read or last saved. */
    public synchronized Site site() {
        return site;
    }

    /** What was odd in the site file when the project was opened, one sentence each. */
    public List<String> warnings() {
        return warnings;
    }

    /**
     * Writes the site file; on an exception the old file and the old site stay. A folder that had no
     * {@code project.railcount} gets one.
     */
    public synchronized void saveSite(Site changed) throws ProjectException {
        requireWritable();
        SiteFile.write(folder.resolve(SITE), changed);
        site = changed;
        Path doorplate = folder.resolve(DOORPLATE);
        if (!Files.exists(doorplate)) {
            AtomicFile.write(doorplate, DOORPLATE_TEXT.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Files and folders to look for scenes in: {@code scenes/} where it is there, then those that were added. */
    public synchronized List<Path> sceneSources() {
        List<Path> all = new ArrayList<>();
        Path own = folder.resolve(SCENES);
        if (Files.isDirectory(own)) {
            all.add(own);
        }
        sources.list().stream().filter(source -> !all.contains(source)).forEach(all::add);
        return List.copyOf(all);
    }

    /** Keeps files or folders as scene sources beside {@code scenes/}; those that are kept already stay as they are. */
    public synchronized void addSceneSources(List<Path> filesOrFolders) throws ProjectException {
        requireWritable();
        sources.add(filesOrFolders);
    }

    /**
     * Scenes that were counted or edited and are not among these, by id. Where a file that was damaged does not tell its
     * scene, by the file's name.
     */
    public List<String> missingScenes(Collection<String> presentIds) throws ProjectException {
        Set<String> missing = new TreeSet<>(runs.others(presentIds));
        missing.addAll(edits.others(presentIds));
        return List.copyOf(missing);
    }

    /**
     * What scenes are called in this project. No two share a name, and a scene keeps its own; see
     * <a href="../../../../../docs/file-formats/project.md">file formats</a>.
     *
     * @param files all scenes that are to be told apart
     * @param hasher asked only where several files could be one scene
     * @return a name for every file, in the files' order
     */
    public synchronized Map<Path, String> sceneIds(Collection<Path> files, SceneHasher hasher) throws ProjectException {
        return ids.of(files, hasher, writable);
    }

    /**
     * Looks for scenes that are gone, by name, and keeps the files as scene sources in their place.
     *
     * @param candidates files that may be they
     * @param presentIds the scenes that are not gone
     * @return those of the candidates that were taken, one for each scene at most
     */
    public synchronized List<Path> relinkScenes(Collection<Path> candidates, Collection<String> presentIds)
            throws ProjectException {
        requireWritable();
        List<Path> left = new ArrayList<>(candidates);
        List<Path> taken = new ArrayList<>();
        for (String missing : missingScenes(presentIds)) {
            Optional<Path> found = left.stream()
                    .filter(file -> ids.mayBe(file, missing))
                    .min(Comparator.comparing(file -> !SceneName.stem(file).equals(missing)));
            if (found.isPresent()) {
                ids.relink(missing, found.get());
                left.remove(found.get());
                taken.add(found.get());
            }
        }
        sources.relink(taken);
        return List.copyOf(taken);
    }

    /** What others published about the site; empty where the project has no such file. Reads the file anew. */
    public List<PublishedObservation> observations() throws ProjectException {
        Path file = folder.resolve(OBSERVATIONS);
        return Files.exists(file) ? ObservationsFile.read(file) : List.of();
    }

    /** What happened meanwhile, for the timeline; empty where the project has no such file. Reads the file anew. */
    public List<SiteEvent> events() throws ProjectException {
        Path file = folder.resolve(EVENTS);
        return Files.exists(file) ? EventsFile.read(file) : List.of();
    }

    /** Acquisition times that the analyst typed, by scene id. */
    public synchronized Map<String, Instant> typedTimes() {
        return times.all();
    }

    /** Keeps a typed acquisition time. */
    public synchronized void typeTime(String sceneId, Instant acquired) throws ProjectException {
        requireWritable();
        times.put(sceneId, acquired);
    }

    /** Forgets a typed acquisition time, so that the scene's own sources hold again. */
    public synchronized void forgetTime(String sceneId) throws ProjectException {
        requireWritable();
        times.remove(sceneId);
    }

    /** Where the analyst put scenes by hand, by scene id. */
    public synchronized Map<String, GroundMove> nudges() {
        return nudges.all();
    }

    /** Keeps where the analyst put a scene. */
    public synchronized void nudge(String sceneId, GroundMove move) throws ProjectException {
        requireWritable();
        nudges.put(sceneId, move);
    }

    /** Takes a scene's nudge back, so that it is registered by its looks again. */
    public synchronized void forgetNudge(String sceneId) throws ProjectException {
        requireWritable();
        nudges.remove(sceneId);
    }

    /** Which detector the scenes are counted by; the built-in one where nothing was chosen. Reads the file anew. */
    public DetectorSetup detectorSetup() throws ProjectException {
        return detector.read();
    }

    /** Keeps the choice of a detector. */
    public void saveDetectorSetup(DetectorSetup setup) throws ProjectException {
        requireWritable();
        detector.write(setup);
    }

    /**
     * Keeps what was learnt from reviewed scenes of the site, in place of what was learnt before.
     *
     * @param json the text of its file
     * @return the file
     */
    public Path saveSiteTuning(String json) throws ProjectException {
        requireWritable();
        Path file = folder.resolve(TUNING);
        AtomicFile.write(file, json.getBytes(StandardCharsets.UTF_8));
        return file;
    }

    /** What was learnt from reviewed scenes of the site; empty where nothing was. */
    public Optional<Path> siteTuning() {
        return Optional.of(folder.resolve(TUNING)).filter(Files::exists);
    }

    /**
     * The last run that was saved for a scene. It may be stale: compare its scene hash and site hash before showing it
     * as current.
     *
     * @throws ProjectException when there is a run and it cannot be read
     */
    public Optional<DetectionRun> storedRun(String sceneId) throws ProjectException {
        return runs.read(sceneId);
    }

    /**
     * Keeps a run as the scene's latest. The one before is kept too where edits were made on it. Does nothing in a project that is open for reading only.
     */
    public void saveRun(DetectionRun run) throws ProjectException {
        if (writable) {
            Set<String> edited = edits.read(run.sceneId()).entries().stream()
                    .map(LogEntry::run)
                    .collect(Collectors.toSet());
            runs.keepEarlier(run.sceneId(), edited);
            runs.write(run);
        }
    }

    /** The run that edits were made on ({@link RunHash}), the latest or an earlier one; empty where it was not kept. */
    public Optional<DetectionRun> runOfEdits(String sceneId, String runHash) throws ProjectException {
        return runs.read(sceneId, runHash);
    }

    /** What lies here under a scene's name. */
    private final class Kept implements SceneIds.Records {
        @Override
        public boolean holds(String sceneId) {
            return times.all().containsKey(sceneId)
                    || nudges.all().containsKey(sceneId)
                    || Files.exists(edits.file(sceneId))
                    || runs.holds(sceneId);
        }

        @Override
        public Optional<String> countedFile(String sceneId) {
            try {
                return runs.read(sceneId).map(DetectionRun::sceneHash);
            } catch (ProjectException e) {
                // A run that cannot be read tells nothing of its file.
                return Optional.empty();
            }
        }
    }

    private void requireWritable() throws ProjectException {
        if (!writable) {
            throw new ProjectException(folder + ": the project is open for reading only; nothing was saved.");
        }
    }

    private static SiteFile.Loaded unnamed(Path folder) {
        Path name = folder.getFileName();
        Site empty = new Site(
                name == null ? "Site" : name.toString(),
                ZoneId.of("UTC"),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Map.of());
        return new SiteFile.Loaded(
                empty,
                List.of(folder + ": there is no " + SITE + " yet; draw or import tracks and areas and save the site."));
    }
}
