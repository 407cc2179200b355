package org.railcount.app.viewer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.app.text.Tip;
import org.railcount.app.viewer.frame.ViewTransform;
import org.railcount.app.viewer.paint.Palette;
import org.railcount.app.viewer.state.MapModel;
import org.railcount.model.Note;

/** The notes of the scene on a map: a dot at each place, its words beside it. Unmanaged; JavaFX thread only. */
final class NotePins extends Region {
    private static final int MOST_LETTERS = 36;
    private static final double DOT = 4.5;

    private final MapModel model;
    private final Consumer<Note> onClick;
    private final Runnable repaint;
    private final Hint hint;
    private final List<Pin> pins = new ArrayList<>();
    private List<Note> notes = List.of();

    /** A note and what shows it. */
    private record Pin(Note note, Circle dot, Button words) {}

    /** What the pointer over a note is told. */
    interface Hint {
        String of(String words);
    }

    /**
     * @param hint of the whole words of a note
     * @param onClick told of the note that was clicked
     * @param repaint asks for a painting of the map, after which {@link #place} is called
     */
    NotePins(MapModel model, Hint hint, Consumer<Note> onClick, Runnable repaint) {
        this.model = model;
        this.hint = hint;
        this.onClick = onClick;
        this.repaint = repaint;
        setManaged(false);
        setPickOnBounds(false);
    }

    /** Shows these notes in place of those before. */
    void show(List<Note> now) {
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

    /** The notes that are shown. */
    List<Note> notes() {
        return notes;
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
            double beside = x + 10 + width <= view.width() ? x + 8 : x - 8 - width;
            // Where neither side has room, the words are seen whole and lie over the ground above the dot.
            double left = Math.max(2, Math.min(view.width() - width - 2, beside));
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
        dot.setOnMouseClicked(event -> onClick.accept(note));
        String text = note.text();
        Button words = new Button(text.length() > MOST_LETTERS ? text.substring(0, MOST_LETTERS - 1) + "…" : text);
        words.getStyleClass().setAll("note-words");
        words.setManaged(false);
        // Tab goes from detection to detection; notes have a command of their own.
        words.setFocusTraversable(false);
        words.setOnAction(event -> onClick.accept(note));
        Tip.on(words, hint.of(text));
        Tip.on(dot, hint.of(text));
        return new Pin(note, dot, words);
    }
}
