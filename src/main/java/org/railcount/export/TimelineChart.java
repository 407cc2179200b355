package org.railcount.export;

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
 * The timeline: counts with their ranges over dates, the five-year baseline, gaps, what others published, and events.
 * Painted on a {@link Graphics2D} and so the same on screen, as PNG and as SVG. Immutable and thread-safe.
 *
 * @param style how it looks
 * @param captions what the author puts around it
 */
public record TimelineChart(ChartStyle style, ChartCaptions captions) {
    private static final String EMPTY = "No dated scenes yet. Counts appear here as scenes are counted.";

    /** With its own words alone. */
    public TimelineChart(ChartStyle style) {
        this(style, ChartCaptions.NONE);
    }

    /** Paints the chart into an area of a graphics. */
    public void paint(Graphics2D g, Rectangle2D area, TimelineModel model) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        style.theme().background().ifPresent(color -> {
            g.setColor(color);
            g.fill(area);
        });
        layout(area, model)
                .ifPresentOrElse(layout -> new ChartPainter(layout, g).paint(), () -> paintEmpty(g, area, model));
    }

    private void paintEmpty(Graphics2D g, Rectangle2D area, TimelineModel model) {
        double y = area.getCenterY();
        if (style.isReport()) {
            String title = new TimelineWords(model, captions).title();
            ChartText.draw(
                    g,
                    title,
                    style.titleFont(),
                    style.theme().text(),
                    area.getCenterX(),
                    y - 2 * style.fontSize(),
                    ChartText.Anchor.MIDDLE);
        }
        List<String> lines = ChartText.wrap(EMPTY, style.labelFont(), area.getWidth() - 2 * style.fontSize(), 2);
        for (String line : lines) {
            ChartText.draw(
                    g, line, style.labelFont(), style.theme().muted(), area.getCenterX(), y, ChartText.Anchor.MIDDLE);
            y += style.fontSize() * 1.45;
        }
    }

    /** The scene whose mark lies at a position, or nearest above or below it; empty away from all marks. */
    public Optional<DatedCount> sceneAt(Rectangle2D area, TimelineModel model, double x, double y) {
        return layout(area, model).flatMap(layout -> layout.sceneAt(x, y));
    }

    /** Where a scene's mark lies; empty where the scene has none in the days shown. */
    public Optional<Point2D> positionOf(Rectangle2D area, TimelineModel model, String sceneId) {
        return layout(area, model)
                .flatMap(layout -> model.visible().stream()
                        .filter(point -> point.sceneId().equals(sceneId))
                        .findFirst()
                        .map(layout::at));
    }

    /** The day at a horizontal position, for zooming; empty where the chart shows no days. */
    public Optional<LocalDate> dateAt(Rectangle2D area, TimelineModel model, double x) {
        return layout(area, model).map(layout -> layout.dates().dateAt(x));
    }

    private Optional<ChartLayout> layout(Rectangle2D area, TimelineModel model) {
        return model.span().map(span -> ChartLayout.of(area, this, model, span));
    }
}
