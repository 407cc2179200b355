package org.railcount.detect.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.railcount.detect.DetectorException;

/** What a model's file tells before it is run; the files are put together here from the fields of onnx.proto. */
class OnnxFileTest {
    private static final int GRAPH = 7;
    private static final int METADATA = 14;
    private static final int NODE = 1;
    private static final int INITIALIZER = 5;
    private static final int INPUT = 11;

    @TempDir
    private Path folder;

    /** A message in the making. */
    private static final class Message {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        private Message varint(long value) {
            long left = value;
            while ((left & ~0x7fL) != 0) {
                bytes.write((int) (left & 0x7f | 0x80));
                left >>>= 7;
            }
            bytes.write((int) left);
            return this;
        }

        Message number(int field, long value) {
            return varint((long) field << 3).varint(value);
        }

        Message bytes(int field, byte[] value) {
            varint((long) field << 3 | 2).varint(value.length);
            bytes.writeBytes(value);
            return this;
        }

        Message text(int field, String value) {
            return bytes(field, value.getBytes(StandardCharsets.UTF_8));
        }

        Message message(int field, Message value) {
            return bytes(field, value.bytes.toByteArray());
        }

        /** Numbers of a fixed width, of which a model's reader knows nothing but their length. */
        Message fixed(int field, int width) {
            varint((long) field << 3 | (width == 8 ? 1 : 5));
            bytes.writeBytes(new byte[width]);
            return this;
        }
    }

    /** An input with axes of these lengths; those of -1 have a name in place of one. */
    private static Message input(long... axes) {
        Message shape = new Message();
        for (long axis : axes) {
            shape.message(1, axis < 0 ? new Message().text(2, "height") : new Message().number(1, axis));
        }
        Message tensor = new Message().number(1, 1).message(2, shape);
        return new Message().text(1, "images").message(2, new Message().message(1, tensor));
    }

    private OnnxFile read(Message model) throws Exception {
        return OnnxFile.read(Files.write(folder.resolve("made.onnx"), model.bytes.toByteArray()));
    }

    private OnnxFile named(String names) throws Exception {
        return read(new Message()
                .number(1, 8)
                .fixed(20, 8)
                .fixed(21, 4)
                .message(GRAPH, new Message().text(2, "graph").message(INPUT, input(1, 3, 640, 640)))
                .message(METADATA, new Message().text(1, "author").text(2, "somebody"))
                .message(METADATA, new Message().text(1, "names").text(2, names)));
    }

    @Test
    void aModelTellsItsInputAndTheNamesOfItsClasses() throws Exception {
        OnnxFile model = named("{0: 'boxcar', 1: \"driver's cab\", 2: 'Güterwagen'}");
        assertThat(model.inputShape()).containsExactly(1L, 3L, 640L, 640L);
        assertThat(model.metadata()).containsEntry("author", "somebody");
        assertThat(model.classNames()).containsExactly("boxcar", "driver's cab", "Güterwagen");
    }

    @Test
    void classesOutOfOrderAreNotGuessed() throws Exception {
        assertThat(named("{0: 'boxcar', 2: 'ship'}").classNames()).isEmpty();
        assertThat(named("").classNames()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 3, 640, 640, 640, true",
        "1, 3, 640, 480, 0, true",
        "1, 3, -1, -1, 0, true",
        "-1, -1, 320, 320, 320, true",
        "1, 1, 640, 640, 640, false"
    })
    void aPictureIsSquareInThreeColours(long pictures, long colours, long rows, long columns, int side, boolean takes)
            throws Exception {
        OnnxFile model = read(new Message()
                .message(GRAPH, new Message().message(INPUT, input(pictures, colours, rows, columns))));
        assertThat(model.inputShape()).containsExactly(pictures, colours, rows, columns);
        assertThat(model.pictureSide()).isEqualTo(side);
        assertThat(model.takesPictures()).isEqualTo(takes);
    }

    @Test
    void theFirstInputIsThePictureAndNoOtherShapeIs() throws Exception {
        OnnxFile model = read(new Message()
                .message(GRAPH, new Message().message(INPUT, input(1, 3, 64)).message(INPUT, input(1, 3, 640, 640))));
        assertThat(model.inputShape()).containsExactly(1L, 3L, 64L);
        assertThat(model.pictureSide()).isZero();
        assertThat(model.takesPictures()).isFalse();
    }

