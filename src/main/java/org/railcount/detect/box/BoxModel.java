package org.railcount.detect.box;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opencv.core.CvException;
import org.railcount.detect.DetectorException;
import org.railcount.detect.Fingerprint;
import org.railcount.detect.OnnxNetwork;
import org.railcount.model.Subject;

/** A box model that was read and tried, ready for scenes. Thread-safe. */
public final class BoxModel {
    /** Digits of a hash that tell two models apart in a version. */
    private static final int DIGITS = 12;

    private static final Pattern LAYER = Pattern.compile("\\[(\\w+)\\]:\\(|Node \\[(\\w+)@");

    private final OnnxFile file;
    private final BoxSettings settings;
    private final BoxLayout layout;
    private final OnnxNetwork network;

    private BoxModel(OnnxFile file, BoxSettings settings, BoxLayout layout, OnnxNetwork network) {
        this.file = file;
        this.settings = settings;
        this.layout = layout;
        this.network = network;
    }

    /**
     * Reads a model with the settings beside it ({@code FILE.json}), tries it in a process of its own and runs it once on an
     * empty picture.
     *
     * @throws DetectorException with one sentence for the user when it cannot be used
     */
    public static BoxModel load(Path path) throws DetectorException {
        return load(path, ModelTrial.withOwnJava());
    }

    static BoxModel load(Path path, ModelTrial trial) throws DetectorException {
        OnnxFile file = OnnxFile.read(path);
        if (!file.takesPictures()) {
            throw new DetectorException(path + ": its input is " + axes(file.inputShape().stream())
                    + ", but a box model takes 1 x 3 x S x S, one picture in red, green and blue.");
        }
        BoxSettings settings = BoxSettings.of(file);
        int side = settings.side();
        Optional<String> refusal = trial.refusal(file, side);
        if (refusal.isPresent()) {
            throw new DetectorException(refused(path, refusal.get()));
        }
        OnnxNetwork network;
        OnnxNetwork.Output output;
        try {
            network = OnnxNetwork.of(file.bytes());
            output = network.forward(new float[3 * side * side], 1, 3, side, side);
        } catch (CvException e) {
            throw new DetectorException(refused(path, String.valueOf(e.getMessage())), e);
        }
        int classes = settings.classes().size();
        BoxLayout layout = BoxLayout.of(output.shape(), classes)
                .orElseThrow(() -> new DetectorException(path + ": its output is "
                        + axes(Arrays.stream(output.shape()).boxed()) + ", but an oriented-box model of " + classes
                        + (classes == 1 ? " class" : " classes") + " gives 1 x " + (5 + classes)
                        + " x anchors; export it as YOLO-OBB without non-maximum suppression, and name every class."));
        return new BoxModel(file, settings, layout, network);
    }

    private static String axes(Stream<? extends Number> axes) {
        return axes.map(n -> n.longValue() < 0 ? "?" : n.toString()).collect(Collectors.joining(" x "));
    }

    /** @param words what OpenCV says; for programmers, but it names the layer in question */
    private static String refused(Path path, String words) {
        Matcher found = LAYER.matcher(words);
        String layer = found.find()
                ? " (its layer of kind " + Optional.ofNullable(found.group(1)).orElse(found.group(2)) + ")"
                : "";
        return path + ": OpenCV 4.9 cannot run this model" + layer
                + "; export it again with opset 12, a fixed input"
                + " size, full precision and without non-maximum suppression.";
    }

    BoxSettings settings() {
        return settings;
    }

    BoxLayout layout() {
        return layout;
    }

    /** What the model is called. */
    String name() {
        return file.file().getFileName().toString();
    }

    /** Whether some class of the model is of a kind. */
    boolean finds(Class<? extends Subject> kind) {
        return settings.classes().stream().flatMap(Optional::stream).anyMatch(kind::isInstance);
    }

    /** Runs the model on one picture, {@code 3 x side x side}, 0 to 1. */
    OnnxNetwork.Output run(float[] picture) {
        return network.forward(picture, 1, 3, settings.side(), settings.side());
    }

    /** What tells this model, used in this way, from any other: its hash and that of its settings. */
    String id() {
        return Fingerprint.of(file.bytes()).substring(0, DIGITS) + "-"
                + Fingerprint.of(settings.toString().getBytes(StandardCharsets.UTF_8))
                        .substring(0, DIGITS / 2);
    }

    /** For the record of a run. */
    Map<String, String> parameters() {
        return new TreeMap<>(Map.of(
                "model", name(),
                "model_sha256", Fingerprint.of(file.bytes()),
                "model_gsd_m",
                        settings.gsdM().isPresent()
                                ? Double.toString(settings.gsdM().getAsDouble())
                                : "the scene's own",
                "model_input_size", Integer.toString(settings.side()),
                "model_least_confidence", Double.toString(settings.leastConfidence()),
                "model_confidence", "uncalibrated"));
    }
}
