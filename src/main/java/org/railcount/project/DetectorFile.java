package org.railcount.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.railcount.model.DetectorSetup;

/**
 * Which detector a project's scenes are counted by, in {@code railcount/detector.json}: {@code model} (relative where it
 * lies in the project), {@code use} ({@code replace} or {@code vote}) and {@code tuning} ({@code false} switches
 * {@code site-tuning.json} off).
 */
final class DetectorFile {
    private static final String MODEL = "model";
    private static final String USE = "use";
    private static final String TUNING = "tuning";

    private final Path project;
    private final Path file;
    private final Path tuning;

    DetectorFile(Path project, Path file, Path tuning) {
        this.project = project;
        this.file = file;
        this.tuning = tuning;
    }

    DetectorSetup read() throws ProjectException {
        if (!Files.exists(file)) {
            return new DetectorSetup(Optional.empty(), DetectorSetup.ModelUse.REPLACE, tuning(true));
        }
        Map<String, Object> root = JsonObjectFile.parse(file, JsonObjectFile.bytes(file));
        Object use = root.getOrDefault(USE, "replace");
        if (!"replace".equals(use) && !"vote".equals(use)) {
            throw fault("\"" + USE + "\" must be replace or vote");
        }
        Object model = root.get(MODEL);
        if (model != null && !(model instanceof String)) {
            throw fault("\"" + MODEL + "\" must be the path of a model");
        }
        try {
            return new DetectorSetup(
                    Optional.ofNullable((String) model)
                            .map(path -> project.resolve(path).normalize()),
                    "vote".equals(use) ? DetectorSetup.ModelUse.VOTE : DetectorSetup.ModelUse.REPLACE,
                    tuning(!Boolean.FALSE.equals(root.get(TUNING))));
        } catch (InvalidPathException e) {
            throw fault("\"" + model + "\" is no path");
        }
    }

    private Optional<Path> tuning(boolean on) {
        return on && Files.exists(tuning) ? Optional.of(tuning) : Optional.empty();
    }

    void write(DetectorSetup setup) throws ProjectException {
        Map<String, Object> root = new LinkedHashMap<>();
        setup.model()
                .ifPresent(model -> root.put(MODEL, text(model.toAbsolutePath().normalize())));
        root.put(USE, RunWriter.spelt(setup.use()));
        root.put(TUNING, setup.tuning().isPresent() || !Files.exists(tuning));
        try {
            String json = JsonObjectFile.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
            AtomicFile.write(file, json.getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new ProjectException(file + ": the choice cannot be written as JSON.", e);
        }
    }

    private String text(Path path) {
        return path.startsWith(project) ? project.relativize(path).toString().replace('\\', '/') : path.toString();
    }

    private ProjectException fault(String what) {
        return new ProjectException(
                file + ": " + what + "; correct it, or delete the file to count with the built-in detector.");
    }
}
