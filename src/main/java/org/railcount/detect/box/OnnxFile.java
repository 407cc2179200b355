package org.railcount.detect.box;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.railcount.detect.DetectorException;

/**
 * What an ONNX file tells of itself without being run (field numbers from onnx.proto).
 *
 * @param file where it lies
 * @param bytes its content; not copied
 * @param metadata the exporter's remarks, as Ultralytics writes them: {@code names}, {@code imgsz}, {@code task} …
 * @param inputShape length of each axis of the first input; -1 where it is open
 */
record OnnxFile(Path file, byte[] bytes, Map<String, String> metadata, List<Long> inputShape) {
    private static final Pattern NAME = Pattern.compile("(\\d{1,6})\\s*:\\s*(?:'([^']*)'|\"([^\"]*)\")");

    /** Larger files are no models that a desktop can run scene after scene, or fill the memory before they are read. */
    private static final long MOST_BYTES =
            Math.min(1L << 30, Runtime.getRuntime().maxMemory() / 2);

    static OnnxFile read(Path file) throws DetectorException {
        if (!Files.isRegularFile(file)) {
            throw new DetectorException(file + ": there is no such model file; check the path.");
        }
        byte[] bytes;
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new DetectorException(file + ": a model of over " + (MOST_BYTES >> 20)
                        + " MB cannot be used on this machine; choose a smaller one.");
            }
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new DetectorException(
                    file + ": the model cannot be read (" + e.getMessage() + "); check that you may read it.", e);
        }
        Map<String, String> metadata = new LinkedHashMap<>();
        List<Long> shape = new ArrayList<>();
        boolean whole = true;
        try {
            ProtoFields model = new ProtoFields(ByteBuffer.wrap(bytes));
            while (model.next()) {
                if (model.field() == 7) {
                    shape = firstInput(model.message());
                    whole = OnnxTensors.areWhole(model.message());
                } else if (model.field() == 14) {
                    entry(model.message(), metadata);
                }
            }
        } catch (IllegalArgumentException e) {
            throw notOnnx(file, e);
        }
        if (shape.isEmpty()) {
            throw notOnnx(file, null);
        }
        if (!whole) {
            throw new DetectorException(
                    file + ": this model is damaged, some of its weights are missing; copy or export it again.");
        }
        return new OnnxFile(file, bytes, metadata, List.copyOf(shape));
    }

    private static DetectorException notOnnx(Path file, @Nullable Throwable cause) {
        String sentence = file + ": not an ONNX model; export the network as ONNX and name that file.";
        return cause == null ? new DetectorException(sentence) : new DetectorException(sentence, cause);
    }

    /** Shape of the first input of a graph: ValueInfoProto, TypeProto, Tensor, TensorShapeProto, Dimension. */
    private static List<Long> firstInput(ProtoFields graph) {
        List<Long> axes = new ArrayList<>();
        while (graph.next() && axes.isEmpty()) {
            if (graph.field() == 11) {
                into(
                        graph.message(),
                        2,
                        type -> into(
                                type,
                                1,
                                tensor -> into(
                                        tensor,
                                        2,
                                        shape -> into(shape, 1, axis -> {
                                            long length = -1;
                                            while (axis.next()) {
                                                length = axis.field() == 1 ? axis.number() : length;
                                            }
                                            axes.add(length);
                                        }))));
            }
        }
        return axes;
    }

    private static void into(ProtoFields message, int field, Consumer<ProtoFields> then) {
        while (message.next()) {
            if (message.field() == field) {
                then.accept(message.message());
            }
        }
    }

    private static void entry(ProtoFields fields, Map<String, String> metadata) {
        String key = "";
        String value = "";
        while (fields.next()) {
            if (fields.field() == 1) {
                key = fields.text();
            } else if (fields.field() == 2) {
                value = fields.text();
            }
        }
        metadata.put(key, value);
    }

    /** Names of the classes in order, as {@code {0: 'boxcar', 1: 'ship'}}; empty where the file does not tell them. */
    List<String> classNames() {
        List<String> names = new ArrayList<>();
        Matcher found = NAME.matcher(metadata.getOrDefault("names", ""));
        while (found.find()) {
            if (Integer.parseInt(found.group(1)) != names.size()) {
                return List.of();
            }
            names.add(found.group(2) != null ? found.group(2) : found.group(3));
        }
        return names;
    }

    /** Side of the square picture that the network takes; 0 where the file leaves it open. */
    int pictureSide() {
        return inputShape.size() == 4 && inputShape.get(2).equals(inputShape.get(3))
                ? (int) Math.min(Integer.MAX_VALUE, Math.max(0, inputShape.get(2)))
                : 0;
    }

    /** Whether the input has the axes picture, colour, row, column with three colours. */
    boolean takesPictures() {
        return inputShape.size() == 4 && (inputShape.get(1) == 3 || inputShape.get(1) < 0);
    }
}
