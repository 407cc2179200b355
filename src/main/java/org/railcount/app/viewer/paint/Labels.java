package org.railcount.app.viewer.paint;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/** Writes labels in the order they come and leaves out those that would lie over one that is there. */
final class Labels {
    static final Font PLAIN = Font.font("System", 11);
    static final Font SMALL = Font.font("System", 10);
    static final Font BOLD = Font.font("System", FontWeight.BOLD, 12);

    private static final Color PLATE = Color.web("#000000", 0.7);

    private static final String BETWEEN = "  ·  ";

    private final GraphicsContext gc;
    private final double width;
    private final double height;
    private final List<Bounds> taken = new ArrayList<>();

    /** Labels of a panel of a size. */
    Labels(GraphicsContext gc, double width, double height) {
        this.gc = gc;
        this.width = width;
        this.height = height;
    }

    /** Keeps labels off a part of the screen. */
    void reserve(Bounds part) {
        taken.add(part);
    }

    /**
     * Writes a label with its middle at a position, unless it would lie over another. One that would be cut by the edge of
     * the panel is moved inside.
     */
    boolean write(String text, double x, double y, Color colour, Font font) {
        Bounds box = box(text, x, y, font);
        if (taken.stream().anyMatch(box::intersects)) {
            return false;
        }
        taken.add(box);
        plate(gc, box);
        if (font.equals(BOLD)) {
            // What is selected must be read even where it lies over another label.
            plate(gc, box);
        }
        gc.setFont(font);
        gc.setFill(colour);
        gc.fillText(
                text, box.getMinX() + 3, box.getMinY() + 1 - size(text, font).getMinY());
        return true;
    }

    /** What a label with its middle at a position takes. */
    Bounds box(String text, double x, double y, Font font) {
        Bounds size = size(text, font);
        return inside(new BoundingBox(
                x - size.getWidth() / 2 - 3, y - size.getHeight() / 2 - 1, size.getWidth() + 6, size.getHeight() + 2));
    }

    /** What lies wholly outside stays there: a name at the edge would be taken for that of something seen. */
    Bounds inside(Bounds box) {
        if (!box.intersects(0, 0, width, height)) {
            return box;
        }
        return new BoundingBox(
                Math.max(0, Math.min(box.getMinX(), width - box.getWidth())),
                Math.max(0, Math.min(box.getMinY(), height - box.getHeight())),
                box.getWidth(),
                box.getHeight());
    }

    /** A dark plate behind text. */
    static void plate(GraphicsContext gc, Bounds box) {
        gc.setFill(PLATE);
        gc.fillRoundRect(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight(), 5, 5);
    }

    /**
     * A text in lines that are at most so wide: broken between its parts, and at spaces where a part is wider. A word that
     * is, is cut.
     */
    static List<String> wrapped(String text, Font font, double widthPx) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String part : text.split(BETWEEN)) {
            String longer = line.isEmpty() ? part : line + BETWEEN + part;
            if (size(longer, font).getWidth() <= widthPx) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = "";
            for (String word : part.split(" ")) {
                String more = line.isEmpty() ? word : line + " " + word;
                if (!line.isEmpty() && size(more, font).getWidth() > widthPx) {
                    lines.add(line);
                    more = word;
                }
                line = shortened(more, font, widthPx);
            }
        }
        lines.add(line);
        return lines;
    }

    /** A text that is at most so wide, its end cut off where it is longer. */
    static String shortened(String text, Font font, double widthPx) {
        String fitting = text;
        while (fitting.length() > 1 && size(fitting, font).getWidth() > widthPx) {
            fitting = fitting.substring(0, fitting.length() - 2) + "…";
        }
        return fitting;
    }

    static Bounds size(String text, Font font) {
        Text probe = new Text(text);
        probe.setFont(font);
        return probe.getLayoutBounds();
    }
}
