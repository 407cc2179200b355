package org.railcount.app;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javafx.stage.Stage;
import org.railcount.app.scenes.SceneEntry;
import org.railcount.app.text.Phrases;
import org.railcount.app.viewer.state.MapScene;
import org.railcount.app.viewer.tiles.SceneKey;
import org.railcount.app.work.Background;

/**
 * Tells, once each time, that the file of the open scene was changed or is gone since it was opened. It looks when the
 * person comes back to the scene or to the window. JavaFX thread only.
 */
final class ChangedFiles {
    private static final Phrases TEXT = Phrases.of(ChangedFiles.class);

    private final Workspace workspace;
    private final SceneShelf shelf;
    private final Background files;
    private final Notices notices;
    private final Set<SceneKey> told = new HashSet<>();

    ChangedFiles(Workspace workspace, SceneShelf shelf, Background files, Notices notices) {
        this.workspace = workspace;
        this.shelf = shelf;
        this.files = files;
        this.notices = notices;
    }

    void follow(Stage stage) {
        workspace.scenes().openProperty().addListener((property, before, now) -> look());
        stage.focusedProperty().addListener((property, before, now) -> {
            if (now) {
                look();
            }
        });
    }

    private void look() {
        Optional<SceneEntry> open = workspace.open();
        open.flatMap(shelf::get).ifPresent(held -> look(held, open.get().fileName()));
    }

    private void look(MapScene held, String name) {
        SceneKey then = held.tiles().key();
        files.run(
                TEXT.get("failed.look", name),
                () -> SceneKey.of(then.path(), then.look()),
                now -> {
                    if (!now.isSamePixels(then) && told.add(now)) {
                        notices.problem(TEXT.get(now.bytes() < 0 ? "file.gone" : "file.changed", name));
                    }
                },
                notices::problem);
    }
}
