package org.railcount.app.display;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.railcount.imagery.DisplaySettings;

/**
 * How a person wants scenes to look. Immutable, thread-safe.
 *
 * @param common for all scenes that have none of their own
 * @param own for single scenes, by file
 */
public record DisplayChoices(DisplaySettings common, Map<Path, DisplaySettings> own) {
    public static final DisplayChoices NONE = new DisplayChoices(DisplaySettings.DEFAULT, Map.of());

    public DisplayChoices {
        own = Map.copyOf(own);
    }

    /** How a scene is to look. */
    public DisplaySettings of(Path scene) {
        return own.getOrDefault(scene, common);
    }

    /** The same with another look for all scenes; none keeps one of its own. */
    public DisplayChoices withAll(DisplaySettings settings) {
        return new DisplayChoices(settings, Map.of());
    }

    /** The same with a look of a scene's own. */
    public DisplayChoices withOwn(Path scene, DisplaySettings settings) {
        Map<Path, DisplaySettings> changed = new LinkedHashMap<>(own);
        changed.put(scene, settings);
        return new DisplayChoices(common, changed);
    }
}
