package org.railcount.detect.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.railcount.detect.DetectorException;
import org.railcount.detect.OnnxNetwork;
import org.railcount.model.CargoType;
import org.railcount.model.RailcarType;
import org.railcount.model.Subject;

/** What a user writes beside a model, and where its values stand. */
class BoxSettingsTest {
    @TempDir
    private Path folder;

    private Path model;

    @BeforeEach
    void copy() throws Exception {
        model = PaintedBoxes.in(folder);
    }

    private BoxSettings of(String json) throws Exception {
        Files.writeString(BoxSettings.beside(model), json);
        return BoxSettings.of(OnnxFile.read(model));
    }

    @Test
    void whatIsNotWrittenIsUsual() throws Exception {
        BoxSettings settings = of("{}");
        assertThat(settings.gsdM()).isEmpty();
        assertThat(settings.leastConfidence()).isEqualTo(0.25);
        assertThat(settings.mergeOverlap()).isEqualTo(0.3);
        assertThat(settings.windowOverlap()).isEqualTo(0.2);
        assertThat(settings.proposeFrom()).isEqualTo(0.6);
        assertThat(settings.keepsOffTrack()).isFalse();
        assertThat(settings.side()).isPositive();
        assertThat(of("{\"gsd_m\": null, \"gsd_m\": 0}").gsdM()).isEmpty();
    }

    @Test
    void whatIsWrittenHolds() throws Exception {
        BoxSettings settings = of("{\"gsd_m\": 10, \"least_confidence\": 1, \"merge_overlap\": 0,"
                + " \"window_overlap\": 0.8, \"off_track\": \"keep\", \"propose_from\": 0.5}");
        assertThat(settings.gsdM()).hasValue(10);
        assertThat(settings.leastConfidence()).isEqualTo(1);
        assertThat(settings.mergeOverlap()).isZero();
        assertThat(settings.windowOverlap()).isEqualTo(0.8);
        assertThat(settings.proposeFrom()).isEqualTo(0.5);
        assertThat(settings.keepsOffTrack()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"gsd_m\": 10.5} | \"gsd_m\" is 10.5; write a number from 0.0 to 10.0.",
                "{\"least_confidence\": -0.1} | \"least_confidence\" is -0.1; write a number from 0.0 to 1.0.",
                "{\"merge_overlap\": \"0.5\"} | \"merge_overlap\" is \"0.5\"; write a number",
                "{\"window_overlap\": 0.9} | \"window_overlap\" is 0.9; write a number from 0.0 to 0.8.",
                "{\"off_track\": \"count\"} | \"off_track\" is \"count\"; write keep or drop.",
                "{\"confidence\": 1} | \"confidence\" is no setting of a model; known are classes, gsd_m, input_size",
                "[] | holds no JSON object; it must start with { and end with }.",
                "{ | not valid JSON",
                "{\"classes\": [\"zebra\"]} | the class \"zebra\" has no meaning here"
            })
    void whatCannotBeUsedIsToldInASentence(String json, String sentence) {
        assertThatThrownBy(() -> of(json))
                .isInstanceOf(DetectorException.class)
                .hasMessageContaining("painted-boxes.onnx.json: " + sentence);
    }

    /** A model with classes of these names, whose input has these last two axes; -1 where they are open. */
    private BoxSettings of(String names, long rows, long columns, String json) throws Exception {
        Files.writeString(BoxSettings.beside(model), json);
        return BoxSettings.of(new OnnxFile(
                model,
                new byte[0],
                names.isEmpty() ? Map.of() : Map.of("names", names),
                List.of(1L, 3L, rows, columns)));
    }

    private static final Optional<Subject> BOXCAR = Optional.of(new Subject.Railcar(RailcarType.BOXCAR, false));

    @Test
    void classesAreCalledByTheModelsNamesOrByThoseGivenToThem() throws Exception {
        String names = "{0: 'boxcar', 1: \"driver's cab\", 2: 'ship'}";
        assertThat(of(names, 640, 640, "{}").classes())
                .containsExactly(BOXCAR, Optional.empty(), Optional.of(new Subject.Ship()));
        assertThat(of(names, 640, 640, "{\"classes\": {\"driver's cab\": \"tank\", \"boxcar\": \"boxcar\"}}")
                        .classes())
                .containsExactly(BOXCAR, Optional.of(new Subject.Railcar(RailcarType.TANK, false)), Optional.empty());
        assertThat(of("", 640, 640, "{\"classes\": [null, \"boxcar\"]}").classes())
                .containsExactly(Optional.empty(), BOXCAR);
    }

