package org.railcount.app.command;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A line of the palette: what it does, where it belongs, and its key or why it cannot be done now. */
final class PaletteCell extends ListCell<PaletteEntry> {
    private final Label title = new Label();
    private final Label group = new Label();
    private final Label end = new Label();
    private final HBox line = new HBox(8, title, group, end);

    PaletteCell() {
        group.getStyleClass().add("scene-secondary");
        group.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(group, Priority.ALWAYS);
        group.setMinWidth(0);
        end.setMinWidth(Region.USE_PREF_SIZE);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinWidth(0);
        line.setPrefWidth(1);
    }

    @Override
    protected void updateItem(@Nullable PaletteEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        if (empty || entry == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        title.setText(entry.title());
        title.getStyleClass().remove("unavailable");
        if (!entry.enabled()) {
            title.getStyleClass().add("unavailable");
        }
        group.setText(entry.group());
        end.setText(entry.enabled() ? entry.keys() : entry.unavailable());
        end.getStyleClass().removeAll("key-cap", "scene-secondary");
        if (!end.getText().isEmpty()) {
            end.getStyleClass().add(entry.enabled() ? "key-cap" : "scene-secondary");
        }
        setAccessibleText(entry.title() + ", " + entry.group() + ", " + end.getText());
        setGraphic(line);
    }
}
