package org.railcount.project;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.railcount.model.Edit;
import org.railcount.model.LogEntry;

/**
 * The edits of a project's scenes on disk: a JSON Lines file a scene, in {@code railcount/edits/}. Lines are only added,
 * each is on the disk before {@link #append} returns, and no line that is there is ever written again: what a later
 * version or a person put in stays. Thread-safe within one program.
 */
public final class EditLog {
    /** A scene that is corrected for years stays below this. */
    private static final long MAX_BYTES = 64L << 20;
    /** A file with more lines that are no edits is no log. */
    private static final int MAX_BAD_LINES = 1000;

    private final Path project;
    private final Path folder;
    private final SceneFiles logs;
    /** Pieces of lines that were cut off. */
    private final SceneFiles torn;

    private final boolean writable;

    /**
     * What a scene's file holds.
     *
     * @param entries oldest first
     * @param warnings what could not be read, one sentence each
     */
    public record Loaded(List<LogEntry> entries, List<String> warnings) {
        public Loaded {
            entries = List.copyOf(entries);
            warnings = List.copyOf(warnings);
        }
    }

    EditLog(Path project, Path folder, boolean writable) {
        this.project = project;
        this.folder = folder;
        this.logs = new SceneFiles(folder, ".jsonl");
        this.torn = new SceneFiles(folder, ".jsonl.torn");
        this.writable = writable;
    }

    /** The file of a scene's edits, whether or not it is there. */
    public Path file(String sceneId) {
        return logs.file(sceneId);
    }

    /** Ids of the scenes that were edited and are not among these. */
    Set<String> others(Collection<String> sceneIds) throws ProjectException {
        return logs.others(sceneIds);
    }

    /**
     * Reads a scene's edits. A last line that was torn by a crash is set aside in a file of its own; it was never
     * confirmed. Other lines that cannot be read stay where they are and are passed over.
     */
    public synchronized Loaded read(String sceneId) throws ProjectException {
        Path file = file(sceneId);
        if (!Files.exists(file)) {
            return new Loaded(List.of(), List.of());
        }
        byte[] bytes = JsonObjectFile.bytes(file, MAX_BYTES);
        List<LogEntry> entries = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        int number = 0;
        for (int start = 0; start < bytes.length; ) {
            int end = start;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            number++;
            String line = new String(bytes, start, end - start, StandardCharsets.UTF_8).strip();
            try {
                // A line that was written twice, because the first attempt seemed to fail, counts once.
                if (!line.isEmpty()) {
                    LogEntry entry = EntryReader.read(line);
                    if (ids.add(entry.id())) {
                        entries.add(entry);
                    }
                }
            } catch (IOException e) {
                warnings.add(
                        end == bytes.length
                                ? setAside(file, torn.file(sceneId), bytes, start)
                                : file + ": line " + number
                                        + " cannot be read and is passed over; correct it by hand if it matters.");
                if (warnings.size() > MAX_BAD_LINES) {
                    throw new ProjectException(file + ": more than " + MAX_BAD_LINES
                            + " lines are no edits; put the right file in its place, or take it away.");
                }
            }
            start = end + 1;
        }
        return new Loaded(entries, warnings);
    }

