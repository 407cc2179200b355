package org.railcount.app;

import java.util.List;
import org.railcount.app.command.Command;
import org.railcount.app.command.CommandMenu;
import org.railcount.app.command.Condition;

/** Finding out what can be done, and by which key. */
final class HelpMenu {
    private HelpMenu() {}

    static CommandMenu menu(Runnable palette, Runnable keys, Runnable about) {
        return new CommandMenu(
                "help",
                List.of(
                        List.of(
                                Command.of("help.palette", "Shortcut+K Shortcut+Shift+P", Condition.ALWAYS, palette),
                                Command.of("help.keys", "F1", Condition.ALWAYS, keys)),
                        List.of(Command.of("help.about", "", Condition.ALWAYS, about))));
    }
}
