package org.railcount.app;

import java.util.List;
import org.railcount.app.scenes.SceneListPanel;
import org.railcount.app.viewer.MapPanel;

/** What the map shows, and the way to the filter. */
final class ViewMenu {
    private final MapPanel map;
    private final SceneListPanel scenes;

    ViewMenu(MapPanel map, SceneListPanel scenes) {
        this.map = map;
        this.scenes = scenes;
    }

    CommandMenu menu() {
        return new CommandMenu(
                "_View",
                List.of(
                        List.of(
                                Command.onBareKey("Whole Site", "DIGIT0", Command.ALWAYS, map::fitToSite),
                                Command.of("Whole Scene", "Shortcut+0", Command.ALWAYS, map::fitToScene),
                                Command.onBareKey("Closer", "PLUS", Command.ALWAYS, map::zoomIn),
                                Command.onBareKey("Farther", "MINUS", Command.ALWAYS, map::zoomOut)),
                        List.of(Command.onBareKey(
                                "Show or Hide Tracks",
                                "T",
                                Command.ALWAYS,
                                () -> map.setTracksVisible(!map.isTracksVisible()))),
                        List.of(Command.of("Find Scene…", "Shortcut+F", Command.ALWAYS, scenes::focusFilter))));
    }
}
