package org.railcount.export;

import java.awt.Font;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import org.railcount.timeline.LookBack;

/**
 * The legend, in rows that fit a width. Immutable.
 *
 * @param rows entries by row
 * @param font of the texts
 * @param furniture decides how much is said
 * @param window how far back the baseline looks
 */
record Legend(List<List<LegendEntry>> rows, Font font, ChartStyle.Furniture furniture, LookBack window) {
    private static final double MARK = 25;
    private static final double SPACE = 16;
    private static final double ROW = 1.55;

    static Legend of(List<LegendEntry> entries, LookBack window, ChartStyle style, double width) {
        Legend legend = new Legend(List.of(), style.noteFont(), style.furniture(), window);
        List<List<LegendEntry>> rows = new ArrayList<>();
        double used = Double.MAX_VALUE;
        for (LegendEntry entry : entries) {
            double needed = legend.width(entry);
            if (used + needed - SPACE > width) {
                rows.add(new ArrayList<>());
                used = 0;
            }
            rows.get(rows.size() - 1).add(entry);
            used += needed;
        }
        return new Legend(rows, legend.font, legend.furniture, window);
    }

    private double width(LegendEntry entry) {
        return MARK + ChartText.width(entry.text(furniture, window), font) + SPACE;
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
                        entry.text(furniture, window),
                        font,
                        theme.muted(),
                        x + MARK,
                        y + font.getSize2D() * 0.36,
                        ChartText.Anchor.START);
                x += width(entry);
            }
            y += rowHeight();
        }
    }
}
