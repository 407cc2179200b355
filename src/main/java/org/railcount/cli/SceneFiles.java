package org.railcount.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds the scene files that the arguments name. */
final class SceneFiles {
    private SceneFiles() {}

    /**
     * Files named directly, and the TIFF files of folders, each once, in order of their paths.
     *
     * @throws UsageException when an argument does not exist or a folder holds no scene
     */
    static List<Path> list(List<Path> arguments) {
        List<Path> files = new ArrayList<>();
        for (Path argument : arguments) {
            if (Files.isDirectory(argument)) {
                List<Path> inFolder = tiffs(argument);
                if (inFolder.isEmpty()) {
                    throw new UsageException("no scene (*.tif, *.tiff) in " + argument);
                }
                files.addAll(inFolder);
            } else if (Files.exists(argument)) {
                files.add(argument);
            } else {
                throw new UsageException("no such scene: " + argument);
            }
        }
        return files.stream().map(Path::normalize).distinct().sorted().toList();
    }

    private static List<Path> tiffs(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> entry.getFileName()
                            .toString()
                            .toLowerCase(Locale.ROOT)
                            .matches(".*\\.tiff?"))
                    .toList();
        } catch (IOException e) {
            throw new UsageException("cannot read the folder " + folder + ": " + e.getMessage());
        }
    }
}
