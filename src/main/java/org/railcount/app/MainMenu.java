package org.railcount.app;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** Builds the menu bar from the commands. */
final class MainMenu {
    private MainMenu() {}

    static MenuBar of(List<CommandMenu> menus) {
        MenuBar bar = new MenuBar();
        menus.forEach(menu -> bar.getMenus().add(of(menu)));
        return bar;
    }

    private static Menu of(CommandMenu content) {
        Menu menu = new Menu(content.title());
        for (List<Command> group : content.groups()) {
            if (!menu.getItems().isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            group.forEach(command -> menu.getItems().add(item(command)));
        }
        return menu;
    }

    private static MenuItem item(Command command) {
        MenuItem item = new MenuItem(command.label());
        item.setOnAction(event -> command.action().run());
        item.disableProperty().bind(Bindings.not(command.enabled()));
        if (command.keys() != null) {
            if (command.menuOwnsKeys()) {
                item.setAccelerator(command.keys());
            } else {
                Label key = new Label(command.keys().getDisplayText());
                key.getStyleClass().add("bare-key");
                item.setGraphic(key);
            }
        }
        return item;
    }
}