    @Test
    void theSizeOfPicturesIsTheModelsOrIsWritten() throws Exception {
        assertThat(of("{0: 'ship'}", 4096, 4096, "{}").side()).isEqualTo(4096);
        assertThat(of("{0: 'ship'}", -1, -1, "{\"input_size\": 960}").side()).isEqualTo(960);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{0: 'ship'} | -1 | -1 | {} | the model takes pictures of any size; write the one to use, such as \"input_size\": 640",
                "{0: 'ship'} | 640 | 480 | {} | the model takes pictures of any size",
                "{0: 'ship'} | 8192 | 8192 | {} | the model takes pictures of 8192 x 8192 pixels, more than 4096",
                "'' | 640 | 640 | {} | nothing tells what its classes are; write a list such as",
                "'' | 640 | 640 | {\"classes\": {\"a\": \"ship\"}} | does not tell the names of its classes; write \"classes\" as a list",
                "{0: 'ship', 2: 'tank'} | 640 | 640 | {} | nothing tells what its classes are",
                "{0: 'bogie', 1: 'crane'} | 640 | 640 | {} | none of its classes (bogie, crane) is a railcar, cargo or ship"
            })
    void whatTheModelDoesNotTellMustBeWritten(String names, long rows, long columns, String json, String sentence) {
        assertThatThrownBy(() -> of(names, rows, columns, json))
                .isInstanceOf(DetectorException.class)
                .hasMessageContaining(sentence)
                .hasMessageEndingWith(".");
    }

    @Test
    void aHugeFileBesideAModelIsNotItsSettings() {
        assertThatThrownBy(() -> of("{\"classes\": [\"" + "ship".repeat(1 << 18) + "\"]}"))
                .hasMessageContaining("too large to be the settings of a model");
    }

    @ParameterizedTest
    @CsvSource({
        "railcar, UNKNOWN, false",
        "gondola, GONDOLA, false",
        "Gondola Covered, GONDOLA, true",
        "TANK, TANK, false",
        "railcar-covered, UNKNOWN, true"
    })
    void aWordNamesATypeOfRailcar(String word, RailcarType type, boolean covered) {
        assertThat(BoxClass.isKnown(word)).isTrue();
        assertThat(BoxClass.subject(word)).contains(new Subject.Railcar(type, covered));
    }

    @Test
    void otherWordsNameCargoShipsOrNothing() {
        assertThat(BoxClass.subject("cargo")).contains(new Subject.Cargo(CargoType.OTHER));
        assertThat(BoxClass.subject(" cargo blue")).contains(new Subject.Cargo(CargoType.BLUE));
        assertThat(BoxClass.subject("ship")).contains(new Subject.Ship());
        assertThat(BoxClass.subject("ignore")).isEmpty();
        assertThat(BoxClass.isKnown("ignore")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zebra", "cargo_zebra", "covered", "", "ships"})
    void aWordWithoutAMeaningIsNotKnown(String word) {
        assertThat(BoxClass.isKnown(word)).isFalse();
        assertThat(BoxClass.subject(word)).isEmpty();
    }

    @Test
    void theOutputIsRecognisedEitherWayRound() {
        assertThat(BoxLayout.of(new int[] {1, 7, 64}, 2)).contains(new BoxLayout(2, 64, false));
        assertThat(BoxLayout.of(new int[] {1, 64, 7}, 2)).contains(new BoxLayout(2, 64, true));
        assertThat(BoxLayout.of(new int[] {1, 64, 8}, 2)).isEqualTo(Optional.empty());
        assertThat(BoxLayout.of(new int[] {2, 7, 64}, 2)).isEqualTo(Optional.empty());
        assertThat(BoxLayout.of(new int[] {7, 64}, 2)).isEqualTo(Optional.empty());
    }

    @Test
    void valuesAndTheSurestClassAreFoundEitherWayRound() {
        // Two anchors of two classes: centre, size, scores and angle.
        float[] first = {10, 20, 30, 4, 0.2f, 0.7f, 0.1f};
        float[] second = {11, 21, 31, 5, 0.6f, 0.3f, 0.2f};
        float[] apart = new float[14];
        float[] together = new float[14];
        for (int i = 0; i < 7; i++) {
            apart[2 * i] = first[i];
            apart[2 * i + 1] = second[i];
            together[i] = first[i];
            together[7 + i] = second[i];
        }
        for (boolean transposed : new boolean[] {false, true}) {
            BoxLayout layout = new BoxLayout(2, 2, transposed);
            OnnxNetwork.Output output = new OnnxNetwork.Output(
                    transposed ? new int[] {1, 2, 7} : new int[] {1, 7, 2}, transposed ? together : apart);
            assertThat(layout.value(output, 0, 3)).isEqualTo(4);
            assertThat(layout.value(output, 1, 6)).isEqualTo(0.2f);
            assertThat(layout.surest(output, 0)).isEqualTo(1);
            assertThat(layout.surest(output, 1)).isZero();
        }
    }
}
