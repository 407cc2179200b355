package org.railcount.app;

import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCombination;
import org.railcount.app.command.Keymap;
import org.railcount.app.command.KeymapFile;
import org.railcount.app.settings.SettingsFile;
import org.railcount.app.text.Phrases;
import org.railcount.app.work.Background;

/** Brings the person's own keys in at the start, and writes each change of them. */
final class PersonalKeys {
    private static final Phrases TEXT = Phrases.of(PersonalKeys.class);

    private PersonalKeys() {}

    static Keymap read(SettingsFile file, Background files, Notices notices) {
        LatestWrite<Map<String, List<KeyCombination>>> writes = new LatestWrite<>(
                files, TEXT.get("failed.keep-keys"), chosen -> KeymapFile.write(file, chosen), notices::problem);
        Keymap keymap = new Keymap(writes::take);
        files.run(
                TEXT.get("failed.read-keys"),
                () -> KeymapFile.read(file, problem -> files.onFxThread(() -> notices.problem(problem))),
                keymap::choose,
                notices::problem);
        return keymap;
    }
}
