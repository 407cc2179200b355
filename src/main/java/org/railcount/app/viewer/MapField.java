package org.railcount.app.viewer;

import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** A line to type into, on the map. Enter takes what was typed and Esc drops it. JavaFX thread only. */
final class MapField extends TextField {
    private static final double WIDTH = 220;

    /** For a sentence. */
    private static final double WIDE = 380;

    private final String prompt;
    private final Runnable done;
    private Predicate<String> take = text -> true;
    private Consumer<String> leave = text -> {};

    /**
     * @param prompt what stands in the field while it is empty
     * @param done called when the field closes, to take the keys back
     */
    MapField(String id, String prompt, Runnable done) {
        this.prompt = prompt;
        this.done = done;
        setId(id);
        setVisible(false);
        setManaged(false);
        setOnAction(e -> {
            if (take.test(getText().strip())) {
                close();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                close();
                e.consume();
            }
        });
        focusedProperty().addListener((property, was, is) -> {
            if (!is && isVisible()) {
                Consumer<String> left = leave;
                close();
                left.accept(getText().strip());
            }
        });
    }

    /**
     * Opens at a screen position, or as near to it as the map has room.
     *
     * @param taken takes what was typed, without blanks at its ends; says whether it is good
     * @param left told what stands there when the person clicks elsewhere
     */
    void open(double x, double y, String text, Predicate<String> taken, Consumer<String> left) {
        take = taken;
        leave = left;
        setEditable(true);
        setPromptText(prompt);
        setText(text);
        show(x, y, WIDTH);
        selectAll();
    }

    /** Opens with a sentence in place of a text, and holds the keys until Enter, Esc or a click elsewhere. */
    void refuse(double x, double y, String sentence) {
        take = text -> true;
        leave = text -> {};
        setEditable(false);
        setText(sentence);
        show(x, y, WIDE);
        deselect();
    }

    private void show(double x, double y, double wanted) {
        double width = Math.min(wanted, getParent().getLayoutBounds().getWidth() - 16);
        double roomX = getParent().getLayoutBounds().getWidth() - width - 8;
        double roomY = getParent().getLayoutBounds().getHeight() - 40;
        setVisible(true);
        resizeRelocate(Math.max(8, Math.min(roomX, x)), Math.max(8, Math.min(roomY, y)), width, prefHeight(-1));
        requestFocus();
    }

    private void close() {
        if (isVisible()) {
            setVisible(false);
            done.run();
        }
    }
}
