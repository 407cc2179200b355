package org.railcount.detect.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.railcount.detect.DetectorException;
import org.railcount.detect.decode.DecodeSettings;
import org.railcount.detect.decode.LengthGroup;

/** The file that carries what was learnt for a site, as it is written and as a person may have changed it. */
class SiteTuningFileTest {
    private static final String DETECTOR = "track-guided 0";
    private static final SiteTuning TUNING = new SiteTuning(
            "yard",
            DETECTOR,
            List.of("2023-01-05", "2023-02-05", "2023-03-05"),
            1.44,
            0.5,
            -1,
            List.of(new LengthGroup(12, 0.5, 0.25), new LengthGroup(14, 0.75, 0.5)),
            new SiteTuning.Worth(0.8, 0.9, 2, 1));

    @TempDir
    private Path folder;

    private Path written(String text) throws Exception {
        return Files.writeString(folder.resolve("site-tuning.json"), text);
    }

    private DecodeSettings read(String text) throws Exception {
        return SiteTuningFile.read(written(text), DETECTOR);
    }

    @Test
    void everySettingComesBack() throws Exception {
        DecodeSettings read = read(SiteTuningFile.text(TUNING));
        DecodeSettings usual = DecodeSettings.DEFAULT;
        assertThat(read.weights().occupied()).isCloseTo(usual.weights().occupied() * 1.44, within(1e-9));
        assertThat(read.weights().carBonus()).isCloseTo(usual.weights().carBonus() - 1, within(1e-9));
        assertThat(read.weights().boundary()).isEqualTo(usual.weights().boundary());
        assertThat(read.occupiedBias()).isCloseTo(usual.occupiedBias() + 0.5, within(1e-9));
        assertThat(read.lengths()).isEqualTo(TUNING.lengths());
        assertThat(read.parameters())
                .containsEntry("tuning_dates", "3")
                .containsEntry("tuning_f1_before", "0.800")
                .containsEntry("tuning_f1_after", "0.900");
    }

    @Test
    void thePageTellsSiteDatesAndWorth() {
        assertThat(SiteTuningFile.text(TUNING))
                .contains("\"site\" : \"yard\"", "\"2023-02-05\"")
                .contains("\"mean_count_error_before\" : 2.0", "\"mean_count_error_after\" : 1.0")
                .endsWith("}\n");
    }

    @Test
    void anotherTuningHasAnotherId() throws Exception {
        String text = SiteTuningFile.text(TUNING);
        String id = read(text).tunedBy().orElseThrow().id();
        assertThat(id).hasSize(12);
        assertThat(read(text.replace("2023-03-05", "2023-03-06"))
                        .tunedBy()
                        .orElseThrow()
                        .id())
                .isNotEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({
        "format, 1, 2, its format is not 1",
        "occupied_scale, 1.44, 0.09, \"occupied_scale\"",
        "occupied_scale, 1.44, 10.1, \"occupied_scale\"",
        "occupied_scale, 1.44, '\"1\"', \"occupied_scale\"",
        "occupied_bias_shift, 0.5, 10.5, \"occupied_bias_shift\"",
        "car_bonus_shift, -1.0, -10.5, \"car_bonus_shift\"",
        "mean_m, 12.0, 0.9, \"mean_m\"",
        "mean_m, 12.0, 61, \"mean_m\"",
        "spread_m, 0.75, 0.05, \"spread_m\"",
        "share, 0.5, 1.1, \"share\"",
        "share, 0.5, 0.8, the shares of its lengths do not add up",
        "f1_after, 0.9, 1.2, \"f1_after\"",
        "f1_before, 0.8, -0.1, \"f1_before\"",
        "mean_count_error_after, 1.0, -1, \"mean_count_error_after\"",
        "mean_count_error_before, 2.0, null, \"mean_count_error_before\""
    })
    void anImpossibleValueIsNamed(String field, String value, String wrong, String named) throws Exception {
        String text = SiteTuningFile.text(TUNING);
        String before = "\"" + field + "\" : " + value;
        assertThat(text).contains(before);
        assertThatThrownBy(() -> read(text.replace(before, "\"" + field + "\" : " + wrong)))
                .isInstanceOf(DetectorException.class)
                .hasMessageContaining("site-tuning.json: not a site tuning")
                .hasMessageContaining(named)
                .hasMessageEndingWith("learn again, or delete it.");
    }

    @ParameterizedTest
    @CsvSource({
        "occupied_scale, 1.44, 10",
        "occupied_scale, 1.44, 0.1",
        "occupied_bias_shift, 0.5, -10",
        "car_bonus_shift, -1.0, 10",
        "mean_m, 12.0, 60",
        "spread_m, 0.75, 0.1",
        "share, 0.5, 0.75"
    })
    void theUtmostValuesAreTaken(String field, String value, String utmost) throws Exception {
        String text = SiteTuningFile.text(TUNING);
        String before = "\"" + field + "\" : " + value;
        assertThat(text).contains(before);
        assertThat(read(text.replace(before, "\"" + field + "\" : " + utmost)).tunedBy())
                .isPresent();
    }

    @Test
    void aFileThatCannotBeUsedSaysWhy() throws Exception {
        assertThatThrownBy(() -> SiteTuningFile.read(folder.resolve("gone.json"), DETECTOR))
                .isInstanceOf(DetectorException.class)
                .hasMessageEndingWith("gone.json: there is no such tuning; check the path.");
        assertThatThrownBy(() -> read("{"))
                .isInstanceOf(DetectorException.class)
                .hasMessageContaining("not valid JSON");
        assertThatThrownBy(() -> read(" ".repeat((1 << 20) + 1)))
                .isInstanceOf(DetectorException.class)
                .hasMessageContaining("too large to be a tuning");
        assertThatThrownBy(() -> read("{\"format\": 1, \"lengths\": []}"))
                .isInstanceOf(DetectorException.class)
                .hasMessageContaining("the shares of its lengths do not add up");
    }
}
