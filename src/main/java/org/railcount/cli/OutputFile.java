package org.railcount.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Files that a command is to write, looked at before the work begins. */
final class OutputFile {
    private OutputFile() {}

    /** @throws UsageException when the folder that a file is to lie in is not there */
    static void requireFolder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new UsageException("no such folder: " + folder);
        }
    }

    /**
     * Nothing that is written may take the place of something that is read, or of something else that is written.
     *
     * @throws UsageException when it would
     */
    static void requireApart(List<Path> outputs, Path... inputs) {
        List<Path> read = Arrays.stream(inputs).map(OutputFile::place).toList();
        Set<Path> written = new HashSet<>();
        for (Path output : outputs) {
            if (read.contains(place(output))) {
                throw new UsageException(
                        output + " is read by this command and would be overwritten; name another file");
            }
            if (!written.add(place(output))) {
                throw new UsageException(output + " would be written twice; name another file");
            }
        }
    }

    private static Path place(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            // Not there yet, so that no link leads to it.
            return file.toAbsolutePath().normalize();
        }
    }
}
