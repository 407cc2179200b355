package org.railcount.export;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.railcount.timeline.DatedCount;
import org.railcount.timeline.TimelineModel;

/**
 * A timeline laid out in an area: it can be painted, and asked as often as wanted what lies where, without being laid out
 * again. Coordinates are those of the area, y downward. Immutable and thread-safe.
 */
public final class LaidOutChart {
    private static final String EMPTY = "No dated scenes yet. Counts appear here as scenes are counted.";

    private static final double LINE = 1.45;

    private final Rectangle2D area;
    private final TimelineChart chart;
    private final TimelineModel model;
    private final Optional<ChartLayout> layout;

    LaidOutChart(Rectangle2D area, TimelineChart chart, TimelineModel model) {
        this.area = area;
        this.chart = chart;
        this.model = model;
        layout = model.span().map(span -> ChartLayout.of(area, chart, model, span));
    }

    /** What it shows. */
    public TimelineModel model() {
        return model;
    }

    /** Paints the chart. */
    public void paint(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        chart.style().theme().background().ifPresent(color -> {
            g.setColor(color);
            g.fill(area);
        });
        layout.ifPresentOrElse(known -> new ChartPainter(known, g).paint(), () -> paintEmpty(g));
    }

    private void paintEmpty(Graphics2D g) {
        ChartStyle style = chart.style();
        double y = area.getCenterY();
        String nothing =
                model.series().lookedFor() ? EMPTY : model.series().measure().notLookedFor();
        if (style.isReport()) {
            String title = new TimelineWords(model, chart.captions()).title();
            ChartText.draw(
                    g,
                    ChartText.fitted(title, style.titleFont(), area.getWidth() - 2 * style.fontSize()),
                    style.titleFont(),
                    style.theme().text(),
                    area.getCenterX(),
                    y - 2 * style.fontSize(),
                    ChartText.Anchor.MIDDLE);
        }
        if (model.simulated()) {
            String words = style.isReport() ? TimelineWords.SIMULATED : TimelineWords.SIMULATED_SHORT;
            y = paintLines(g, words, style.boldFont(), style.theme().warning(), y);
        }
        paintLines(g, nothing, style.labelFont(), style.theme().muted(), y);
    }

    /** Writes at most two lines in the middle, and returns where the next one stands. */
    private double paintLines(Graphics2D g, String words, Font font, Color colour, double top) {
        double size = chart.style().fontSize();
        double y = top;
        for (String line : ChartText.wrap(words, font, area.getWidth() - 2 * size, 2)) {
            ChartText.draw(g, line, font, colour, area.getCenterX(), y, ChartText.Anchor.MIDDLE);
            y += size * LINE;
        }
        return y;
    }

    /** The scene whose mark lies at a position, or nearest above or below it; empty away from all marks. */
    public Optional<DatedCount> sceneAt(double x, double y) {
        return layout.flatMap(known -> known.sceneAt(x, y));
    }

    /** What lies at a position, a scene first: a scene near to it, what others published there, an event. */
    public List<ChartHit> hitsAt(double x, double y) {
        return layout.map(known -> known.hitsAt(x, y)).orElse(List.of());
    }

    /** Where a scene's mark lies; empty where the scene has none in the days shown. */
    public Optional<Point2D> positionOf(String sceneId) {
        return layout.flatMap(known -> known.visible().stream()
                .filter(point -> point.sceneId().equals(sceneId))
                .findFirst()
                .map(known::at));
    }

    /** The day at a horizontal position, for zooming; empty where the chart shows no days. */
    public Optional<LocalDate> dateAt(double x) {
        return layout.map(known -> known.dates().dateAt(x));
    }

    /** How many days lie in a unit of width, for dragging; 0 where the chart shows no days. */
    public double daysPerUnit() {
        return layout.map(known -> 1 / known.dates().pixelsPerDay()).orElse(0.0);
    }
}
