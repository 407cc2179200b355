package org.railcount.app;

import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.Stage;

/** Asks what is to become of an unsaved site, and of edits that cannot be written, before they would be lost. */
final class UnsavedSite {
    private static final ButtonType SAVE = new ButtonType("Save", ButtonBar.ButtonData.YES);
    private static final ButtonType DISCARD = new ButtonType("Don't Save", ButtonBar.ButtonData.NO);

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
        Alert question = new Alert(Alert.AlertType.CONFIRMATION, "", SAVE, DISCARD, ButtonType.CANCEL);
        question.initOwner(stage);
        question.setTitle("Railcount");
        question.setHeaderText("Save the changes to the site?");
        question.setContentText("Tracks, areas or zones were changed and are not in site.geojson yet.");
        Optional<ButtonType> answer = question.showAndWait();
        if (answer.equals(Optional.of(SAVE))) {
            site.save(then);
        } else if (answer.equals(Optional.of(DISCARD))) {
            then.run();
        }
    }
}
