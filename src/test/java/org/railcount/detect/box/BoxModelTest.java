package org.railcount.detect.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.railcount.detect.DetectorException;
import org.railcount.detect.OnnxNetwork;
import org.railcount.model.RailcarType;
import org.railcount.model.Subject;

class BoxModelTest {
    @TempDir
    private Path folder;

    private Path squares;

    @BeforeEach
    void copy() throws IOException {
        squares = resource("bright-squares.onnx");
    }

    private Path resource(String name) throws IOException {
        try (InputStream in = BoxModelTest.class.getResourceAsStream("/models/" + name)) {
            return Files.write(folder.resolve(name), in.readAllBytes());
        }
    }

    private void settings(String json) throws IOException {
        Files.writeString(BoxSettings.beside(squares), json);
    }

    private String refusal(Path model) {
        Throwable[] thrown = new Throwable[1];
        assertThatThrownBy(() -> BoxModel.load(model))
                .isInstanceOf(DetectorException.class)
                .satisfies(e -> thrown[0] = e);
        assertThat(thrown[0].getMessage()).doesNotContain("\n").endsWith(".");
        return thrown[0].getMessage();
    }

    @Test
    void readsClassesAndSizeFromTheModelItself() throws Exception {
        BoxModel model = BoxModel.load(squares);
        assertThat(model.settings().classes())
                .containsExactly(Optional.of(new Subject.Railcar(RailcarType.UNKNOWN, false)));
        assertThat(model.settings().side()).isEqualTo(64);
        assertThat(model.layout().transposed()).isTrue();
    }

    @Test
    void firesOnTheBrightCellOnly() throws Exception {
        BoxModel model = BoxModel.load(squares);
        float[] picture = new float[3 * 64 * 64];
        for (int c = 0; c < 3; c++) {
            for (int y = 16; y < 24; y++) {
                for (int x = 40; x < 48; x++) {
                    picture[c * 64 * 64 + y * 64 + x] = 0.9f;
                }
            }
        }
        OnnxNetwork.Output output = ((ModelAnswer.Given) model.run(picture)).output();
        int fired = 0;
        for (int i = 0; i < model.layout().anchors(); i++) {
            if (model.layout().value(output, i, 4) > 0.5) {
                fired++;
                assertThat(model.layout().value(output, i, 0)).isEqualTo(44);
                assertThat(model.layout().value(output, i, 1)).isEqualTo(20);
            }
        }
        assertThat(fired).isEqualTo(1);
    }

    @Test
    void settingsBesideTheModelSayWhatItsClassesMean() throws Exception {
        settings("{\"classes\": [\"gondola_covered\"], \"gsd_m\": 0.5, \"least_confidence\": 0.4}");
        BoxSettings settings = BoxModel.load(squares).settings();
        assertThat(settings.classes()).containsExactly(Optional.of(new Subject.Railcar(RailcarType.GONDOLA, true)));
        assertThat(settings.gsdM()).hasValue(0.5);
        assertThat(settings.leastConfidence()).isEqualTo(0.4);
    }

    @Test
    void theVersionChangesWithTheSettings() throws Exception {
        String before = BoxModel.load(squares).id();
        settings("{\"least_confidence\": 0.4}");
        assertThat(BoxModel.load(squares).id())
                .isNotEqualTo(before)
                .startsWith(before.substring(0, before.indexOf('-')));
    }

    @Test
    void whatIsNoModelIsRefusedInOneSentence() throws Exception {
        Path text = Files.writeString(folder.resolve("notes.onnx"), "These are my notes, and no network.");
        assertThat(refusal(text)).contains("notes.onnx", "not an ONNX model");
        assertThat(refusal(folder.resolve("missing.onnx"))).contains("missing.onnx", "no such model file");
        byte[] cut = Files.readAllBytes(squares);
        Path half = Files.write(folder.resolve("half.onnx"), java.util.Arrays.copyOf(cut, cut.length / 2));
        assertThat(refusal(half)).contains("half.onnx");
    }

    /** OpenCV would read on behind their end. */
    @Test
    void aModelWithFewerWeightsThanItsShapesSayIsRefused() throws Exception {
        Path model = resource("painted-boxes.onnx");
        byte[] bytes = Files.readAllBytes(model);
        int name = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("\10\60\20\1\102\16sides.0.1.bias");
        bytes[name + 1] = 49;
        Files.write(model, bytes);
        assertThat(refusal(model)).contains("painted-boxes.onnx", "some of its weights are missing");
    }

    @Test
    void anOperatorThatOpenCvDoesNotKnowIsNamed() throws Exception {
        assertThat(refusal(resource("odd-operator.onnx"))).contains("OpenCV 4.9 cannot run this model", "Divination");
    }

    @Test
    void anOutputOfAnotherShapeIsRefused() throws Exception {
        settings("{\"classes\": [\"boxcar\", \"ship\"]}");
        assertThat(refusal(squares)).contains("1 x 64 x 6", "2 classes", "1 x 7 x anchors");
    }

    @Test
    void classesWithoutAMeaningAreRefused() throws Exception {
        settings("{\"classes\": [\"zebra\"]}");
        assertThat(refusal(squares)).contains("zebra", "gondola_covered");
        settings("{\"classes\": {\"railcar\": \"ignore\"}}");
        assertThat(refusal(squares)).contains("none of its classes (railcar)");
        settings("{\"gsd\": 0.5}");
        assertThat(refusal(squares)).contains("\"gsd\" is no setting", "gsd_m");
        settings("{\"gsd_m\": \"half\"}");
        assertThat(refusal(squares)).contains("\"gsd_m\"", "write a number");
        settings("[]");
        assertThat(refusal(squares)).contains("no JSON object");
    }
}
