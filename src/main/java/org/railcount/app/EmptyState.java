package org.railcount.app;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** What the middle of the window says while there is nothing to see: what to do next. */
final class EmptyState {
    private EmptyState() {}

    static Node of(String icon, String title, String words, Button... actions) {
        FontIcon picture = new FontIcon(icon);
        picture.getStyleClass().add("big-icon");
        Label heading = new Label(title);
        heading.getStyleClass().add("title");
        Label text = new Label(words);
        text.getStyleClass().add("words");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        HBox buttons = new HBox(8, actions);
        buttons.setAlignment(Pos.CENTER);
        VBox box = new VBox(picture, heading, text, buttons);
        box.getStyleClass().add("empty-state");
        box.setMaxSize(440, Region.USE_PREF_SIZE);
        return box;
    }
}
