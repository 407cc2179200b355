package org.railcount.app.viewer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.app.text.Phrases;
import org.railcount.app.viewer.frame.ViewTransform;
import org.railcount.app.viewer.paint.Palette;
import org.railcount.app.viewer.state.MapModel;
import org.railcount.model.Edit;
import org.railcount.model.Edit.Change;
import org.railcount.model.Note;

/**
 * The notes of the scene on the map: a dot at each place, its words beside it. A click lets the person change the words;
 * without words a note is removed. Unmanaged; JavaFX thread only.
 */
public final class NotePins extends Region {
    private static final Phrases TEXT = Phrases.of(NotePins.class);
    private static final int MOST_LETTERS = 36;
    private static final double DOT = 4.5;

    private final MapModel model;
    private final MapField field;
    private final Runnable repaint;
    private final List<Pin> pins = new ArrayList<>();
    private List<Note> notes = List.of();
    private int last = -1;

    /** A note and what shows it. */
    private record Pin(Note note, Circle dot, Button words) {}

    /** @param repaint asks for a painting of the map, after which {@link #place} is called */
    NotePins(MapModel model, MapField field, Runnable repaint) {
        this.model = model;
        this.field = field;
        this.repaint = repaint;
        setManaged(false);
        setPickOnBounds(false);
        field.setPromptText(TEXT.get("note.prompt"));
    }

    /** Shows these notes in place of those before. */
    public void show(List<Note> now) {
        if (now.equals(notes)) {
            return;
        }
        notes = List.copyOf(now);
        pins.clear();
        getChildren().clear();
        notes.forEach(note -> pins.add(pin(note)));
        pins.forEach(pin -> getChildren().addAll(pin.dot(), pin.words()));
        repaint.run();
    }

    /** Lets the person write a note at the pointer, or in the middle of the map; says whether there is a picture for it. */
    public boolean write() {
        if (model.stage().shown().isEmpty()) {
            return false;
        }
        ViewTransform view = model.view();
        Coordinate at = model.pointer().orElse(new Coordinate(view.width() / 2, view.height() / 2));
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
        if (pins.isEmpty()) {
            return false;
        }
        last = (last + 1) % pins.size();
        Note note = pins.get(last).note();
        ViewTransform view = model.view();
        Coordinate map = view.frame().toMap(note.lon(), note.lat());
        if (!view.visible().contains(map)) {
            model.look(view.dragged(view.width() / 2 - view.screenX(map.x), view.height() / 2 - view.screenY(map.y)));
        }
        change(note);
        return true;
    }

    /** Brings the pins to their places in the present view. Words that would lie over others are left to the tooltip. */
    void place() {
        ViewTransform view = model.view();
        boolean picture = model.stage().shown().isPresent();
        List<Bounds> taken = new ArrayList<>();
        for (Pin pin : pins) {
            Coordinate map = view.frame().toMap(pin.note().lon(), pin.note().lat());
            double x = view.screenX(map.x);
            double y = view.screenY(map.y);
            boolean seen = picture && x > -DOT && y > -DOT && x < view.width() + DOT && y < view.height() + DOT;
            double width = pin.words().prefWidth(-1);
            double height = pin.words().prefHeight(-1);
            double left = x + 10 + width <= view.width() ? x + 8 : x - 8 - width;
            Bounds box = new BoundingBox(left, Math.max(2, y - height - 4), width, height);
            boolean free = taken.stream().noneMatch(box::intersects);
            pin.dot().setVisible(seen);
            pin.words().setVisible(seen && free);
            if (seen) {
                pin.dot().relocate(x - DOT, y - DOT);
                pin.words().resizeRelocate(box.getMinX(), box.getMinY(), width, height);
            }
            if (seen && free) {
                taken.add(box);
            }
        }
    }

    private Pin pin(Note note) {
        Circle dot = new Circle(DOT, Palette.TEXT);
        dot.setStroke(Color.BLACK);
        dot.setStrokeWidth(2);
        dot.setManaged(false);
        dot.setOnMouseClicked(event -> change(note));
        String text = note.text();
        Button words = new Button(text.length() > MOST_LETTERS ? text.substring(0, MOST_LETTERS - 1) + "…" : text);
        words.getStyleClass().setAll("note-words");
        words.setManaged(false);
        // Tab goes from detection to detection; notes have a command of their own.
        words.setFocusTraversable(false);
        words.setOnAction(event -> change(note));
        Tooltip tip = new Tooltip(TEXT.get("note.tip", text));
        tip.setWrapText(true);
        tip.setMaxWidth(320);
        words.setTooltip(tip);
        Tooltip.install(dot, tip);
        return new Pin(note, dot, words);
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
                        .corrected(picture.scene().scene().info().id(), new Edit.OnNote(change)));
    }
}
