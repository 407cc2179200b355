package org.railcount.app;

import java.nio.file.Path;
import org.railcount.app.display.DisplayChoices;
import org.railcount.app.display.DisplayFile;
import org.railcount.app.settings.SettingsFile;
import org.railcount.app.text.Phrases;
import org.railcount.app.work.Background;
import org.railcount.imagery.DisplaySettings;

/** The looks that the person chose for scenes: brought in at the start, and written after each change. */
final class PersonalLooks {
    private static final Phrases TEXT = Phrases.of(PersonalLooks.class);
    private final LatestWrite<DisplayChoices> writes;
    private volatile DisplayChoices choices = DisplayChoices.NONE;

    PersonalLooks(SettingsFile file, Background files, Notices notices) {
        writes = new LatestWrite<>(
                files, TEXT.get("failed.keep-looks"), changed -> DisplayFile.write(file, changed), notices::problem);
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
        writes.take(choices);
    }

    /** Gives one scene a look of its own. JavaFX thread only. */
    void set(Path scene, DisplaySettings settings) {
        choices = choices.withOwn(absolute(scene), settings);
        writes.take(choices);
    }

    private static Path absolute(Path scene) {
        return scene.toAbsolutePath().normalize();
    }
}
