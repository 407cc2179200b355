package org.railcount.app.viewer;

import java.util.List;
import javafx.scene.Scene;
import org.railcount.app.command.Command;
import org.railcount.app.command.CommandMenu;
import org.railcount.app.command.Condition;
import org.railcount.app.command.KeyDispatch;
import org.railcount.app.command.Keymap;

/** Gives a window that holds only a map the map's keys. */
final class MapKeyboard {
    private MapKeyboard() {}

    static Scene plug(Scene window, MapPanel map) {
        Keymap keymap = new Keymap(chosen -> {});
        MapCommands commands = new MapCommands(map);
        keymap.add(List.of(
                new CommandMenu("edit", commands.edit(Condition.ALWAYS)),
                new CommandMenu(
                        "site",
                        List.of(List.of(
                                Command.of("edit.undo", "Shortcut+Z", Condition.ALWAYS, map.siteEdits()::undo),
                                Command.of("edit.redo", "Shortcut+Shift+Z", Condition.ALWAYS, map.siteEdits()::redo)))),
                new CorrectCommands(map, Condition.ALWAYS).menu(),
                new CommandMenu("view", commands.view()),
                commands.onMap()));
        KeyDispatch.install(keymap, window, focus -> focus == map, why -> {});
        return window;
    }
}
