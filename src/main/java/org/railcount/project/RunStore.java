package org.railcount.project;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.railcount.model.DetectionRun;

/** The latest detection run of every scene, a JSON file each. */
final class RunStore {
    private final Path folder;

    RunStore(Path folder) {
        this.folder = folder;
    }

    Optional<DetectionRun> read(String sceneId) throws ProjectException {
        Path file = file(sceneId);
        return Files.exists(file)
                ? Optional.of(new RunReader(file).read(JsonObjectFile.bytes(file)))
                : Optional.empty();
    }

    void write(DetectionRun run) throws ProjectException {
        Path file = file(run.sceneId());
        AtomicFile.write(file, RunWriter.json(file, run));
    }

    /** A scene id comes from a file name, but not always of this system: what could not be a file name is spelt as %hex. */
    private Path file(String sceneId) {
        StringBuilder name = new StringBuilder();
        for (byte b : sceneId.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c >= 0x80 || Character.isLetterOrDigit(c) || " ._-+()[],@#=~".indexOf(c) >= 0;
            if (plain && c < 0x80) {
                name.append(c);
            } else {
                name.append('%').append(String.format("%02X", (int) c));
            }
        }
        return folder.resolve(name + ".json");
    }
}
