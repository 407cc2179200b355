package org.railcount.project;

import java.io.IOException;
import java.nio.file.Path;

/** Gives the hash of a scene file, as a detection run has it. Called only where several files could be one scene. */
@FunctionalInterface
public interface SceneHasher {
    /** @throws IOException when the file cannot be read */
    String hash(Path file) throws IOException;
}
