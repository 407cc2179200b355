package org.railcount.detect.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a run says of the settings that it was made with: who compares two runs must see what differs. */
class DecodeSettingsTest {
    private static final Map<String, String> SET = Map.of(
            "occupied_weight", "0.3",
            "boundary_weight", "1.1",
            "prior_weight", "0.6",
            "car_bonus", "-0.5",
            "temper", "0.4",
            "alignments", "2.5",
            "occupied_bias", "0.25");

    private static DecodeSettings settings(Optional<TuningNote> tuning) {
        return new DecodeSettings(
                new DecodeWeights(0.3, 1.1, 0.6, -0.5, 0.4, 2.5), 0.25, List.of(new LengthGroup(14, 1, 0.9)), tuning);
    }

    @Test
    void everyWeightIsNamedInTheRecordOfARun() {
        assertThat(settings(Optional.empty()).parameters()).containsExactlyInAnyOrderEntriesOf(SET);
    }

    @Test
    void aTuningIsNamedWithWhatItWasWorth() {
        assertThat(settings(Optional.of(new TuningNote("ab12", 5, 0.9016, 0.93)))
                        .parameters())
                .containsAllEntriesOf(SET)
                .containsEntry("tuning", "ab12")
                .containsEntry("tuning_dates", "5")
                .containsEntry("tuning_f1_before", "0.902")
                .containsEntry("tuning_f1_after", "0.930")
                .hasSize(SET.size() + 4);
    }
}
