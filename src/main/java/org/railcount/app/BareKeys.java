package org.railcount.app;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/** Lets bare keys, such as the arrows that step through scenes, act wherever the focus is, except in a text field. */
final class BareKeys {
    private BareKeys() {}

    static void install(Scene window, List<CommandMenu> menus) {
        List<Command> commands = menus.stream()
                .flatMap(menu -> menu.groups().stream())
                .flatMap(List::stream)
                .filter(command -> command.keys() != null && !command.menuOwnsKeys())
                .toList();
        window.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (window.getFocusOwner() instanceof TextInputControl) {
                return;
            }
            for (Command command : commands) {
                if (command.keys() != null && command.keys().match(key)) {
                    if (command.enabled().get()) {
                        command.action().run();
                    }
                    key.consume();
                    return;
                }
            }
        });
    }
}
