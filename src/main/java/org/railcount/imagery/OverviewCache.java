package org.railcount.imagery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.railcount.model.Sha256;

/**
 * Overviews that Railcount built, one file a scene, in a folder of the person's caches and never beside the scene. A
 * file is named after the scene's path, size and time of change, so that a scene that changed has none; it appears under
 * its name only when it is whole. What was not used for longest goes when the folder is full. Thread-safe, and safe with
 * other processes on the same folder.
 */
public final class OverviewCache {
    private static final String ENDING = ".tif";
    private static final int NAME_DIGITS = 32;
    private static final String UNFINISHED = ".part";
    /** What is unfinished for so long was left behind by a crash. */
    private static final Duration LEFT_BEHIND = Duration.ofHours(12);

    private final Path folder;
    private final long maxBytes;

    /** @param maxBytes what all files together may take */
    public OverviewCache(Path folder, long maxBytes) {
        this.folder = folder;
        this.maxBytes = maxBytes;
    }

    /** The overviews of a scene as it is now; they count as used. */
    public Optional<Path> find(Path scene) {
        try {
            Path file = folder.resolve(name(scene));
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            return Optional.of(file);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Writes a file of overviews. */
    @FunctionalInterface
    public interface Writer {
        void write(Path file) throws IOException, SceneException;
    }

    /**
     * Puts overviews in, and takes out what was not used for longest until there is room.
     *
     * @throws IOException when they cannot be written; nothing is left of them then
     * @throws SceneException when the writer cannot read the scene; nothing is left then either
     */
    public void put(Path scene, Writer writer) throws IOException, SceneException {
        String name = name(scene);
        Files.createDirectories(folder);
        Path part = folder.resolve(name + "." + UUID.randomUUID() + UNFINISHED);
        try {
            writer.write(part);
            if (name.equals(name(scene))) {
                Files.move(
                        part,
                        folder.resolve(name),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(part);
        }
        makeRoom(name);
    }

    /** Bytes that all overviews take. */
    public long bytes() {
        return files().stream().mapToLong(Entry::bytes).sum();
    }

    /** Deletes all overviews but those that another program holds open. */
    public void clear() {
        files().forEach(Entry::delete);
    }

    private void makeRoom(String keep) {
        List<Entry> files = files();
        long bytes = files.stream().mapToLong(Entry::bytes).sum();
        Instant old = Instant.now().minus(LEFT_BEHIND);
        for (Entry file : files) {
            boolean unfinished = String.valueOf(file.path().getFileName()).endsWith(UNFINISHED);
            boolean goes = unfinished
                    ? file.used().isBefore(old)
                    : bytes > maxBytes && !file.path().endsWith(keep);
            if (goes && file.delete()) {
                bytes -= file.bytes();
            }
        }
    }

    /** Its files, those not used for longest first. */
    private List<Entry> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> {
                        String name = String.valueOf(file.getFileName());
                        return name.endsWith(ENDING) || name.endsWith(UNFINISHED);
                    })
                    .flatMap(file -> Entry.of(file).stream())
                    .sorted(Comparator.comparing(Entry::used))
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static String name(Path scene) throws IOException {
        BasicFileAttributes file = Files.readAttributes(scene, BasicFileAttributes.class);
        String key = scene.toAbsolutePath().normalize() + "\n" + file.size() + "\n"
                + file.lastModifiedTime().toMillis();
        return Sha256.of(key).substring(0, NAME_DIGITS) + ENDING;
    }

    private record Entry(Path path, long bytes, Instant used) {
        static Optional<Entry> of(Path path) {
            try {
                BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
                return Optional.of(
                        new Entry(path, file.size(), file.lastModifiedTime().toInstant()));
            } catch (IOException e) {
                return Optional.empty();
            }
        }

        boolean delete() {
            try {
                return Files.deleteIfExists(path);
            } catch (IOException e) {
                return false;
            }
        }
    }
}
