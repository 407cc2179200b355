package org.railcount.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.railcount.imagery.SceneFolder;

/** Finds the scenes that the arguments of a command name. */
final class SceneArguments {
    private SceneArguments() {}

    /**
     * The scene files, each once.
     *
     * @throws UsageException when an argument does not exist, or a folder holds no scene
     */
    static List<Path> files(List<Path> arguments) {
        for (Path argument : arguments) {
            if (!Files.exists(argument)) {
                throw new UsageException("no such scene: " + argument);
            }
            if (SceneFolder.list(List.of(argument)).isEmpty()) {
                throw new UsageException("no scene (*.tif, *.tiff) in " + argument);
            }
        }
        return SceneFolder.list(arguments);
    }
}
