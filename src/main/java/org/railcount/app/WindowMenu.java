package org.railcount.app;

import java.util.List;
import org.railcount.app.command.Command;
import org.railcount.app.command.CommandMenu;
import org.railcount.app.command.Condition;

/** The window itself: its panels and its brightness. */
final class WindowMenu {
    private WindowMenu() {}

    static CommandMenu menu(PanelLayout layout, PanelFocus focus, Theming theming) {
        return new CommandMenu(
                "window",
                List.of(
                        List.of(
                                Command.of("window.scenes", "Shortcut+1", Condition.ALWAYS, layout::toggleScenes),
                                Command.of("window.inspector", "Shortcut+2", Condition.ALWAYS, layout::toggleInspector),
                                Command.of("window.timeline", "Shortcut+3", Condition.ALWAYS, layout::toggleTimeline)),
                        List.of(
                                Command.of("window.next-panel", "Shortcut+F6", Condition.ALWAYS, () -> focus.move(1)),
                                Command.of(
                                        "window.previous-panel",
                                        "Shortcut+Shift+F6",
                                        Condition.ALWAYS,
                                        () -> focus.move(-1))),
                        List.of(Command.of("window.theme", "Shortcut+Shift+L", Condition.ALWAYS, theming::toggle))));
    }
}
