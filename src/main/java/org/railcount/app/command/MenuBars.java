package org.railcount.app.command;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Builds the menu bar from the commands. */
public final class MenuBars {
    private MenuBars() {}

    public static MenuBar of(List<CommandMenu> menus, Keymap keymap) {
        MenuBar bar = new MenuBar();
        menus.forEach(content -> {
            Menu menu = new Menu(content.mnemonicTitle());
            for (List<Command> group : content.groups()) {
                List<Command> shown = group.stream().filter(Command::inMenu).toList();
                if (!menu.getItems().isEmpty() && !shown.isEmpty()) {
                    menu.getItems().add(new SeparatorMenuItem());
                }
                shown.forEach(command -> menu.getItems().add(item(command, keymap)));
            }
            if (!menu.getItems().isEmpty()) {
                bar.getMenus().add(menu);
            }
        });
        return bar;
    }

    private static MenuItem item(Command command, Keymap keymap) {
        MenuItem item = new MenuItem(command.label());
        item.setId("menu-" + command.id());
        command.wording()
                .ifPresent(words -> item.textProperty()
                        .bind(Bindings.createStringBinding(
                                () -> words.get().isEmpty() ? command.label() : words.get(), words)));
        item.setOnAction(event -> command.run());
        item.disableProperty().bind(Bindings.not(command.condition().met()));
        item.acceleratorProperty()
                .bind(Bindings.createObjectBinding(
                        () -> keymap.keys(command).isEmpty() ? null : new ShownKey(keymap.keyText(command)),
                        keymap.revisionProperty()));
        return item;
    }

    /** A key that a menu shows and leaves to {@link KeyDispatch}: a menu would act on bare letters in a text field. */
    private static final class ShownKey extends KeyCombination {
        private final String text;

        ShownKey(String text) {
            this.text = text;
        }

        @Override
        public boolean match(KeyEvent event) {
            return false;
        }

        @Override
        public String getDisplayText() {
            return text;
        }
    }
}
