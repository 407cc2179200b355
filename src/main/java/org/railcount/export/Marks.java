package org.railcount.export;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Draws the chart's marks, in the plot and in the legend alike. */
record Marks(Graphics2D g, ChartTheme theme) {
    private static final BasicStroke HAIRLINE = stroke(1);
    private static final BasicStroke FINE = stroke(1.3);
    private static final float[] DASHES = {5, 3};

    static BasicStroke stroke(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
    }

    static BasicStroke dashed(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, DASHES.clone(), 0);
    }

    void line(double x1, double y1, double x2, double y2, Color color, BasicStroke stroke) {
        g.setColor(color);
        g.setStroke(stroke);
        g.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    void box(double x, double y, double width, double height, Color color) {
        g.setColor(color);
        g.fill(new Rectangle2D.Double(x, y, width, height));
    }

    void range(double x, double lowY, double highY, double width) {
        box(x - width / 2, highY, width, Math.max(0, lowY - highY), theme.ownPale());
    }

    /** A dot with a thin edge, so that dots that overlap can be told apart. */
    void dot(double x, double y, double radius) {
        Ellipse2D dot = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
        g.setColor(theme.own());
        g.fill(dot);
        g.setColor(theme.paper());
        g.setStroke(stroke(0.6));
        g.draw(dot);
    }

    /** A square with a thin edge: a count that an analyst reviewed. */
    void square(double x, double y, double radius) {
        double half = radius * 0.92;
        Rectangle2D square = new Rectangle2D.Double(x - half, y - half, 2 * half, 2 * half);
        g.setColor(theme.own());
        g.fill(square);
        g.setColor(theme.paper());
        g.setStroke(stroke(0.6));
        g.draw(square);
    }

    /** An open square: a count whose review is begun. */
    void openSquare(double x, double y, double radius) {
        double half = radius * 0.92 - 0.2;
        Rectangle2D square = new Rectangle2D.Double(x - half, y - half, 2 * half, 2 * half);
        g.setColor(theme.paper());
        g.fill(square);
        g.setColor(theme.own());
        g.setStroke(FINE);
        g.draw(square);
    }

    /** A minimum: an arrow upward from an open half, for what may stand under the clouds. */
    void atLeast(double x, double y, double radius) {
        double tip = y - atLeastHeight(radius);
        double wing = Math.max(2.2, radius * 0.9);
        Path2D arrow = new Path2D.Double();
        arrow.moveTo(x, y);
        arrow.lineTo(x, tip);
        arrow.moveTo(x - wing, tip + wing * 1.3);
        arrow.lineTo(x, tip);
        arrow.lineTo(x + wing, tip + wing * 1.3);
        g.setColor(theme.own());
        g.setStroke(FINE);
        g.draw(arrow);
        g.setColor(theme.paper());
        Ellipse2D ring = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
        g.fill(ring);
        g.setColor(theme.own());
        g.draw(ring);
    }

    /** How far the arrow of a minimum reaches above its middle. */
    static double atLeastHeight(double radius) {
        return 3 * radius + 4;
    }

    void ring(double x, double y, double radius) {
        g.setColor(theme.text());
        g.setStroke(stroke(1.6));
        g.draw(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    void gap(double x, double y, double radius) {
        Path2D cross = new Path2D.Double();
        cross.moveTo(x - radius, y - radius);
        cross.lineTo(x + radius, y + radius);
        cross.moveTo(x - radius, y + radius);
        cross.lineTo(x + radius, y - radius);
        g.setColor(theme.axis());
        g.setStroke(FINE);
        g.draw(cross);
    }

    void published(double x, double y, double radius) {
        Path2D diamond = new Path2D.Double();
        diamond.moveTo(x, y - radius);
        diamond.lineTo(x + radius, y);
        diamond.lineTo(x, y + radius);
        diamond.lineTo(x - radius, y);
        diamond.closePath();
        g.setColor(theme.published());
        g.setStroke(stroke(1.5));
        g.draw(diamond);
    }

    void grid(double x1, double y, double x2) {
        line(x1, y, x2, y, theme.grid(), HAIRLINE);
    }
}
