package org.railcount.app.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.railcount.app.settings.SettingsFile;
import org.railcount.imagery.BandMix;
import org.railcount.imagery.DisplaySettings;
import org.railcount.model.BandRole;

class DisplayFileTest {
    @TempDir
    private Path folder;

    @Test
    void looksAreReadAsTheyWereWritten() throws Exception {
        List<BandRole> roles = List.of(BandRole.NIR, BandRole.UNKNOWN);
        BandMix mix =
                new BandMix.Chosen(BandMix.Band.of(roles, 0), BandMix.Band.of(roles, 1), BandMix.Band.of(roles, 0));
        DisplayChoices choices = DisplayChoices.NONE
                .withAll(new DisplaySettings(BandMix.Preset.FALSE_COLOUR, 0.5, 99.5, 1.2))
                .withOwn(folder.resolve("a.tif"), DisplaySettings.DEFAULT.with(mix));
        SettingsFile file = new SettingsFile(folder, "display.json");
        DisplayFile.write(file, choices);
        assertThat(DisplayFile.read(file)).isEqualTo(choices);
    }

    @Test
    void noFileIsTheUsualLook() throws Exception {
        assertThat(DisplayFile.read(new SettingsFile(folder, "display.json"))).isEqualTo(DisplayChoices.NONE);
    }

    @Test
    void aNumberThatCannotBeMeantIsToldInASentence() throws Exception {
        Files.writeString(
                folder.resolve("display.json"),
                "{\"common\": {\"preset\": \"GREY\", \"lowPercent\": 2, \"highPercent\": 98, \"gamma\": 70}}");
        assertThatThrownBy(() -> DisplayFile.read(new SettingsFile(folder, "display.json")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("display.json");
    }
}
