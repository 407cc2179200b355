package org.railcount.project;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes a file so that a reader, or the next start after a crash, sees the old content or the new, never a part: the
 * bytes go to a temporary file in the same folder, are forced to the disk, and the file is moved over the old one.
 */
final class AtomicFile {
    private AtomicFile() {}

    static void write(Path file, byte[] content) throws ProjectException {
        try {
            // A link stays a link: what it points to is replaced.
            Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            Path folder = target.getParent();
            if (folder == null) {
                throw new NoSuchFileException(file.toString());
            }
            Optional<Path> outside = outside(file);
            if (outside.isPresent()) {
                throw leaves(file, outside.get());
            }
            Files.createDirectories(folder);
            Path temporary = folder.resolve("." + UUID.randomUUID() + ".tmp");
            try {
                writeThrough(temporary, content);
                move(temporary, target);
            } finally {
                Files.deleteIfExists(temporary);
            }
            forceFolder(folder);
        } catch (IOException e) {
            throw new ProjectException(
                    file + ": cannot be written (" + FileProblem.reason(e)
                            + "); check that the folder can be written to and the"
                            + " disk has room, nothing was changed.",
                    e);
        }
    }

    /**
     * Where a file leads that is a link out of its folder: a project that somebody sent may hold a link to any file of this
     * machine, also to one that is not there yet.
     */
    static Optional<Path> outside(Path file) throws IOException {
        Path beside = file.toAbsolutePath().getParent();
        if (beside == null || !Files.isSymbolicLink(file)) {
            return Optional.empty();
        }
        Path folder = beside.toRealPath();
        Path target = Files.exists(file)
                ? file.toRealPath()
                : folder.resolve(Files.readSymbolicLink(file)).normalize();
        return Optional.of(target).filter(real -> !real.startsWith(folder));
    }

    static ProjectException leaves(Path file, Path target) {
        return new ProjectException(file + ": is a link to " + target
                + ", outside its folder, and is not written through; put a copy in its place or open that file"
                + " itself, nothing was changed.");
    }

    private static void writeThrough(Path temporary, byte[] content) throws IOException {
        try (FileChannel channel =
                FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static void move(Path temporary, Path target) throws IOException {
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Makes the move itself survive a power cut; Windows cannot open a folder and does without. */
    static void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // The content is on the disk already; only the moment of the rename is left to the file system.
        }
    }
}
