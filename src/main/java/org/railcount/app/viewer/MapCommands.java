package org.railcount.app.viewer;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.railcount.app.command.Command;
import org.railcount.app.command.CommandMenu;
import org.railcount.app.command.Condition;

/** The commands of the map itself. */
public final class MapCommands {
    private final MapPanel map;

    public MapCommands(MapPanel map) {
        this.map = map;
    }

    /** What part of the ground is shown, and what is drawn over it, for the menu. */
    public List<List<Command>> view() {
        MapControls controls = map.controls();
        return List.of(
                List.of(
                        Command.of("view.whole-site", "0 Home", Condition.ALWAYS, map::fitToSite),
                        Command.of("view.whole-scene", "Shortcut+0", Condition.ALWAYS, map::fitToScene),
                        Command.of(
                                "view.closer",
                                "Plus Equals Shift+Equals Add",
                                Condition.ALWAYS,
                                () -> controls.zoom(1)),
                        Command.of("view.farther", "Minus Subtract", Condition.ALWAYS, () -> controls.zoom(-1))),
                List.of(Command.of(
                        "view.tracks", "T", Condition.ALWAYS, () -> map.setTracksVisible(!map.isTracksVisible()))));
    }

    /** What is selected. */
    public List<List<Command>> edit(Condition project) {
        return List.of(List.of(Command.of("edit.rename", "F2", project, map.siteEdits()::rename)));
    }

    /** What keys do while the map has the focus. */
    public CommandMenu onMap() {
        MapControls controls = map.controls();
        return new CommandMenu(
                "map",
                List.of(
                        List.of(
                                meaning("map.finish", "Enter", KeyCode.ENTER),
                                meaning("map.cancel", "Esc", KeyCode.ESCAPE),
                                meaning("map.delete", "Delete", KeyCode.DELETE),
                                meaning("map.back", "Backspace", KeyCode.BACK_SPACE),
                                meaning("map.next", "Tab", KeyCode.TAB)),
                        List.of(
                                pan("map.pan-left", "Shift+Left", -1, 0),
                                pan("map.pan-right", "Shift+Right", 1, 0),
                                pan("map.pan-up", "Shift+Up", 0, -1),
                                pan("map.pan-down", "Shift+Down", 0, 1)),
                        List.of(Command.held(
                                "map.hide-overlay",
                                "H",
                                () -> controls.hideOverlay(true),
                                () -> controls.hideOverlay(false)))));
    }

    private Command meaning(String id, String key, KeyCode meaning) {
        return Command.attempt(id, key, Condition.ALWAYS, () -> map.controls().press(meaning))
                .onMap()
                .outOfMenu();
    }

    private Command pan(String id, String keys, int right, int down) {
        return Command.of(id, keys, Condition.ALWAYS, () -> map.controls().pan(right, down))
                .onMap()
                .outOfMenu();
    }
}
