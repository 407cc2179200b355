package org.railcount.app.settings;

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
import org.jspecify.annotations.Nullable;

/** One JSON file in the settings folder. Written whole or not at all. Use it on one thread at a time. */
public final class SettingsFile {
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
    public ObjectNode read() throws IOException {
        if (!Files.exists(file)) {
            return MAPPER.createObjectNode();
        }
        try {
            JsonNode root = MAPPER.readTree(Files.readAllBytes(file));
            if (root instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            throw unusable("line " + e.getLocation().getLineNr() + " is no valid JSON", e);
        } catch (IOException e) {
            throw unusable("it cannot be read", e);
        }
        throw unusable("it holds no JSON object", null);
    }

    /** Replaces the file. */
    public void write(ObjectNode content) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException(file + " lies in no folder");
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
    private IOException unusable(String why, @Nullable Throwable cause) {
        Path aside = file.resolveSibling(file.getFileName() + ".bad");
        String kept = "";
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            kept = "; what it held is now in " + aside.getFileName();
        } catch (IOException e) {
            // It stays where it is, and the sentence does not say otherwise.
        }
        return new IOException(file + ": " + why + ", so the defaults are used" + kept + ".", cause);
    }
}
