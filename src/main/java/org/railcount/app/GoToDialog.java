package org.railcount.app;

import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.app.place.PlaceException;
import org.railcount.app.place.PlaceFormat;
import org.railcount.app.place.PlaceReader;
import org.railcount.app.text.Phrases;

/** Asks for a place in any way of writing it, and shows at once how it was understood. */
final class GoToDialog {
    private static final Phrases TEXT = Phrases.of(GoToDialog.class);
    private static final double WIDTH = 440;

    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final TextField field = new TextField();
    private final Label message = new Label();
    private final GridPane readings = new GridPane();
    private Optional<Coordinate> place = Optional.empty();

    GoToDialog(Stage owner) {
        field.setId("go-to-field");
        field.setPromptText(TEXT.get("go-to.prompt"));
        field.setAccessibleText(TEXT.get("go-to.label"));
        field.textProperty().addListener((property, before, now) -> read(now));
        message.setId("go-to-message");
        message.setWrapText(true);
        message.setMinHeight(Region.USE_PREF_SIZE);
        message.getStyleClass().add("fact-remark");
        readings.getStyleClass().add("place-preview");
        int row = 0;
        for (PlaceFormat format : PlaceFormat.values()) {
            Label name = new Label(format.title());
            name.getStyleClass().add("fact-label");
            readings.addRow(row++, name, new Label());
        }
        VBox content = new VBox(12, new Label(TEXT.get("go-to.label")), field, message, readings);
        content.setPrefWidth(WIDTH);
        content.setMinHeight(220);
        content.setPadding(new Insets(16, 16, 0, 16));
        ButtonType go = new ButtonType(TEXT.get("go-to.go"), ButtonBar.ButtonData.OK_DONE);
        dialog.initOwner(owner);
        dialog.setTitle(TEXT.get("go-to.title"));
        dialog.getDialogPane().setContent(content);
        dialog.getDialogPane().getButtonTypes().setAll(go, ButtonType.CANCEL);
        dialog.getDialogPane().lookupButton(go).setId("go-to-go");
        dialog.setOnShown(event -> field.requestFocus());
        read("");
    }

    /** Shows the dialog until it is answered; the place, unless the person would rather stay. */
    Optional<Coordinate> ask() {
        return dialog.showAndWait()
                .filter(answer -> answer.getButtonData() == ButtonBar.ButtonData.OK_DONE)
                .flatMap(answer -> place);
    }

    private void read(String typed) {
        place = Optional.empty();
        message.setText("");
        if (!typed.isBlank()) {
            try {
                place = Optional.of(PlaceReader.read(typed));
            } catch (PlaceException e) {
                message.setText(e.getMessage());
            }
        }
        message.setVisible(!message.getText().isEmpty());
        message.setManaged(message.isVisible());
        readings.setVisible(place.isPresent());
        int row = 0;
        for (PlaceFormat format : PlaceFormat.values()) {
            Label value = (Label) readings.getChildren().get(2 * row++ + 1);
            value.setText(place.map(format::write).orElse(""));
        }
        dialog.getDialogPane()
                .lookupButton(dialog.getDialogPane().getButtonTypes().get(0))
                .setDisable(place.isEmpty());
    }
}
