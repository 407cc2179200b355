package org.railcount.app;

import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.Stage;
import org.railcount.app.text.Phrases;

/** Asks what is to become of an unsaved site, and of edits that cannot be written, before they would be lost. */
final class UnsavedSite {
    private static final Phrases TEXT = Phrases.of(UnsavedSite.class);
    private final ButtonType save = new ButtonType(TEXT.get("site.unsaved.save"), ButtonBar.ButtonData.YES);
    private final ButtonType discard = new ButtonType(TEXT.get("site.unsaved.discard"), ButtonBar.ButtonData.NO);

    private final Stage stage;
    private final Workspace workspace;
    private final SiteActions site;
    private final UnsavedEdits edits;

    UnsavedSite(Stage stage, Workspace workspace, SiteActions site, UnsavedEdits edits) {
        this.stage = stage;
        this.workspace = workspace;
        this.site = site;
        this.edits = edits;
    }

    /** Does {@code then} at once where all is saved; otherwise asks, and does it unless the analyst would rather stay. */
    void leave(Runnable then) {
        edits.leave(() -> leaveSite(then));
    }

    private void leaveSite(Runnable then) {
        if (!workspace.siteUnsavedProperty().get()) {
            then.run();
            return;
        }
        Alert question = new Alert(Alert.AlertType.CONFIRMATION, "", save, discard, ButtonType.CANCEL);
        question.initOwner(stage);
        question.setTitle(TEXT.get("title.alone"));
        question.setHeaderText(TEXT.get("site.unsaved.header"));
        question.setContentText(TEXT.get("site.unsaved.words"));
        Optional<ButtonType> answer = question.showAndWait();
        if (answer.equals(Optional.of(save))) {
            site.save(then);
        } else if (answer.equals(Optional.of(discard))) {
            then.run();
        }
    }
}