    /** @param raw bytes; none where the values are written in another way */
    private static Message tensor(int type, int raw, boolean packed, long... axes) {
        Message tensor = new Message();
        if (packed) {
            Message all = new Message();
            for (long axis : axes) {
                all.varint(axis);
            }
            tensor.message(1, all);
        } else {
            for (long axis : axes) {
                tensor.number(1, axis);
            }
        }
        return tensor.number(2, type).text(8, "weight").bytes(9, new byte[raw]);
    }

    /** A model that has a tensor as a weight. */
    private static Message withWeight(Message tensor) {
        return new Message()
                .message(
                        GRAPH, new Message().message(INPUT, input(1, 3, 64, 64)).message(INITIALIZER, tensor));
    }

    /** A model that has a tensor as a constant. */
    private static Message withConstant(Message tensor) {
        Message constant = new Message()
                .text(4, "Constant")
                .message(5, new Message().text(1, "value").message(5, tensor));
        return new Message()
                .message(GRAPH, new Message().message(NODE, constant).message(INPUT, input(1, 3, 64, 64)));
    }

    /** Types by their numbers: float, bytes, shorts, 64 bits, bool, half, double, 32 bits and bfloat. */
    @ParameterizedTest
    @CsvSource({
        "1, 24", "2, 6", "3, 6", "4, 12", "5, 12", "6, 24", "7, 48", "9, 6", "10, 12", "11, 48", "12, 24", "13, 48",
        "16, 12"
    })
    void weightsThatAreCutOffAreRefused(int type, int bytes) throws Exception {
        for (boolean packed : new boolean[] {false, true}) {
            Message whole = tensor(type, bytes, packed, 2, 3);
            assertThat(read(withWeight(whole)).pictureSide()).isEqualTo(64);
            assertThat(read(withConstant(whole)).pictureSide()).isEqualTo(64);
            Message cut = tensor(type, bytes - 1, packed, 2, 3);
            for (Message model : List.of(withWeight(cut), withConstant(cut))) {
                assertThatThrownBy(() -> read(model))
                        .isInstanceOf(DetectorException.class)
                        .hasMessageEndingWith(
                                "this model is damaged, some of its weights are missing; copy or export it again.");
            }
        }
        Message afterASoundOne = new Message()
                .message(INPUT, input(1, 3, 64, 64))
                .message(INITIALIZER, tensor(1, 4, false, 1))
                .message(INITIALIZER, tensor(type, bytes - 1, false, 2, 3));
        assertThatThrownBy(() -> read(new Message().message(GRAPH, afterASoundOne)))
                .hasMessageContaining("some of its weights are missing");
    }

    @Test
    void weightsThatAreNotWrittenAsBytesAreLeftToTheReader() throws Exception {
        for (Message tensor : List.of(tensor(1, 0, false, 2, 3), tensor(8, 1, false, 2, 3))) {
            assertThat(read(withWeight(tensor)).pictureSide()).isEqualTo(64);
            assertThat(read(withConstant(tensor)).pictureSide()).isEqualTo(64);
        }
    }

    @Test
    void whatIsCutOffOrNoSuchFileAtAllIsNoModel() throws Exception {
        byte[] sound = new Message()
                .message(GRAPH, new Message().message(INPUT, input(1, 3, 64, 64)))
                .bytes
                .toByteArray();
        Path file = folder.resolve("made.onnx");
        for (List<Integer> bytes : List.of(
                List.of(0x3a, 0x7f, 0x00),
                List.of(0x08, 0x80),
                List.of(0x3b, 0x00),
                List.of(0x08, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x01),
                List.of(0x0d, 0x00, 0x00),
                List.<Integer>of())) {
            byte[] written = new byte[bytes.size()];
            for (int i = 0; i < written.length; i++) {
                written[i] = bytes.get(i).byteValue();
            }
            Files.write(file, written);
            assertThatThrownBy(() -> OnnxFile.read(file))
                    .as("%s", bytes)
                    .isInstanceOf(DetectorException.class)
                    .hasMessageContaining("not an ONNX model");
        }
        Files.write(file, java.util.Arrays.copyOf(sound, sound.length - 1));
        assertThatThrownBy(() -> OnnxFile.read(file)).hasMessageContaining("not an ONNX model");
        Files.write(file, sound);
        assertThat(OnnxFile.read(file).pictureSide()).isEqualTo(64);
        assertThatThrownBy(() -> OnnxFile.read(folder)).hasMessageContaining("no such model file");
    }
}
