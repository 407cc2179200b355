package org.railcount.app;

import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.railcount.app.command.Command;
import org.railcount.app.command.Condition;
import org.railcount.app.review.ReviewDesk;
import org.railcount.app.text.Phrases;
import org.railcount.app.viewer.MapPanel;
import org.railcount.app.viewer.SiteEdits;

/**
 * Sends undo and redo to where the analyst worked last: proposed tracks, the site's tracks and
 * areas, or the detections of the scene.
 * JavaFX thread only.
 */
final class UndoRoute {
    private static final Phrases TEXT = Phrases.of(UndoRoute.class);

    private final ReviewDesk desk;
    private final MapPanel map;
    private final SiteEdits site;
    private final ReadOnlyStringWrapper undoText = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper redoText = new ReadOnlyStringWrapper("");
    private boolean siteLast;

    UndoRoute(Workspace workspace, ReviewDesk desk, MapPanel map) {
        this.desk = desk;
        this.map = map;
        site = map.siteEdits();
        workspace.siteProperty().addListener((property, before, now) -> {
            siteLast = site.undoTitle().or(site::redoTitle).isPresent();
            tell();
        });
        desk.openProperty().addListener((property, before, now) -> {
            siteLast = false;
            tell();
        });
        desk.undoTextProperty().addListener((property, before, now) -> tell());
        desk.redoTextProperty().addListener((property, before, now) -> tell());
        map.proposals().onChange(this::tell);
    }

    List<Command> commands(Condition project) {
        return List.of(
                Command.of("edit.undo", "Shortcut+Z", project, this::undo).saying(undoText),
                Command.of("edit.redo", "Shortcut+Shift+Z Shortcut+Y", project, this::redo)
                        .saying(redoText));
    }

    private void undo() {
        if (!map.controls().isDrawing() && map.proposals().rejectedLast() > 0) {
            map.proposals().bringBack();
        } else if (map.controls().isDrawing() || undoesSite()) {
            site.undo();
        } else {
            desk.undo();
        }
        tell();
    }

    private void redo() {
        if (redoesSite()) {
            site.redo();
        } else {
            desk.redo();
        }
        tell();
    }

    private boolean undoesSite() {
        return site.undoTitle().isPresent()
                && (siteLast || desk.undoTextProperty().get().isEmpty());
    }

    private boolean redoesSite() {
        return site.redoTitle().isPresent()
                && (siteLast || desk.redoTextProperty().get().isEmpty());
    }

    private void tell() {
        int rejected = map.proposals().rejectedLast();
        if (rejected > 0) {
            undoText.set(TEXT.get("undo.rejected", rejected));
        } else {
            undoText.set(
                    undoesSite()
                            ? TEXT.get("undo.site", site.undoTitle().orElse(""))
                            : desk.undoTextProperty().get());
        }
        redoText.set(
                redoesSite()
                        ? TEXT.get("redo.site", site.redoTitle().orElse(""))
                        : desk.redoTextProperty().get());
    }
}
