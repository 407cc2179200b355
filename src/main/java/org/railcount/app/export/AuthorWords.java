package org.railcount.app.export;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import org.railcount.app.text.Phrases;
import org.railcount.export.ChartCaptions;

/** Fields for what an author puts around a figure or a report. */
final class AuthorWords {
    private static final Phrases TEXT = Phrases.of(AuthorWords.class);
    private static final int WIDE = 28;

    private final TextField title = field("export-title", TEXT.get("title.prompt"));
    private final TextField caption = field("export-caption", "");
    private final TextField source = field("export-source", "");
    private final TextField licence = field("export-licence", "");

    private static TextField field(String id, String prompt) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(prompt);
        field.setPrefColumnCount(WIDE);
        return field;
    }

    /**
     * Adds rows to a form.
     *
     * @param withCaption whether there is a caption to add to
     * @return the next free row
     */
    int addTo(GridPane form, int row, boolean withCaption) {
        int next = row;
        form.addRow(next++, new Label(TEXT.get("title")), title);
        if (withCaption) {
            form.addRow(next++, new Label(TEXT.get("caption")), caption);
        }
        form.addRow(next++, new Label(TEXT.get("source")), source);
        form.addRow(next++, new Label(TEXT.get("licence")), licence);
        return next;
    }

    /** Runs something whenever a word changes. */
    void onChange(Runnable action) {
        Stream.of(title, caption, source, licence)
                .forEach(field -> field.textProperty().addListener((property, before, now) -> action.run()));
    }

    ChartCaptions captions() {
        return new ChartCaptions(given(title), List.of(source.getText(), licence.getText()));
    }

    Optional<String> caption() {
        return given(caption);
    }

    private static Optional<String> given(TextField field) {
        return Optional.of(field.getText().strip()).filter(text -> !text.isEmpty());
    }
}
