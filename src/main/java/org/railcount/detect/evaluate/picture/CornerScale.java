package org.railcount.detect.evaluate.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;

/** A bar of ten metres in the lower left corner, legible on snow and on coal. */
final class CornerScale {
    private static final double LENGTH_M = 10;
    private static final int MARGIN = 14;
    private static final Color HALO = new Color(0, 0, 0, 150);

    private CornerScale() {}

    static void paint(Graphics2D g, double pixelsPerM, int height) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        double right = MARGIN + LENGTH_M * pixelsPerM;
        double y = height - MARGIN;
        Line2D bar = new Line2D.Double(MARGIN, y, right, y);
        g.setColor(HALO);
        g.setStroke(new BasicStroke(6, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        g.draw(new Line2D.Double(MARGIN - 1.5, y, right + 1.5, y));
        g.setColor(Color.WHITE);
        g.setStroke(new BasicStroke(3, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        g.draw(bar);
        TextLayout text = new TextLayout("10 m", new Font(Font.SANS_SERIF, Font.BOLD, 14), g.getFontRenderContext());
        var shape = text.getOutline(AffineTransform.getTranslateInstance(MARGIN, y - 8));
        g.setColor(HALO);
        g.setStroke(new BasicStroke(3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(shape);
        g.setColor(Color.WHITE);
        g.fill(shape);
    }
}
