package org.railcount.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.railcount.model.DetectionRun;

/**
 * Results of a batch on disk, a JSON file a scene, so that a batch that was broken off can be gone on with. Each tells what
 * it was made of. A file is there whole or not at all, and one that cannot be read counts as not there. Thread-safe; several
 * processes may write results of different scenes into one folder.
 */
public final class ResultStore {
    /** It stands near the front, so that a stale result is not read to its end. */
    private static final String INPUTS = "inputs";

    private final SceneFiles files;

    /** @param folder made when the first result is written */
    public ResultStore(Path folder) {
        this.files = new SceneFiles(folder, ".json");
    }

    /**
     * The result of a scene.
     *
     * @param inputs fingerprint of all that it must have been made of, but for the scene file
     */
    public Optional<DetectionRun> read(String sceneId, String inputs) {
        Path file = files.file(sceneId);
        try {
            if (!Files.exists(file)
                    || JsonObjectFile.text(file, INPUTS).filter(inputs::equals).isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new RunReader(file).read(JsonObjectFile.bytes(file)));
        } catch (IOException | ProjectException e) {
            // A broken result is one that has to be made again.
            return Optional.empty();
        }
    }

    /**
     * Keeps a result in place of the scene's one before.
     *
     * @param inputs fingerprint of all that it was made of, but for the scene file
     */
    public void write(DetectionRun run, String inputs) throws ProjectException {
        Path file = files.file(run.sceneId());
        AtomicFile.write(file, RunWriter.json(file, run, Map.of(INPUTS, inputs)));
    }
}
