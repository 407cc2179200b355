package org.railcount.app.viewer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.app.text.Phrases;
import org.railcount.app.viewer.frame.ViewTransform;
import org.railcount.app.viewer.state.MapModel;
import org.railcount.model.Edit;
import org.railcount.model.Edit.Change;
import org.railcount.model.Note;

/**
 * Lets a person write notes on the map and change them; a click on one opens it, without words it is removed. JavaFX thread
 * only.
 */
public final class NoteDesk {
    private static final Phrases TEXT = Phrases.of(NoteDesk.class);

    private final MapModel model;
    private final MapField field;
    private final NotePins pins;
    private int last = -1;

    /** @param repaint asks for a painting of the map */
    NoteDesk(MapModel model, MapField field, Runnable repaint) {
        this.model = model;
        this.field = field;
        pins = new NotePins(model, words -> TEXT.get("note.tip", words), this::change, repaint);
    }

    /** What shows the notes. */
    NotePins pins() {
        return pins;
    }

    /** Shows these notes in place of those before. */
    public void show(List<Note> now) {
        pins.show(now);
    }

    /**
     * Lets the person write a note at the pointer, or in the middle of the map; says whether there is a picture for it. Where
     * nothing can be noted the field says why and takes no letter, and none of what is typed on reaches a command.
     */
    public boolean write() {
        if (model.stage().shown().isEmpty()) {
            return false;
        }
        ViewTransform view = model.view();
        Coordinate at = model.pointer().orElse(new Coordinate(view.width() / 2, view.height() / 2));
        String whyNot = model.listener().whyNoNotes();
        if (!whyNot.isEmpty()) {
            model.listener().remark(whyNot);
            field.refuse(at.x + 8, at.y - 34, whyNot);
            return true;
        }
        Coordinate lonLat = view.toLonLat(at.x, at.y);
        field.open(
                at.x + 8,
                at.y - 34,
                "",
                text -> {
                    add(lonLat, text);
                    return true;
                },
                text -> add(lonLat, text));
        return true;
    }

    /** Brings the next note into view, in the order in which they were written, and lets the person change it. */
    public boolean next() {
        if (pins.notes().isEmpty()) {
            return false;
        }
        last = (last + 1) % pins.notes().size();
        Note note = pins.notes().get(last);
        ViewTransform view = model.view();
        Coordinate map = view.frame().toMap(note.lon(), note.lat());
        if (!view.visible().contains(map)) {
            model.look(view.dragged(view.width() / 2 - view.screenX(map.x), view.height() / 2 - view.screenY(map.y)));
        }
        change(note);
        return true;
    }

    private void change(Note note) {
        ViewTransform view = model.view();
        Coordinate map = view.frame().toMap(note.lon(), note.lat());
        field.open(
                view.screenX(map.x) + 8,
                view.screenY(map.y) - 34,
                note.text(),
                text -> {
                    if (text.isEmpty()) {
                        apply(Change.removed(note));
                    } else {
                        reword(note, text);
                    }
                    return true;
                },
                text -> reword(note, text));
    }

    private void add(Coordinate lonLat, String text) {
        if (!text.isEmpty()) {
            Optional<Instant> acquired = model.stage()
                    .shown()
                    .flatMap(picture -> picture.acquisition().time());
            apply(Change.added(new Note(UUID.randomUUID().toString(), lonLat.x, lonLat.y, acquired, text)));
        }
    }

    private void reword(Note note, String text) {
        if (!text.isEmpty() && !text.equals(note.text())) {
            apply(Change.of(note, new Note(note.id(), note.lon(), note.lat(), note.acquired(), text)));
        }
    }

    private void apply(Change<Note> change) {
        model.stage()
                .shown()
                .ifPresent(picture -> model.listener()
                        .corrected(picture.scene().scene().info().path(), new Edit.OnNote(change)));
    }
}
