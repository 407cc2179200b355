package org.railcount.app;

import java.io.File;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.railcount.app.review.Saving;
import org.railcount.app.text.Phrases;

/** Asks what is to become of edits that cannot be written before they would be lost, and writes them elsewhere. JavaFX thread only. */
final class UnsavedEdits {
    private static final Phrases TEXT = Phrases.of(UnsavedEdits.class);

    private final ButtonType elsewhere = new ButtonType(TEXT.get("saved.elsewhere"), ButtonBar.ButtonData.YES);
    private final ButtonType without = new ButtonType(TEXT.get("saved.leave.without"), ButtonBar.ButtonData.NO);
    private final Stage stage;
    private final Saving saving;
    private final Notices notices;

    UnsavedEdits(Stage stage, Saving saving, Notices notices) {
        this.stage = stage;
        this.saving = saving;
        this.notices = notices;
    }

    /** Does {@code then} at once where every edit is written or on its way; otherwise asks first. */
    void leave(Runnable then) {
        if (saving.problemProperty().get().isEmpty()) {
            then.run();
            return;
        }
        Alert question = new Alert(Alert.AlertType.WARNING, "", elsewhere, without, ButtonType.CANCEL);
        question.initOwner(stage);
        question.setTitle(TEXT.get("title.alone"));
        question.setHeaderText(
                TEXT.get("saved.leave.header", saving.unsavedProperty().get()));
        question.setContentText(
                TEXT.get("saved.leave.why", saving.problemProperty().get()));
        question.getDialogPane().setMinHeight(Region.USE_PREF_SIZE);
        Optional<ButtonType> answer = question.showAndWait();
        if (answer.equals(Optional.of(elsewhere))) {
            saveElsewhere(then);
        } else if (answer.equals(Optional.of(without))) {
            then.run();
        }
    }

    /** Asks for a file and writes there what could not be written; {@code then} follows only once it is. */
    void saveElsewhere(Runnable then) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(TEXT.get("saved.elsewhere.title"));
        chooser.setInitialFileName("unsaved-edits.jsonl");
        File chosen = chooser.showSaveDialog(stage);
        if (chosen != null) {
            saving.saveElsewhere(
                    chosen.toPath(),
                    number -> {
                        notices.done(TEXT.get("saved.elsewhere.done", number, chosen.toString()));
                        then.run();
                    },
                    notices::problem);
        }
    }
}
