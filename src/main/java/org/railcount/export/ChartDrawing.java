package org.railcount.export;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.railcount.timeline.TimelineModel;

/**
 * The timeline as a figure that stands on its own.
 *
 * @param model what it shows
 * @param sheet how large it is, its colours and words
 */
public record ChartDrawing(TimelineModel model, ChartSheet sheet) implements Drawing {
    @Override
    public Dimension size() {
        return sheet.format().size();
    }

    @Override
    public String title() {
        return words().title();
    }

    @Override
    public String description() {
        return (model.simulated() ? TimelineWords.SIMULATED + " " : "")
                + words().finding().orElse("");
    }

    @Override
    public void paint(Graphics2D g) {
        Dimension size = size();
        sheet.chart().paint(g, new Rectangle2D.Double(0, 0, size.width, size.height), model);
    }

    private TimelineWords words() {
        return new TimelineWords(model, sheet.captions());
    }
}
