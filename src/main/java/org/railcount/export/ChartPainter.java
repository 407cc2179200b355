package org.railcount.export;

import static org.railcount.export.ChartText.Anchor.END;
import static org.railcount.export.ChartText.Anchor.MIDDLE;
import static org.railcount.export.ChartText.Anchor.START;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.railcount.timeline.DatedCount;

/** Paints a laid-out chart from back to front. */
final class ChartPainter {
    private static final double LINE = 1.45;

    private final ChartLayout layout;
    private final Graphics2D g;
    private final ChartStyle style;
    private final ChartTheme theme;
    private final Marks marks;
    private final double size;

    ChartPainter(ChartLayout layout, Graphics2D g) {
        this.layout = layout;
        this.g = g;
        this.style = layout.style();
        this.theme = style.theme();
        this.marks = new Marks(g, theme);
        this.size = style.fontSize();
    }

    void paint() {
        paintWords();
        layout.legend().paint(g, theme, layout.area().getX() + layout.pad(), layout.legendTop());
        BaselinePainter baseline = new BaselinePainter(layout.model(), layout.dates(), layout.counts());
        PublishedPainter published = layout.published();
        baseline.paintBand(marks);
        paintCountAxis();
        baseline.paintMaximum(marks);
        paintEvents();
        CountPainter counts = new CountPainter(layout, marks);
        counts.paintCursor();
        paintDateAxis();
        published.paintLines(marks);
        counts.paint();
        published.paintMarks(marks);
        counts.paintOpen();
        List<Rectangle2D> lines = new ArrayList<>(baseline.covered());
        lines.addAll(published.covered());
        new ValueLabels(layout, lines).paint(g, theme);
    }

    private void paintWords() {
        double left = layout.area().getX() + layout.pad();
        double y = layout.area().getY() + layout.pad();
        for (String line : layout.title()) {
            ChartText.draw(g, line, style.titleFont(), theme.text(), left, y + size * 1.2, START);
            y += ChartLayout.titleHeight(size);
        }
        if (layout.model().simulated()) {
            if (style.isReport()) {
                ChartText.draw(g, TimelineWords.SIMULATED, style.boldFont(), theme.warning(), left, y + size, START);
                y += size * LINE;
            } else {
                double right = layout.area().getMaxX() - layout.pad();
                ChartText.draw(
                        g, TimelineWords.SIMULATED_SHORT, style.boldFont(), theme.warning(), right, y + size, END);
            }
        }
        for (String line : layout.finding()) {
            ChartText.draw(g, line, style.labelFont(), theme.text(), left, y + size, START);
            y += size * LINE;
        }
        double foot = layout.area().getMaxY() - layout.pad() - (layout.basis().size() - 1) * size * 0.9 * LINE;
        for (String line : layout.basis()) {
            ChartText.draw(g, line, style.noteFont(), theme.muted(), left, foot, START);
            foot += size * 0.9 * LINE;
        }
    }

    private void paintCountAxis() {
        double left = layout.dates().left();
        for (int tick : layout.counts().ticks()) {
            double y = layout.counts().y(tick);
            marks.grid(left, y, layout.dates().right());
            ChartText.draw(
                    g,
                    Integer.toString(tick),
                    style.labelFont(),
                    theme.muted(),
                    left - size * 0.6,
                    y + size * 0.36,
                    END);
        }
        if (style.isReport()) {
            double above = layout.counts().topY() - size * 0.6;
            ChartText.draw(
                    g,
                    layout.model().series().measure().unit(),
                    style.noteFont(),
                    theme.muted(),
                    layout.area().getX() + layout.pad(),
                    above,
                    START);
        }
    }

    private void paintDateAxis() {
        DateScale dates = layout.dates();
        double zeroY = layout.counts().zeroY();
        marks.line(dates.left(), zeroY, dates.right(), zeroY, theme.axis(), Marks.stroke(1));
        DateTicks ticks = DateTicks.on(dates, ChartText.width("0", style.labelFont()));
        for (LocalDate tick : ticks.minor()) {
            marks.line(dates.x(tick), zeroY, dates.x(tick), zeroY + 3, theme.axis(), Marks.stroke(1));
        }
        double labelTop = layout.axisLabelY() - size;
        for (LocalDate tick : ticks.labelled()) {
            double x = dates.x(tick);
            marks.line(x, zeroY, x, Math.max(zeroY + 5, labelTop - 3), theme.axis(), Marks.stroke(1));
            String text = ticks.format().format(tick);
            double half = ChartText.width(text, style.labelFont()) / 2;
            if (x + half <= layout.area().getMaxX()) {
                ChartText.draw(g, text, style.labelFont(), theme.muted(), x, layout.axisLabelY(), MIDDLE);
            }
        }
        if (layout.visible().stream().anyMatch(DatedCount::isGap)) {
            ChartText.draw(
                    g,
                    "no count",
                    style.noteFont(),
                    theme.muted(),
                    layout.area().getX() + layout.pad(),
                    layout.gapY() + size * 0.32,
                    START);
        }
    }

    private void paintEvents() {
        double top = layout.counts().topY();
        layout.model().events().stream()
                .filter(event -> layout.dates().shows(event.when().first()))
                .forEach(event -> {
                    double x = layout.dates().x(event.when().first());
                    marks.line(x, top, x, layout.counts().zeroY(), theme.event(), Marks.dashed(1));
                });
        for (EventLabels.Label label : layout.events()) {
            double y = top - size * 0.45 - label.row() * size * LINE;
            double x = label.x();
            marks.line(x, y - size * 0.8, x, top, theme.event(), Marks.stroke(1));
            double away = label.anchor() == START ? 4 : -4;
            ChartText.draw(g, label.text(), style.noteFont(), theme.muted(), x + away, y, label.anchor());
        }
    }
}
