package org.railcount.app;

import javafx.beans.binding.Bindings;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.layout.Region;
import org.railcount.app.place.PlaceFormat;
import org.railcount.app.text.Phrases;
import org.railcount.app.text.Tip;

/** The small menu of the status bar that chooses how places are written. */
final class PlaceChoice {
    private static final Phrases TEXT = Phrases.of(PlaceChoice.class);

    private PlaceChoice() {}

    static MenuButton of(Places places) {
        MenuButton button = new MenuButton();
        button.setId("status-format");
        button.getStyleClass().addAll("slim", "status-choice");
        button.setMinWidth(Region.USE_PREF_SIZE);
        Tip.on(button, TEXT.get("place.choose"));
        button.setAccessibleText(TEXT.get("place.choose"));
        button.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> places.formatProperty().get().title(), places.formatProperty()));
        for (PlaceFormat format : PlaceFormat.values()) {
            RadioMenuItem item = new RadioMenuItem(format.title());
            item.setId("format-" + format.name());
            item.setOnAction(event -> places.formatProperty().set(format));
            button.getItems().add(item);
        }
        button.setOnShowing(event -> button.getItems()
                .forEach(item -> ((RadioMenuItem) item)
                        .setSelected(item.getId()
                                .equals("format-"
                                        + places.formatProperty().get().name()))));
        return button;
    }
}
