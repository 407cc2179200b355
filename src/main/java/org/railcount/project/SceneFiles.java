package org.railcount.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder with a file for each scene, called after it.
 *
 * @param ending what follows the scene's id in the names, with its dot
 */
record SceneFiles(Path folder, String ending) {

    /** The file of a scene, whether or not it is there. */
    Path file(String sceneId) {
        if (FileNames.isDevice(sceneId)) {
            // Versions that did not know of such names wrote it where it is none, and it stays in use.
            Path before = folder.resolve(FileNames.spelt(sceneId) + ending);
            if (Files.isRegularFile(before)) {
                return before;
            }
        }
        return folder.resolve(FileNames.of(sceneId, ending));
    }

    /**
     * Ids of the scenes that have a file here and are not among these. Of a file that does not tell, its name without the
     * ending. None where there is no such folder.
     */
    Set<String> others(Collection<String> sceneIds) throws ProjectException {
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        Set<Path> known = sceneIds.stream().map(this::file).collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !known.contains(file))
                    .filter(file -> name(file).endsWith(ending) && !name(file).startsWith("."))
                    .map(this::sceneId)
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException | UncheckedIOException e) {
            throw new ProjectException(folder + ": cannot be listed; check that you may read it.", e);
        }
    }

    private String sceneId(Path file) {
        String name = name(file);
        return FileNames.sceneId(name, ending)
                .or(() -> told(file).filter(id -> name.equals(FileNames.of(id, ending))))
                .orElseGet(() -> name.substring(0, name.length() - ending.length()));
    }

    /** The id that stands in a file, of a run or of edits. */
    private static Optional<String> told(Path file) {
        try {
            return JsonObjectFile.text(file, "scene");
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
