package org.railcount.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Names of files that belong to a scene. */
final class FileNames {
    private FileNames() {}

    /** Names of the files of a folder that end so, without their ends; none where there is no such folder. */
    static List<String> stems(Path folder, String ending) throws ProjectException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(ending) && !name.startsWith("."))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new ProjectException(folder + ": cannot be listed; check that you may read it.", e);
        }
    }

    /** A scene id comes from a file name, but not always of this system: what could not be a file name is spelt as %hex. */
    static String of(String sceneId) {
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
        return name.toString();
    }
}
