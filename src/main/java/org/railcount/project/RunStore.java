package org.railcount.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.railcount.model.DetectionRun;
import org.railcount.model.RunHash;

/** The latest detection run of every scene, a JSON file each, and earlier ones that edits were made on. */
final class RunStore {
    private final Path folder;
    private final SceneFiles latest;

    RunStore(Path folder) {
        this.folder = folder;
        this.latest = new SceneFiles(folder, ".json");
    }

    /** Ids of the scenes that were counted and are not among these. */
    Set<String> others(Collection<String> sceneIds) throws ProjectException {
        return latest.others(sceneIds);
    }

    boolean holds(String sceneId) {
        return Files.exists(latest.file(sceneId));
    }

    Optional<DetectionRun> read(String sceneId) throws ProjectException {
        Path file = latest.file(sceneId);
        return Files.exists(file)
                ? Optional.of(new RunReader(file).read(JsonObjectFile.bytes(file)))
                : Optional.empty();
    }

    /** The run of a fingerprint, if it is the latest or was kept. */
    Optional<DetectionRun> read(String sceneId, String runHash) throws ProjectException {
        Path earlier = earlier(sceneId, runHash);
        if (Files.exists(earlier)) {
            return Optional.of(new RunReader(earlier).read(JsonObjectFile.bytes(earlier)));
        }
        return read(sceneId).filter(run -> RunHash.of(run).equals(runHash));
    }

    /** Keeps the latest run under its fingerprint, if that is among these, so that the next one does not replace it. */
    void keepEarlier(String sceneId, Set<String> runHashes) throws ProjectException {
        if (runHashes.isEmpty()) {
            return;
        }
        Optional<DetectionRun> last;
        try {
            last = read(sceneId);
        } catch (ProjectException e) {
            // A run that cannot be read shows nobody an earlier state.
            return;
        }
        if (last.isPresent() && runHashes.contains(RunHash.of(last.get()))) {
            Path file = earlier(sceneId, RunHash.of(last.get()));
            if (!Files.exists(file)) {
                AtomicFile.write(file, RunWriter.json(file, last.get()));
            }
        }
    }

    private Path earlier(String sceneId, String runHash) {
        return new SceneFiles(folder.resolve("earlier"), "." + FileNames.spelt(runHash) + ".json").file(sceneId);
    }

    void write(DetectionRun run) throws ProjectException {
        Path file = latest.file(run.sceneId());
        AtomicFile.write(file, RunWriter.json(file, run));
    }
}
