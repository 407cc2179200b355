package org.railcount.export;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.railcount.timeline.TimelineModel;

/**
 * The timeline: counts with their ranges over dates, the baseline before each, gaps, what others published, and events.
 * Painted on a {@link Graphics2D} and so the same on screen, as PNG and as SVG. Immutable and thread-safe.
 *
 * @param style how it looks
 * @param captions what the author puts around it
 */
public record TimelineChart(ChartStyle style, ChartCaptions captions) {

    /** With its own words alone. */
    public TimelineChart(ChartStyle style) {
        this(style, ChartCaptions.NONE);
    }

    /** Lays the chart out in an area. */
    public LaidOutChart layOut(Rectangle2D area, TimelineModel model) {
        return new LaidOutChart(area, this, model);
    }

    /** Paints the chart into an area of a graphics. */
    public void paint(Graphics2D g, Rectangle2D area, TimelineModel model) {
        layOut(area, model).paint(g);
    }
}
