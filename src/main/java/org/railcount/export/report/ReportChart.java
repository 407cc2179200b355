package org.railcount.export.report;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.railcount.export.ChartStyle;
import org.railcount.export.ChartTheme;
import org.railcount.export.Drawing;
import org.railcount.export.ReportFont;
import org.railcount.export.TimelineChart;
import org.railcount.timeline.TimelineModel;

/**
 * The chart of a report, as wide as its text and low enough to stand with the findings.
 *
 * @param timeline what it shows
 */
record ReportChart(TimelineModel timeline) implements Drawing {
    private static final TimelineChart CHART =
            new TimelineChart(new ChartStyle(ChartTheme.LIGHT, ChartStyle.Furniture.REPORT, ReportFont.FONT, 11));

    @Override
    public Dimension size() {
        return new Dimension(680, 420);
    }

    @Override
    public String title() {
        return "Counts over time at " + timeline.place();
    }

    @Override
    public String description() {
        return (timeline.simulated() ? ReportWords.SIMULATED + " " : "")
                + "Railcars over time with their ranges and the baseline of the years before each date.";
    }

    @Override
    public void paint(Graphics2D g) {
        CHART.paint(g, new Rectangle2D.Double(0, 0, size().width, size().height), timeline);
    }
}
