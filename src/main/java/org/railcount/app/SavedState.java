package org.railcount.app;

import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.railcount.app.review.Saving;
import org.railcount.app.text.Phrases;
import org.railcount.app.text.Tip;

/**
 * What is saved, at the right end of the status bar. While an edit cannot be written it says why and offers to try again or
 * to write it elsewhere. JavaFX thread only.
 */
final class SavedState {
    private static final Phrases TEXT = Phrases.of(SavedState.class);
    private static final double LONGEST_REASON = 420;

    private final Workspace workspace;
    private final Saving saving;
    private final Label words = new Label();
    private final Button retry = new Button(TEXT.get("saved.retry"));
    private final Button elsewhere = new Button(TEXT.get("saved.elsewhere"));
    private final HBox root = new HBox(8, words, retry, elsewhere);
    private String whole = "";

    SavedState(Workspace workspace, Saving saving, UnsavedEdits edits) {
        this.workspace = workspace;
        this.saving = saving;
        words.setId("saved-state");
        words.setMaxWidth(LONGEST_REASON);
        words.setTextOverrun(OverrunStyle.ELLIPSIS);
        Tip.on(words, () -> whole);
        retry.setId("save-retry");
        retry.setOnAction(event -> saving.retry());
        elsewhere.setId("save-elsewhere");
        elsewhere.setOnAction(event -> edits.saveElsewhere(() -> {}));
        for (Button button : new Button[] {retry, elsewhere}) {
            button.getStyleClass().add("slim");
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        root.setAlignment(Pos.CENTER_RIGHT);
        InvalidationListener changed = observable -> show();
        workspace.projectProperty().addListener(changed);
        workspace.readOnlyBecauseProperty().addListener(changed);
        workspace.siteUnsavedProperty().addListener(changed);
        saving.unsavedProperty().addListener(changed);
        saving.problemProperty().addListener(changed);
        show();
    }

    Node node() {
        return root;
    }

    private void show() {
        String problem = saving.problemProperty().get();
        boolean broken = !problem.isEmpty();
        retry.setVisible(broken);
        retry.setManaged(broken);
        elsewhere.setVisible(broken);
        elsewhere.setManaged(broken);
        words.getStyleClass().remove("saved-problem");
        if (broken) {
            words.getStyleClass().add("saved-problem");
        }
        words.setText(text(problem));
        Optional<String> reason = broken
                ? Optional.of(problem)
                : workspace.readOnlyBecauseProperty().get();
        whole = reason.orElse("");
        words.setMinWidth(broken ? 0 : Region.USE_PREF_SIZE);
    }

    private String text(String problem) {
        int unsaved = saving.unsavedProperty().get();
        if (workspace.projectProperty().get() == null) {
            return "";
        }
        if (!problem.isEmpty()) {
            return TEXT.get("saved.problem", unsaved, problem);
        }
        if (unsaved > 0) {
            return TEXT.get("saved.saving");
        }
        if (workspace.readOnlyBecauseProperty().get().isPresent()) {
            return TEXT.get("saved.read-only");
        }
        return TEXT.get(workspace.siteUnsavedProperty().get() ? "saved.site-not" : "saved.all");
    }
}
