package org.railcount.app.settings;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.railcount.app.text.Phrases;

/**
 * One JSON file in the settings folder. Written whole or not at all. Thread-safe, and a change is not lost to another
 * one, as long as the program has one object for the file.
 */
public final class SettingsFile {
    private static final Phrases TEXT = Phrases.of(SettingsFile.class);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Path file;

    public SettingsFile(Path folder, String name) {
        file = folder.resolve(name);
    }

    /**
     * What the file holds; an empty object where there is no file.
     *
     * @throws IOException one sentence: which file, what is wrong, what happens
     */
    public synchronized ObjectNode read() throws IOException {
        if (!Files.exists(file)) {
            return MAPPER.createObjectNode();
        }
        try {
            JsonNode root = MAPPER.readTree(Files.readAllBytes(file));
            if (root instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            throw at == null ? unusable("limits", e) : unusable("json", e, at.getLineNr());
        } catch (IOException e) {
            throw unusable("unreadable", e);
        }
        throw unusable("no-object", null);
    }

    /**
     * Replaces what the file holds by what becomes of it; nobody else reads or writes it meanwhile.
     *
     * @throws IOException as {@link #read} and {@link #write}
     */
    public synchronized void change(UnaryOperator<ObjectNode> change) throws IOException {
        write(change.apply(read()));
    }

    /** Replaces the file. */
    public synchronized void write(ObjectNode content) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException(TEXT.get("file.no-folder", file));
        }
        Files.createDirectories(folder);
        Path temporary = folder.resolve("." + UUID.randomUUID() + ".tmp");
        try {
            Files.write(temporary, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(content));
            try {
                Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** The file is set aside, so that the next change does not overwrite what a person wrote into it. */
    private IOException unusable(String why, @Nullable Throwable cause, Object... values) {
        String reason = TEXT.get("file." + why, values);
        Path aside = file.resolveSibling(file.getFileName() + ".bad");
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            return new IOException(TEXT.get("file.set-aside", file, reason, aside.getFileName()), cause);
        } catch (IOException e) {
            // It stays where it is, and the sentence does not say otherwise.
        }
        return new IOException(TEXT.get("file.unusable", file, reason), cause);
    }
}
