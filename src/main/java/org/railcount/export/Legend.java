package org.railcount.export;

import java.awt.Font;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;

/**
 * The legend, in rows that fit a width. Immutable.
 *
 * @param rows entries by row
 * @param font of the texts
 */
record Legend(List<List<LegendEntry>> rows, Font font) {
    private static final double MARK = 26;
    private static final double SPACE = 18;
    private static final double ROW = 1.55;

    static Legend of(List<LegendEntry> entries, Font font, double width) {
        List<List<LegendEntry>> rows = new ArrayList<>();
        double used = Double.MAX_VALUE;
        for (LegendEntry entry : entries) {
            double needed = width(entry, font);
            if (used + needed > width) {
                rows.add(new ArrayList<>());
                used = 0;
            }
            rows.get(rows.size() - 1).add(entry);
            used += needed;
        }
        return new Legend(rows, font);
    }

    private static double width(LegendEntry entry, Font font) {
        return MARK + ChartText.width(entry.text(), font) + SPACE;
    }

    double height() {
        return rows.size() * rowHeight();
    }

    private double rowHeight() {
        return font.getSize2D() * ROW;
    }

    void paint(Graphics2D g, ChartTheme theme, double left, double top) {
        Marks marks = new Marks(g, theme);
        double y = top + rowHeight() / 2;
        for (List<LegendEntry> row : rows) {
            double x = left;
            for (LegendEntry entry : row) {
                entry.paint(marks, x + 10, y);
                ChartText.draw(
                        g,
                        entry.text(),
                        font,
                        theme.muted(),
                        x + MARK,
                        y + font.getSize2D() * 0.36,
                        ChartText.Anchor.START);
                x += width(entry, font);
            }
            y += rowHeight();
        }
    }
}
