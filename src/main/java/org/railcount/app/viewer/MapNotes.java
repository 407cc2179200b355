package org.railcount.app.viewer;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Lines at the top of the picture: what to do in this mode, and what is wrong with what is seen. As large as the map; the
 * lines stand between badge and north arrow, or below them where those leave too little room. What to do is left out of a
 * map so low that it would hide what it is about.
 */
final class MapNotes extends Region {
    private static final String PILL =
            "-fx-background-radius: 5; -fx-padding: 4 10 4 10; -fx-font-size: 12px; -fx-text-fill: ";

    /** Badge and north arrow, from the edge inward and downward. */
    private static final double CORNER_WIDTH = 112;

    private static final double CORNER_HEIGHT = 64;

    /** Narrower lines would be a column of words. */
    private static final double LEAST_WIDTH = 300;

    /** A lower map has no room between the date and two lines below the badge. */
    private static final double LOW = 200;

    private final Label hint = new Label();
    private final Label warning = new Label();
    private final VBox lines = new VBox(6, hint, warning);
    private boolean low;

    MapNotes() {
        getChildren().add(lines);
        lines.setAlignment(Pos.TOP_CENTER);
        setMouseTransparent(true);
        hint.setStyle(PILL + "#f2f2f2; -fx-background-color: rgba(0,0,0,0.85);");
        warning.setStyle(PILL + "#1c1c1c; -fx-background-color: #E69F00;");
        hint.setWrapText(true);
        warning.setWrapText(true);
        warning.setId("map-warning");
        hint.setId("map-hint");
        hint("");
        warning("");
    }

    /** What to do; nothing for an empty text. */
    void hint(String text) {
        hint.setText(text);
        show(hint, !low);
    }

    /** What is wrong; nothing for an empty text. */
    void warning(String text) {
        warning.setText(text);
        show(warning, true);
    }

    @Override
    protected void layoutChildren() {
        low = getHeight() < LOW;
        show(hint, !low);
        double between = getWidth() - 2 * CORNER_WIDTH;
        boolean below = between < LEAST_WIDTH;
        double width = below ? Math.max(0, getWidth() - 24) : between;
        lines.resizeRelocate((getWidth() - width) / 2, below ? CORNER_HEIGHT : 8, width, lines.prefHeight(width));
    }

    private static void show(Label label, boolean wanted) {
        boolean shown = wanted && !label.getText().isEmpty();
        label.setVisible(shown);
        label.setManaged(shown);
    }
}
