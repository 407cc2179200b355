package org.railcount.app.about;

import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.event.ActionEvent;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.railcount.app.text.Phrases;

/** Tells what this program is, with a button that copies it for a report. JavaFX thread only. */
public final class AboutDialog {
    private static final Phrases TEXT = Phrases.of(AboutDialog.class);
    private static final double WIDTH = 620;
    private static final double SIGN = 56;

    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final AboutFacts facts = AboutFacts.ofThisProgram();

    /** @param sign the program's sign */
    public AboutDialog(Stage owner, Image sign) {
        VBox content = new VBox(16, head(sign), grid(), libraries());
        content.setPadding(new Insets(16, 16, 0, 16));
        content.setPrefWidth(WIDTH);
        ButtonType copy = new ButtonType(TEXT.get("copy"), ButtonBar.ButtonData.LEFT);
        dialog.initOwner(owner);
        dialog.setTitle(TEXT.get("title"));
        dialog.setResizable(true);
        dialog.getDialogPane().setContent(content);
        dialog.getDialogPane().getButtonTypes().setAll(copy, ButtonType.CLOSE);
        Button copying = (Button) dialog.getDialogPane().lookupButton(copy);
        copying.setId("about-copy");
        copying.addEventFilter(ActionEvent.ACTION, event -> {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, facts.asText()));
            copying.setText(TEXT.get("copied"));
            event.consume();
        });
    }

    /** Shows the dialog until it is closed. */
    public void show() {
        dialog.showAndWait();
    }

    private static HBox head(Image sign) {
        ImageView picture = new ImageView(sign);
        picture.setFitWidth(SIGN);
        picture.setFitHeight(SIGN);
        Label name = new Label(TEXT.get("name"));
        name.getStyleClass().add("about-name");
        VBox words = new VBox(2, name, wrapped(TEXT.get("purpose")), wrapped(TEXT.get("licence")));
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox head = new HBox(16, picture, words);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private GridPane grid() {
        GridPane grid = new GridPane();
        grid.setId("about-facts");
        grid.setHgap(16);
        grid.setVgap(4);
        facts.values().forEach((label, value) -> {
            Label name = new Label(label);
            name.getStyleClass().add("fact-label");
            name.setMinWidth(Region.USE_PREF_SIZE);
            GridPane.setValignment(name, VPos.TOP);
            grid.addRow(grid.getRowCount(), name, wrapped(value));
        });
        return grid;
    }

    private static VBox libraries() {
        TableView<Library> table = new TableView<>();
        table.setId("about-libraries");
        table.getColumns().add(column(TEXT.get("library"), 250, Library::name));
        table.getColumns().add(column(TEXT.get("library.licence"), 320, Library::licence));
        table.getItems().setAll(Library.all());
        table.setPrefHeight(190);
        table.setMinHeight(120);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        VBox.setVgrow(table, Priority.ALWAYS);
        Label heading = new Label(TEXT.get("libraries"));
        heading.getStyleClass().add("fact-group-title");
        VBox box = new VBox(8, heading, table);
        VBox.setVgrow(box, Priority.ALWAYS);
        return box;
    }

    private static TableColumn<Library, String> column(String title, double width, Function<Library, String> value) {
        TableColumn<Library, String> column = new TableColumn<>(title);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(value.apply(cell.getValue())));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