    /** Moves what follows the last whole line out of the log, so that the next edit begins on a line of its own. */
    private String setAside(Path file, Path aside, byte[] bytes, int start) {
        String what = file + ": the last edit was cut off while it was being written and is left out";
        if (!writable) {
            return what + ".";
        }
        try {
            if (AtomicFile.outside(file).isPresent()) {
                return what + ".";
            }
            Files.write(
                    aside,
                    Arrays.copyOfRange(bytes, start, bytes.length),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    LinkOption.NOFOLLOW_LINKS);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(start);
                channel.force(true);
            }
            return what + "; the piece is kept in " + aside.getFileName() + ".";
        } catch (IOException e) {
            return what + ".";
        }
    }

    /**
     * Adds entries, in order, and forces them to the disk. After an exception some may be there and some not; to add them
     * again is safe.
     *
     * @throws ProjectException one sentence: what went wrong, what to do
     */
    public synchronized void append(List<LogEntry> entries) throws ProjectException {
        Map<String, StringBuilder> lines = new LinkedHashMap<>();
        entries.forEach(entry -> lines.computeIfAbsent(entry.sceneId(), scene -> new StringBuilder())
                .append(EntryWriter.line(entry))
                .append('\n'));
        for (Map.Entry<String, StringBuilder> scene : lines.entrySet()) {
            append(file(scene.getKey()), scene.getValue().toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Writes entries of any scenes into one file elsewhere. */
    static void writeAside(Path file, List<LogEntry> entries) throws ProjectException {
        StringBuilder lines = new StringBuilder();
        entries.forEach(entry -> lines.append(EntryWriter.line(entry)).append('\n'));
        AtomicFile.write(file, lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Adds the entries of a file that was written elsewhere, those that are here already left out.
     *
     * @return how many were added
     * @throws ProjectException when the file holds anything but entries; then none was added
     */
    public synchronized int takeIn(Path file) throws ProjectException {
        Map<String, Set<String>> known = new HashMap<>();
        List<LogEntry> fresh = new ArrayList<>();
        int number = 0;
        for (String line : new String(JsonObjectFile.bytes(file), StandardCharsets.UTF_8).split("\n")) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            LogEntry entry;
            try {
                entry = EntryReader.read(line);
            } catch (IOException e) {
                throw new ProjectException(
                        JsonObjectFile.name(file) + ": line " + number
                                + " is no edit; choose a file that Railcount saved edits to.",
                        e);
            }
            if (entry.edit() instanceof Edit.Unknown) {
                throw new ProjectException(JsonObjectFile.name(file) + ": line " + number
                        + " is an edit of a later version; update Railcount to take it in.");
            }
            Set<String> ids = known.get(entry.sceneId());
            if (ids == null) {
                ids = new HashSet<>();
                for (LogEntry here : read(entry.sceneId()).entries()) {
                    ids.add(here.id());
                }
                known.put(entry.sceneId(), ids);
            }
            if (ids.add(entry.id())) {
                fresh.add(entry);
            }
        }
        append(fresh);
        return fresh.size();
    }

    private void append(Path file, byte[] lines) throws ProjectException {
        if (!writable) {
            throw new ProjectException(project + ": the project is open for reading only; nothing was saved.");
        }
        // A folder that is made where a disk was pulled out would hide the edits when the disk comes back.
        if (!Files.isDirectory(project)) {
            throw new ProjectException(
                    project + ": the project folder is not there any more; put it back or save the edits elsewhere.");
        }
        try {
            Files.createDirectories(folder);
            Optional<Path> outside = AtomicFile.outside(file).filter(EditLog::keepsWhatIsWritten);
            if (outside.isPresent()) {
                throw AtomicFile.leaves(file, outside.get());
            }
            boolean isNew = !Files.exists(file);
            write(file, lines);
            if (isNew) {
                AtomicFile.forceFolder(folder);
            }
        } catch (IOException e) {
            throw new ProjectException(
                    FileProblem.reason(e) + ": " + file
                            + " cannot be written; make room or give access, or save the edits elsewhere.",
                    e);
        }
    }

    /** A device, such as one that is always full, loses nothing to what is added. */
    private static boolean keepsWhatIsWritten(Path target) {
        return !Files.exists(target) || Files.isRegularFile(target);
    }

    private static void write(Path file, byte[] lines) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long end = channel.size();
            try {
                channel.position(end);
                if (end > 0 && !endsLine(channel, end)) {
                    channel.write(ByteBuffer.wrap(new byte[] {'\n'}));
                }
                ByteBuffer bytes = ByteBuffer.wrap(lines);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            } catch (IOException e) {
                // A piece of a line would be taken for a broken edit at the next start.
                channel.truncate(end);
                throw e;
            }
        }
    }

    private static boolean endsLine(FileChannel channel, long end) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        return channel.read(last, end - 1) == 1 && last.get(0) == '\n';
    }
}
