package org.railcount.export;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;

/** Measures and draws lines of text. Measuring needs no graphics, so that a layout is the same wherever it is painted. */
public final class ChartText {
    private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

    /** Which end of a text lies at the position given. */
    public enum Anchor {
        START("start", 0),
        MIDDLE("middle", 0.5),
        END("end", 1);

        private final String svg;
        private final double share;

        Anchor(String svg, double share) {
            this.svg = svg;
            this.share = share;
        }

        /** As the SVG property {@code text-anchor} calls it. */
        String svg() {
            return svg;
        }

        double left(double x, double width) {
            return x - share * width;
        }
    }

    /** A graphics that aligns text itself, with the font that the reader's machine has. */
    interface Aligning {
        void drawAligned(String text, double x, double y, Anchor anchor);
    }

    private ChartText() {}

    /** Width of a line of text. */
    public static double width(String text, Font font) {
        return FontRun.of(text, font).stream()
                .mapToDouble(
                        run -> run.font().getStringBounds(run.text(), MEASURE).getWidth())
                .sum();
    }

    /** Draws a line of text with its baseline at y. */
    public static void draw(Graphics2D g, String text, Font font, Color color, double x, double y, Anchor anchor) {
        g.setFont(font);
        g.setColor(color);
        if (g instanceof Aligning aligning) {
            aligning.drawAligned(text, x, y, anchor);
            return;
        }
        double left = anchor.left(x, width(text, font));
        for (FontRun run : FontRun.of(text, font)) {
            if (run.font().equals(font)) {
                g.drawString(run.text(), (float) left, (float) y);
            } else {
                // A PDF could not embed a font of the machine; outlines look the same everywhere.
                g.fill(run.font()
                        .createGlyphVector(g.getFontRenderContext(), run.text())
                        .getOutline((float) left, (float) y));
            }
            left += width(run.text(), run.font());
        }
    }

    /** Breaks a text at spaces into lines of a width, at most so many; the last is cut where that is not enough. */
    public static List<String> wrap(String text, Font font, double width, int lines) {
        List<String> wrapped = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            boolean fits = line.isEmpty() || width(line + " " + word, font) <= width;
            if (fits || wrapped.size() == lines - 1) {
                line.append(line.isEmpty() ? "" : " ").append(word);
            } else {
                wrapped.add(line.toString());
                line = new StringBuilder(word);
            }
        }
        wrapped.add(fitted(line.toString(), font, width));
        return wrapped;
    }

    /** The text, or as much of its start as fits with an ellipsis. */
    public static String fitted(String text, Font font, double width) {
        if (width(text, font) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 0 && width(text.substring(0, end).stripTrailing() + "…", font) > width) {
            end--;
        }
        return text.substring(0, end).stripTrailing() + "…";
    }
}
