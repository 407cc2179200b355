package org.railcount.export;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/**
 * Puts a finished output in place in one step: a reader sees the old file or the new one, never a part. The folder must
 * exist.
 */
public final class AtomicOutput {
    private AtomicOutput() {}

    /** Writes a file, given where. */
    interface Filling {
        void into(Path temporary) throws IOException;
    }

    /** Writes a file whole or not at all. */
    public static void write(Path file, byte[] content) throws IOException {
        fill(file, temporary -> Files.write(temporary, content));
    }

    /** Writes a file whole or not at all, by something that wants a file to write to. */
    static void fill(Path file, Filling filling) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path temporary = target.resolveSibling("." + UUID.randomUUID() + ".tmp");
        try {
            filling.into(temporary);
            move(temporary, target);
        } catch (FileSystemException e) {
            // Nobody has heard of the temporary file.
            throw Files.isWritable(target.getParent())
                    ? new FileSystemException(file.toString(), null, e.getReason())
                    : new AccessDeniedException(file.toString());
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void move(Path temporary, Path target) throws IOException {
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
