package org.railcount.export;

import java.awt.geom.Path2D;
import java.util.List;
import org.railcount.timeline.Baseline;
import org.railcount.timeline.TimelineModel;

/** Draws the baseline: a band from median to 90th percentile, and the maximum as a step line. */
final class BaselinePainter {
    private static final double THINNEST_BAND = 2;

    private BaselinePainter() {}

    /** The highest maximum that the axis shows; 0 without one. */
    static int highest(TimelineModel model, DateScale dates) {
        int highest = 0;
        List<Baseline> steps = model.baselines();
        for (int i = 0; i < steps.size(); i++) {
            boolean ends = i + 1 < steps.size() && !steps.get(i + 1).date().isAfter(dates.from());
            if (!ends && steps.get(i).date().isBefore(dates.to())) {
                highest = Math.max(highest, steps.get(i).maximum().orElse(0));
            }
        }
        return highest;
    }

    static void paintBand(Marks marks, TimelineModel model, DateScale dates, CountScale counts) {
        List<Baseline> steps = model.baselines();
        for (int i = 0; i < steps.size(); i++) {
            Baseline step = steps.get(i);
            double from = dates.clamped(step.date());
            double to = end(steps, i, dates);
            if (step.hasBand() && to > from) {
                double upper = counts.y(step.percentile90().orElseThrow());
                double lower = counts.y(step.median().orElseThrow());
                double height = Math.max(THINNEST_BAND, lower - upper);
                marks.box(from, lower - height, to - from, height, marks.theme().band());
            }
        }
    }

    static void paintMaximum(Marks marks, TimelineModel model, DateScale dates, CountScale counts) {
        Path2D whole = new Path2D.Double();
        Path2D soFar = new Path2D.Double();
        double lastY = Double.NaN;
        List<Baseline> steps = model.baselines();
        for (int i = 0; i < steps.size(); i++) {
            Baseline step = steps.get(i);
            double from = dates.clamped(step.date());
            double to = end(steps, i, dates);
            if (step.maximum().isEmpty()) {
                lastY = Double.NaN;
            } else if (to > from) {
                double y = counts.y(step.maximum().getAsInt());
                Path2D path = step.whole() ? whole : soFar;
                path.moveTo(from, Double.isNaN(lastY) ? y : lastY);
                path.lineTo(from, y);
                path.lineTo(to, y);
                lastY = y;
            }
        }
        marks.g().setColor(marks.theme().maximum());
        marks.g().setStroke(Marks.dashed(1.4));
        marks.g().draw(soFar);
        marks.g().setStroke(Marks.stroke(1.4));
        marks.g().draw(whole);
    }

    private static double end(List<Baseline> steps, int index, DateScale dates) {
        return index + 1 < steps.size() ? dates.clamped(steps.get(index + 1).date()) : dates.right();
    }
}
