package org.railcount.app;

import java.util.List;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.stage.Stage;

/** The list of keys, made from the menus themselves so that it cannot lag behind. */
final class HelpMenu {
    private static final List<List<String>> ON_THE_MAP = List.of(
            List.of("Scroll", "Closer or farther, about the pointer"),
            List.of("Drag", "Move the map"),
            List.of("Click", "Select a detection, a track or an area"),
            List.of("Double-click or Enter", "End a drawing"),
            List.of("Esc", "Drop a drawing, select nothing"),
            List.of("Delete", "Remove the selected point, track or area"),
            List.of("H (held)", "Hide what is drawn over the picture"));

    private final Stage stage;
    private final List<CommandMenu> menus;

    /** @param menus the other menus */
    HelpMenu(Stage stage, List<CommandMenu> menus) {
        this.stage = stage;
        this.menus = menus;
    }

    CommandMenu menu() {
        return new CommandMenu("_Help", List.of(List.of(Command.of("Keys", "F1", Command.ALWAYS, this::showKeys))));
    }

    private void showKeys() {
        GridPane grid = new GridPane();
        grid.setHgap(24);
        grid.setVgap(4);
        int row = 0;
        for (CommandMenu menu : menus) {
            row = heading(grid, menu.title().replace("_", ""), row);
            for (Command command : menu.groups().stream().flatMap(List::stream).toList()) {
                if (command.keys() != null) {
                    row = line(grid, command.keys().getDisplayText(), command.label(), row);
                }
            }
        }
        row = heading(grid, "On the map", row);
        for (List<String> words : ON_THE_MAP) {
            row = line(grid, words.get(0), words.get(1), row);
        }
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(Math.min(640, stage.getHeight() - 200));
        scroll.getStyleClass().add("edge-to-edge");
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(stage);
        dialog.setTitle("Keys");
        dialog.getDialogPane().setContent(scroll);
        dialog.getDialogPane().getButtonTypes().setAll(ButtonType.CLOSE);
        dialog.getDialogPane().setPrefWidth(520);
        dialog.show();
    }

    private static int heading(GridPane grid, String text, int row) {
        Label heading = new Label(text);
        heading.getStyleClass().add("key-heading");
        grid.add(heading, 0, row, 2, 1);
        return row + 1;
    }

    private static int line(GridPane grid, String keys, String what, int row) {
        Label key = new Label(keys);
        key.getStyleClass().add("key-name");
        grid.addRow(row, key, new Label(what.replace("…", "")));
        return row + 1;
    }
}
