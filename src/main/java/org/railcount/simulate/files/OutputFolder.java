package org.railcount.simulate.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A folder that files are put into, each whole or not at all.
 *
 * @param root the folder; made when the first file comes
 */
public record OutputFolder(Path root) {

    /** Writes a file under the folder, replacing one that is there. */
    public void write(String relative, byte[] content) throws IOException {
        Path target = root.resolve(relative);
        Path parent = target.getParent();
        Files.createDirectories(parent == null ? root : parent);
        Path temporary = target.resolveSibling(target.getFileName() + ".part");
        Files.write(temporary, content);
        Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
    }
}
