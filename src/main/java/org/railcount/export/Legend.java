package org.railcount.export;

import java.awt.Font;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import org.railcount.timeline.Measure;
import org.railcount.timeline.TimelineModel;

/**
 * The legend, in rows that fit a width. Immutable.
 *
 * @param rows entries by row
 * @param font of the texts
 */
record Legend(List<List<Item>> rows, Font font) {
    /** An entry, what it says, and whether counts have ranges. */
    record Item(LegendEntry entry, String text, boolean ranged) {}

    private static final double MARK = 25;
    private static final double SPACE = 16;
    private static final double ROW = 1.55;

    static Legend of(List<LegendEntry> entries, TimelineModel model, ChartStyle style, double width) {
        Legend legend = new Legend(List.of(), style.noteFont());
        List<List<Item>> rows = new ArrayList<>();
        double used = Double.MAX_VALUE;
        for (LegendEntry entry : entries) {
            Item item = new Item(
                    entry, entry.text(style.furniture(), model), model.series().measure() == Measure.RAILCARS);
            double needed = legend.width(item);
            if (used + needed - SPACE > width) {
                rows.add(new ArrayList<>());
                used = 0;
            }
            rows.get(rows.size() - 1).add(item);
            used += needed;
        }
        return new Legend(rows, legend.font);
    }

    /** The same with so many rows at most; what comes last is left out. */
    Legend limited(int most) {
        return new Legend(rows.subList(0, Math.min(most, rows.size())), font);
    }

    /** How many rows go into a height. */
    int rowsIn(double height) {
        return (int) (height / rowHeight());
    }

    private double width(Item item) {
        return MARK + ChartText.width(item.text(), font) + SPACE;
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
        for (List<Item> row : rows) {
            double x = left;
            for (Item item : row) {
                item.entry().paint(marks, x + 10, y, item.ranged());
                ChartText.draw(
                        g,
                        item.text(),
                        font,
                        theme.muted(),
                        x + MARK,
                        y + font.getSize2D() * 0.36,
                        ChartText.Anchor.START);
                x += width(item);
            }
            y += rowHeight();
        }
    }
}
