package org.railcount.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** A file that a command is to write, looked at before the work begins. */
final class OutputFile {
    private OutputFile() {}

    /** @throws UsageException when the folder that a file is to lie in is not there */
    static void requireFolder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new UsageException("no such folder: " + folder);
        }
    }
}
