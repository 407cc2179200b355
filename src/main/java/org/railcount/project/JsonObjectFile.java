package org.railcount.project;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * JSON as plain maps, lists, texts and numbers, with limits that keep a hostile or broken file from eating the memory,
 * and with errors a person can act on. Numbers with a fraction are read exactly, as {@code BigDecimal}.
 */
final class JsonObjectFile {
    /** A site with every track of a country drawn stays below this; read into memory, JSON takes up to twenty times as much. */
    static final long MAX_BYTES = 16L << 20;

    private static final int MAX_DEPTH = 200;

    static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonObjectFile() {}

    /** The bytes of a file that is not too large. */
    static byte[] bytes(Path file) throws ProjectException {
        return bytes(file, MAX_BYTES);
    }

    /** The bytes of a file of at most so many. */
    static byte[] bytes(Path file, long most) throws ProjectException {
        if (!Files.exists(file)) {
            throw new ProjectException(file + ": there is no such file; check the path.");
        }
        if (Files.isDirectory(file)) {
            throw new ProjectException(file + ": this is a folder, not a file; name the file in it.");
        }
        try {
            long size = Files.size(file);
            if (size > most) {
                throw new ProjectException("%s: too large (%d MB, the limit is %d MB); is this the right file?"
                        .formatted(file, size >> 20, most >> 20));
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new ProjectException(
                    file + ": cannot be read (" + FileProblem.reason(e) + "); check that you may read it.", e);
        }
    }

    /** Parses a JSON object; {@code file} names it in errors. */
    static Map<String, Object> parse(Path file, byte[] json) throws ProjectException {
        Object root;
        try {
            root = MAPPER.readValue(json, Object.class);
        } catch (StreamConstraintsException e) {
            throw new ProjectException(
                    name(file) + ": too deeply nested, or a number or text in it is too long" + at(e.getLocation())
                            + "; is this the right file?",
                    e);
        } catch (MismatchedInputException e) {
            throw new ProjectException(
                    name(file) + ": it is empty, or something follows after its end" + at(e.getLocation())
                            + "; correct it there or export the file again.",
                    e);
        } catch (JsonProcessingException e) {
            throw new ProjectException(
                    name(file) + ": not valid JSON" + at(e.getLocation()) + " ("
                            + e.getOriginalMessage().lines().findFirst().orElse("unreadable")
                            + "); correct it there or export the file again.",
                    e);
        } catch (NumberFormatException e) {
            throw new ProjectException(
                    name(file) + ": a number in it has an impossible exponent; correct it or export the file again.",
                    e);
        } catch (IOException e) {
            throw new ProjectException(
                    name(file) + ": not valid JSON (" + e.getMessage() + "); export the file again.", e);
        }
        if (root instanceof Map<?, ?> map) {
            return members(map);
        }
        throw new ProjectException(name(file) + ": holds no JSON object; it must start with { and end with }.");
    }

    /** A text that a file's first object has as a member, read no further than that; what stands near the front costs little. */
    static Optional<String> text(Path file, String member) throws IOException {
        try (JsonParser parser = MAPPER.createParser(file.toFile())) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                if (parser.nextToken() == JsonToken.VALUE_STRING && name.equals(member)) {
                    return Optional.of(parser.getText());
                }
                parser.skipChildren();
            }
            return Optional.empty();
        }
    }

    /** A JSON object's members; Jackson gives every object text keys. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> members(Map<?, ?> object) {
        return (Map<String, Object>) object;
    }

    static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    private static String at(JsonLocation location) {
        return location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
