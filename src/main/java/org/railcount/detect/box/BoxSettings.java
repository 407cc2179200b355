package org.railcount.detect.box;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.railcount.detect.DetectorException;
import org.railcount.model.Subject;

/**
 * How a box model is to be used.
 *
 * @param classes what each class of the model means, in the model's order; empty for classes that are passed over
 * @param gsdM ground size of a pixel of the pictures that the model was trained on, metres; empty for the scene's own
 * @param side side of the square picture that the model takes, pixels
 * @param leastConfidence boxes with a lower score are dropped
 * @param mergeOverlap of two boxes that overlap by more (intersection over union) the less sure is dropped
 * @param windowOverlap share of a window's side that it has in common with the next
 * @param keepsOffTrack whether railcars off the tracks are kept and counted
 * @param proposeFrom least score of a box that, as a vote, proposes a car where the built-in detector has none
 */
record BoxSettings(
        List<Optional<Subject>> classes,
        OptionalDouble gsdM,
        int side,
        double leastConfidence,
        double mergeOverlap,
        double windowOverlap,
        boolean keepsOffTrack,
        double proposeFrom) {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int LARGEST_SIDE = 4096;
    private static final long MOST_BYTES = 1L << 20;
    private static final Set<String> KNOWN = Set.of(
            "classes",
            "gsd_m",
            "input_size",
            "least_confidence",
            "merge_overlap",
            "window_overlap",
            "off_track",
            "propose_from");

    BoxSettings {
        classes = List.copyOf(classes);
    }

    /** The settings file of a model: its name with {@code .json} behind it. */
    static Path beside(Path model) {
        return model.resolveSibling(model.getFileName() + ".json");
    }

    /** Reads the settings of a model from the file beside it and, where that is silent, from the model itself. */
    static BoxSettings of(OnnxFile model) throws DetectorException {
        Path file = beside(model.file());
        JsonNode json = MAPPER.createObjectNode();
        if (Files.exists(file)) {
            try {
                if (Files.size(file) > MOST_BYTES) {
                    throw new DetectorException(file + ": too large to be the settings of a model; correct it.");
                }
                json = MAPPER.readTree(Files.readAllBytes(file));
            } catch (JsonProcessingException e) {
                throw new DetectorException(file + ": not valid JSON (" + e.getOriginalMessage() + "); correct it.", e);
            } catch (IOException e) {
                throw new DetectorException(file + ": cannot be read (" + e.getMessage() + ").", e);
            }
            refuseUnknown(file, json);
        }
        double gsd = number(file, json, "gsd_m", 0, 0, 10);
        int side = (int) number(file, json, "input_size", model.pictureSide(), 0, LARGEST_SIDE);
        if (side > LARGEST_SIDE) {
            throw new DetectorException(model.file() + ": the model takes pictures of " + side + " x " + side
                    + " pixels, more than " + LARGEST_SIDE + "; export it for a smaller input.");
        }
        if (side == 0) {
            throw new DetectorException(
                    model.file() + ": the model takes pictures of any size; write the one to use, such"
                            + " as \"input_size\": 640, into " + file.getFileName() + ".");
        }
        String offTrack = json.path("off_track").asText("drop");
        if (!offTrack.equals("keep") && !offTrack.equals("drop")) {
            throw new DetectorException(file + ": \"off_track\" is \"" + offTrack + "\"; write keep or drop.");
        }
        return new BoxSettings(
                classes(file, json.path("classes"), model),
                gsd > 0 ? OptionalDouble.of(gsd) : OptionalDouble.empty(),
                side,
                number(file, json, "least_confidence", 0.25, 0, 1),
                number(file, json, "merge_overlap", 0.3, 0, 1),
                number(file, json, "window_overlap", 0.2, 0, 0.8),
                offTrack.equals("keep"),
                number(file, json, "propose_from", 0.6, 0, 1));
    }

    private static void refuseUnknown(Path file, JsonNode json) throws DetectorException {
        if (!json.isObject()) {
            throw new DetectorException(file + ": holds no JSON object; it must start with { and end with }.");
        }
        Set<String> unknown = new TreeSet<>();
        json.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(KNOWN);
        if (!unknown.isEmpty()) {
            throw new DetectorException(file + ": \"" + unknown.iterator().next()
                    + "\" is no setting of a model; known are " + String.join(", ", new TreeSet<>(KNOWN)) + ".");
        }
    }

    private static double number(Path file, JsonNode json, String name, double otherwise, double least, double most)
            throws DetectorException {
        JsonNode node = json.path(name);
        if (node.isMissingNode() || node.isNull()) {
            return otherwise;
        }
        double value = node.asDouble(Double.NaN);
        if (!node.isNumber() || !(value >= least && value <= most)) {
            throw new DetectorException(file + ": \"" + name + "\" is " + node + "; write a number from "
                    + (float) least + " to " + (float) most + ".");
        }
        return value;
    }

    /** Meanings in the model's order: a list of words, or words by the model's own names, or those names themselves. */
    private static List<Optional<Subject>> classes(Path file, JsonNode given, OnnxFile model) throws DetectorException {
        List<String> names = model.classNames();
        List<String> words = new ArrayList<>();
        if (given.isArray()) {
            given.forEach(word -> words.add(word.isNull() ? "ignore" : word.asText()));
        } else if (given.isObject()) {
            if (names.isEmpty()) {
                throw new DetectorException(
                        file
                                + ": the model does not tell the names of its classes; write \"classes\" as a list in their order.");
            }
            names.forEach(name -> words.add(given.path(name).asText("ignore")));
        } else if (names.isEmpty()) {
            throw new DetectorException(model.file() + ": nothing tells what its classes are; write a list such as"
                    + " \"classes\": [\"boxcar\", \"ship\"] into " + file.getFileName() + " beside it.");
        } else {
            names.forEach(name -> words.add(BoxClass.isKnown(name) ? name : "ignore"));
        }
        for (String word : words) {
            if (!BoxClass.isKnown(word)) {
                throw new DetectorException(file + ": the class \"" + word
                        + "\" has no meaning here; write railcar, a type such as gondola or gondola_covered, cargo,"
                        + " cargo_blue, ship or ignore.");
            }
        }
        List<Optional<Subject>> classes = words.stream().map(BoxClass::subject).toList();
        if (classes.stream().allMatch(Optional::isEmpty)) {
            throw new DetectorException(model.file() + ": none of its classes (" + String.join(", ", names)
                    + ") is a railcar, cargo or ship; say which is, under \"classes\" in " + file.getFileName()
                    + " beside it.");
        }
        return classes;
    }
}
