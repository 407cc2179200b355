package org.railcount.app;

import org.railcount.app.command.Keymap;
import org.railcount.app.command.KeymapFile;
import org.railcount.app.settings.SettingsFile;
import org.railcount.app.work.Background;

/** Brings the person's own keys in at the start, and writes each change of them. */
final class PersonalKeys {
    private PersonalKeys() {}

    static Keymap read(SettingsFile file, Background files, Notices notices) {
        Keymap keymap = new Keymap(now -> files.run(
                "keep the keys",
                () -> {
                    KeymapFile.write(file, now);
                    return now;
                },
                kept -> {},
                notices::problem));
        files.run(
                "read the keys",
                () -> KeymapFile.read(file, problem -> files.onFxThread(() -> notices.problem(problem))),
                keymap::choose,
                notices::problem);
        return keymap;
    }
}
