package org.railcount.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.railcount.app.display.DisplayChoices;
import org.railcount.app.display.DisplayFile;
import org.railcount.app.settings.SettingsFile;
import org.railcount.app.text.Phrases;
import org.railcount.app.work.Background;
import org.railcount.imagery.DisplaySettings;

/** The looks that the person chose for scenes: brought in at the start, and written after each change. */
final class PersonalLooks {
    private static final Phrases TEXT = Phrases.of(PersonalLooks.class);
    private final SettingsFile file;
    private final Background files;
    private final Notices notices;
    /** A slider that is dragged changes them many times a second; what waits to be written takes the latest. */
    private final AtomicBoolean waiting = new AtomicBoolean();

    private volatile DisplayChoices choices = DisplayChoices.NONE;

    PersonalLooks(SettingsFile file, Background files, Notices notices) {
        this.file = file;
        this.files = files;
        this.notices = notices;
        files.run(
                TEXT.get("failed.read-looks"),
                () -> {
                    choices = DisplayFile.read(file);
                    return choices;
                },
                read -> {},
                notices::problem);
    }

    /** How a scene is to look. Thread-safe. */
    DisplaySettings of(Path scene) {
        return choices.of(absolute(scene));
    }

    /** Whether no scene has a look of its own. */
    boolean areCommon() {
        return choices.own().isEmpty();
    }

    /** Gives all scenes a look. JavaFX thread only. */
    void setAll(DisplaySettings settings) {
        choices = choices.withAll(settings);
        keep();
    }

    /** Gives one scene a look of its own. JavaFX thread only. */
    void set(Path scene, DisplaySettings settings) {
        choices = choices.withOwn(absolute(scene), settings);
        keep();
    }

    private void keep() {
        if (waiting.compareAndSet(false, true)) {
            files.run(TEXT.get("failed.keep-looks"), this::write, written -> {}, notices::problem);
        }
    }

    /** One after the other, so that the latest stays. */
    private synchronized DisplayChoices write() throws IOException {
        waiting.set(false);
        DisplayChoices kept = choices;
        DisplayFile.write(file, kept);
        return kept;
    }

    private static Path absolute(Path scene) {
        return scene.toAbsolutePath().normalize();
    }
}
