package org.railcount.detect;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * One scene to be counted. Immutable.
 *
 * @param file the image
 * @param name what the scene is called in every output; no two of a batch share one
 * @param typedTime when it was taken, UTC, where the analyst typed that
 */
public record SceneTask(Path file, String name, Optional<Instant> typedTime) {}
