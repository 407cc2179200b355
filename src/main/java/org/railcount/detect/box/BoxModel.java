package org.railcount.detect.box;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.railcount.detect.DetectorException;
import org.railcount.model.Sha256;
import org.railcount.model.Subject;

/** A box model that was read and tried, ready for scenes. Thread-safe. */
public final class BoxModel {
    /** Digits of a hash that tell two models apart in a version. */
    private static final int DIGITS = 12;

    private final OnnxFile file;
    private final BoxSettings settings;
    private final BoxLayout layout;
    private final ModelProcesses processes;

    private BoxModel(OnnxFile file, BoxSettings settings, BoxLayout layout, ModelProcesses processes) {
        this.file = file;
        this.settings = settings;
        this.layout = layout;
        this.processes = processes;
    }

    /**
     * Reads a model with the settings beside it ({@code FILE.json}) and runs it once on a picture of noise, which takes
     * ways through a network that an empty one does not. Nothing goes on afterwards: the processes in which it runs are started again
     * when the first picture of a scene is there.
     *
     * @throws DetectorException with one sentence for the user when it cannot be used
     */
    public static BoxModel load(Path path) throws DetectorException {
        return load(path, ModelProcesses.Manner.usual());
    }

    static BoxModel load(Path path, ModelProcesses.Manner manner) throws DetectorException {
        OnnxFile file = OnnxFile.read(path);
        if (!file.takesPictures()) {
            throw new DetectorException(path + ": its input is " + axes(file.inputShape().stream())
                    + ", but a box model takes 1 x 3 x S x S, one picture in red, green and blue.");
        }
        BoxSettings settings = BoxSettings.of(file);
        ModelProcesses processes = new ModelProcesses(manner, file, settings.side());
        int[] shape = firstOutput(processes, settings.side());
        int classes = settings.classes().size();
        BoxLayout layout = BoxLayout.of(shape, classes)
                .orElseThrow(() -> new DetectorException(path + ": its output is "
                        + axes(Arrays.stream(shape).boxed()) + ", but an oriented-box model of " + classes
                        + (classes == 1 ? " class" : " classes") + " gives 1 x " + (5 + classes)
                        + " x anchors; export it as YOLO-OBB without non-maximum suppression, and name every class."));
        return new BoxModel(file, settings, layout, processes);
    }

    private static String axes(Stream<? extends Number> axes) {
        return axes.map(n -> n.longValue() < 0 ? "?" : n.toString()).collect(Collectors.joining(" x "));
    }

    private static int[] firstOutput(ModelProcesses processes, int side) throws DetectorException {
        float[] noise = new float[3 * side * side];
        Random random = new Random(side);
        for (int i = 0; i < noise.length; i++) {
            noise[i] = random.nextFloat();
        }
        ModelAnswer answer = processes.run(noise);
        processes.end();
        if (answer instanceof ModelAnswer.Failed failed) {
            throw new DetectorException(failed.sentence());
        }
        return ((ModelAnswer.Given) answer).output().shape();
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

    /** Runs the model on one picture, {@code 3 x side x side}, 0 to 1. What it gives has the layout of {@link #layout()}. */
    ModelAnswer run(float[] picture) {
        ModelAnswer answer = processes.run(picture);
        boolean other = answer instanceof ModelAnswer.Given given
                && !BoxLayout.of(given.output().shape(), settings.classes().size())
                        .equals(Optional.of(layout));
        return other
                ? new ModelAnswer.Failed(file.file()
                        + ": the output of this model changes its shape from picture to picture; export it again with a"
                        + " fixed input size.")
                : answer;
    }

    /** What tells this model, used in this way, from any other: its hash and that of its settings. */
    String id() {
        return Sha256.of(file.bytes()).substring(0, DIGITS) + "-"
                + Sha256.of(settings.toString()).substring(0, DIGITS / 2);
    }

    /** For the record of a run. */
    Map<String, String> parameters() {
        return new TreeMap<>(Map.of(
                "model", name(),
                "model_sha256", Sha256.of(file.bytes()),
                "model_gsd_m",
                        settings.gsdM().isPresent()
                                ? Double.toString(settings.gsdM().getAsDouble())
                                : "the scene's own",
                "model_input_size", Integer.toString(settings.side()),
                "model_least_confidence", Double.toString(settings.leastConfidence()),
                "model_confidence", "uncalibrated"));
    }
}
