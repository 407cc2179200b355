package org.railcount.app.viewer;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Lines at the top of the picture: what to do in this mode, and what is wrong with what is seen. As large as the map; the
 * lines stand between badge and north arrow, or below them where those leave too little room.
 */
final class MapNotes extends Region {
    private static final String PILL =
            "-fx-background-radius: 5; -fx-padding: 4 10 4 10; -fx-font-size: 12px; -fx-text-fill: ";

    /** Badge and north arrow, from the edge inward and downward. */
    private static final double CORNER_WIDTH = 112;

    private static final double CORNER_HEIGHT = 64;

    /** Narrower lines would be a column of words. */
    private static final double LEAST_WIDTH = 300;

    private final Label hint = new Label();
    private final Label warning = new Label();
    private final VBox lines = new VBox(6, hint, warning);

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
        say(hint, text);
    }

    /** What is wrong; nothing for an empty text. */
    void warning(String text) {
        say(warning, text);
    }

    @Override
    protected void layoutChildren() {
        double between = getWidth() - 2 * CORNER_WIDTH;
        boolean below = between < LEAST_WIDTH;
        double width = below ? Math.max(0, getWidth() - 24) : between;
        lines.resizeRelocate((getWidth() - width) / 2, below ? CORNER_HEIGHT : 8, width, lines.prefHeight(width));
    }

    private static void say(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }
}
