package org.railcount.app;

import javafx.beans.binding.Bindings;
import org.railcount.app.command.Condition;
import org.railcount.app.review.ReviewDesk;
import org.railcount.app.text.Phrases;
import org.railcount.app.work.JobBoard;

/** What commands of the window wait for. */
final class Conditions {
    private static final Phrases TEXT = Phrases.of(Conditions.class);

    private final Condition project;
    private final Condition anyScene;
    private final Condition openScene;
    private final Condition running;

    Conditions(Workspace workspace, JobBoard board) {
        project = new Condition(Bindings.isNotNull(workspace.projectProperty()), TEXT.get("condition.project"));
        anyScene = new Condition(Bindings.isNotEmpty(workspace.scenes().all()), TEXT.get("condition.any-scene"));
        openScene =
                new Condition(Bindings.isNotNull(workspace.scenes().openProperty()), TEXT.get("condition.open-scene"));
        running = new Condition(Bindings.isNotEmpty(board.running()), TEXT.get("condition.running"));
    }

    /** A project folder is open. */
    Condition project() {
        return project;
    }

    /** The project has a scene. */
    Condition anyScene() {
        return anyScene;
    }

    /** A scene is on the map. */
    Condition openScene() {
        return openScene;
    }

    /** The open scene's record can be written. */
    Condition editable(ReviewDesk review) {
        return new Condition(review.editableProperty(), TEXT.get("condition.editable"));
    }

    /** Something runs in the background. */
    Condition running() {
        return running;
    }
}
