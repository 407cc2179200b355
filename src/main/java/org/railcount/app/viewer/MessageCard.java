package org.railcount.app.viewer;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** One sentence in the middle of the map when there is no picture: nothing open, loading, or not readable. */
final class MessageCard extends VBox {
    private final Label title = new Label();
    private final Label sentence = new Label();

    MessageCard() {
        super(8, new Label());
        getChildren().setAll(title, sentence);
        setAlignment(Pos.CENTER);
        setMouseTransparent(true);
        title.setStyle("-fx-text-fill: #e6e6e6; -fx-font-size: 17px;");
        sentence.setStyle("-fx-text-fill: #a8a8a8; -fx-font-size: 13px;");
        for (Label label : new Label[] {title, sentence}) {
            label.setWrapText(true);
            label.setTextAlignment(TextAlignment.CENTER);
            label.setAlignment(Pos.CENTER);
            label.setMaxWidth(520);
        }
    }

    /** Shows a sentence under a title; an empty sentence takes no room. */
    void say(String heading, String text) {
        title.setText(heading);
        sentence.setText(text);
        sentence.setManaged(!text.isEmpty());
        setVisible(true);
    }

    String text() {
        return isVisible() ? (title.getText() + "\n" + sentence.getText()).strip() : "";
    }
}
