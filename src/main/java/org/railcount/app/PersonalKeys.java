package org.railcount.app;

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
        Keymap keymap = new Keymap(now -> files.run(
                TEXT.get("failed.keep-keys"),
                () -> {
                    KeymapFile.write(file, now);
                    return now;
                },
                kept -> {},
                notices::problem));
        files.run(
                TEXT.get("failed.read-keys"),
                () -> KeymapFile.read(file, problem -> files.onFxThread(() -> notices.problem(problem))),
                keymap::choose,
                notices::problem);
        return keymap;
    }
}
