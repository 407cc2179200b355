package org.railcount.imagery.metadata;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads sidecar files within limits: nobody's metadata are that large or that deep. */
final class Sidecar {
    static final long MAX_BYTES = 4L << 20;

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(100).build())
                    .build())
            .build();

    private Sidecar() {}

    /** Takes what a sidecar says into the findings. */
    @FunctionalInterface
    interface Parser {
        void parse(Path file) throws SidecarException;
    }

    /** Parses one sidecar; where that fails the reason becomes a remark. */
    static void read(Path file, Findings findings, Parser parser) {
        try {
            parser.parse(file);
        } catch (SidecarException e) {
            findings.remark(
                    SceneFiles.fileName(file) + " could not be read (" + e.getMessage() + ") and was passed over.");
        }
    }

    static byte[] bytes(Path file) throws SidecarException {
        try {
            if (!Files.isRegularFile(file)) {
                throw new SidecarException("it is not a file");
            }
            long size = Files.size(file);
            if (size > MAX_BYTES) {
                throw new SidecarException("it is too large: " + (size >> 20) + " MB");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new SidecarException("the file system says: " + e.getMessage(), e);
        }
    }

    /** Text of a sidecar that is ASCII by its makers' word; any byte is accepted. */
    static String text(Path file) throws SidecarException {
        return new String(bytes(file), StandardCharsets.ISO_8859_1);
    }

    static JsonNode json(Path file) throws SidecarException {
        try {
            JsonNode root = JSON.readTree(bytes(file));
            if (!root.isObject()) {
                throw new SidecarException("it holds no JSON object");
            }
            return root;
        } catch (JsonProcessingException e) {
            throw new SidecarException(
                    "not valid JSON"
                            + (e.getLocation() == null
                                    ? ""
                                    : " at line " + e.getLocation().getLineNr()),
                    e);
        } catch (IOException e) {
            throw new SidecarException("not valid JSON", e);
        }
    }

    static XmlTree xml(Path file) throws SidecarException {
        return XmlTree.parse(bytes(file));
    }
}
