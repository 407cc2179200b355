package org.railcount.detect.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.railcount.detect.DetectorException;
import org.railcount.detect.OpenCv;

class ModelTrialTest {
    /** First input of the layer that multiplies the first convolution with its sigmoid; its tag stands before its length. */
    private static final String INPUT = "#/stem/stem.0/stem.0.0/Conv_output_0";

    private static final int TAG_OF_NO_FIELD = 9 << 3 | 2;

    @TempDir
    private Path folder;

    private Path sound;

    @BeforeEach
    void copy() throws Exception {
        sound = folder.resolve("painted-boxes.onnx");
        try (InputStream in = ModelTrialTest.class.getResourceAsStream("/models/painted-boxes.onnx")) {
            Files.write(sound, in.readAllBytes());
        }
    }

    /** The sound model, but one layer has lost an input, which OpenCV reads all the same: a fault of memory. */
    private Path deadly() throws Exception {
        byte[] bytes = Files.readAllBytes(sound);
        byte[] input = INPUT.getBytes(StandardCharsets.US_ASCII);
        int at = 0;
        for (int times = 0; times < 3; at++) {
            times += Arrays.equals(bytes, at, at + input.length, input, 0, input.length) ? 1 : 0;
        }
        bytes[at - 2] = TAG_OF_NO_FIELD;
        return Files.write(folder.resolve("deadly.onnx"), bytes);
    }

    private static List<Path> files(Path folder) throws Exception {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.toList();
        }
    }

    @Test
    void aModelThatEndsItsProcessIsRefusedInOneSentence() throws Exception {
        Path model = deadly();
        Path libraries = OpenCv.library().orElseThrow().getParent();
        List<Path> before = files(libraries);
        assertThatThrownBy(() -> BoxModel.load(model))
                .isInstanceOf(DetectorException.class)
                .hasMessageStartingWith(model + ": OpenCV 4.9 crashes on this model")
                .hasMessageContaining("export it again")
                .hasMessageEndingWith(".")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
        assertThat(files(folder)).containsExactlyInAnyOrder(folder, sound, model);
        assertThat(files(libraries)).isEqualTo(before);
    }

    @Test
    void aSoundModelPasses() throws Exception {
        assertThat(BoxModel.load(sound).settings().side()).isEqualTo(128);
    }

    @Test
    void whatOpenCvSaysAgainstAModelIsHandedOn() throws Exception {
        assertThat(ModelTrial.withOwnJava().refusal(OnnxFile.read(sound), 64))
                .hasValueSatisfying(words -> assertThat(words).contains("4.9.0"));
    }

    @Test
    void aModelThatTakesTooLongIsRefused() throws Exception {
        ModelTrial hasty = new ModelTrial(ModelTrial.withOwnJava().java(), Duration.ZERO);
        assertThatThrownBy(() -> BoxModel.load(sound, hasty))
                .isInstanceOf(DetectorException.class)
                .hasMessage(sound
                        + ": this model was not done with one picture after 0 seconds; export a smaller one, or this"
                        + " one for a smaller input.");
    }

    @Test
    void withoutAProgramToTryItInAModelIsTakenAsItIs() throws Exception {
        ModelTrial none = new ModelTrial(folder.resolve("no-java"), Duration.ofMinutes(2));
        assertThat(BoxModel.load(sound, none).settings().side()).isEqualTo(128);
    }
}
