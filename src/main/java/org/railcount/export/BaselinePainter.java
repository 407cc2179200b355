package org.railcount.export;

import java.awt.BasicStroke;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.railcount.timeline.Baseline;
import org.railcount.timeline.TimelineModel;

/** Draws the baseline: a band from median to 90th percentile, and the maximum as a step line. */
final class BaselinePainter {
    private static final double THINNEST_BAND = 2;

    /** A baseline and the stretch of the axis that it holds for. */
    private record Step(Baseline baseline, double from, double to) {}

    private final List<Step> steps = new ArrayList<>();
    private final CountScale counts;

    BaselinePainter(TimelineModel model, DateScale dates, CountScale counts) {
        this.counts = counts;
        List<Baseline> all = model.baselines();
        for (int i = 0; i < all.size(); i++) {
            double from = dates.clamped(all.get(i).date());
            double to = i + 1 < all.size() ? dates.clamped(all.get(i + 1).date()) : dates.right();
            if (to > from) {
                steps.add(new Step(all.get(i), from, to));
            }
        }
    }

    /** The baselines that the axis shows. */
    static List<Baseline> shown(TimelineModel model, DateScale dates) {
        return new BaselinePainter(model, dates, CountScale.holding(1, 0, 1))
                .steps.stream().map(Step::baseline).toList();
    }

    void paintBand(Marks marks) {
        marks.g().setColor(marks.theme().band());
        List<Step> run = new ArrayList<>();
        for (Step step : steps) {
            if (step.baseline().hasBand()) {
                run.add(step);
            } else {
                fill(marks, run);
                run.clear();
            }
        }
        fill(marks, run);
    }

    /** One outline for a whole run: rectangles side by side would show their seams. */
    private void fill(Marks marks, List<Step> run) {
        if (run.isEmpty()) {
            return;
        }
        Path2D outline = new Path2D.Double();
        outline.moveTo(run.get(0).from(), upper(run.get(0)));
        for (Step step : run) {
            outline.lineTo(step.from(), upper(step));
            outline.lineTo(step.to(), upper(step));
        }
        List<Step> back = new ArrayList<>(run);
        Collections.reverse(back);
        for (Step step : back) {
            outline.lineTo(step.to(), lower(step));
            outline.lineTo(step.from(), lower(step));
        }
        outline.closePath();
        marks.g().fill(outline);
    }

    private double lower(Step step) {
        return counts.y(step.baseline().median().orElseThrow());
    }

    private double upper(Step step) {
        return Math.min(counts.y(step.baseline().percentile90().orElseThrow()), lower(step) - THINNEST_BAND);
    }

    void paintMaximum(Marks marks) {
        marks.g().setColor(marks.theme().maximum());
        draw(marks, false, Marks.dashed(1.3));
        draw(marks, true, Marks.stroke(1.3));
    }

    /** Draws the steps that rest on five whole years, or the others; as long lines, so that dashes run on. */
    private void draw(Marks marks, boolean whole, BasicStroke stroke) {
        Path2D line = new Path2D.Double();
        double lastY = Double.NaN;
        boolean drawing = false;
        for (Step step : steps) {
            if (step.baseline().maximum().isEmpty()) {
                lastY = Double.NaN;
                drawing = false;
                continue;
            }
            double y = counts.y(step.baseline().maximum().getAsInt());
            if (step.baseline().whole() == whole) {
                if (!drawing) {
                    line.moveTo(step.from(), Double.isNaN(lastY) ? y : lastY);
                }
                line.lineTo(step.from(), y);
                line.lineTo(step.to(), y);
            }
            drawing = step.baseline().whole() == whole;
            lastY = y;
        }
        marks.g().setStroke(stroke);
        marks.g().draw(line);
    }

    /** The strips that the maximum's line covers, for what must not be printed over it. */
    List<Rectangle2D> covered() {
        List<Rectangle2D> strips = new ArrayList<>();
        double lastY = Double.NaN;
        for (Step step : steps) {
            if (step.baseline().maximum().isEmpty()) {
                lastY = Double.NaN;
                continue;
            }
            double y = counts.y(step.baseline().maximum().getAsInt());
            strips.add(new Rectangle2D.Double(step.from(), y - 1, step.to() - step.from(), 2));
            if (!Double.isNaN(lastY)) {
                strips.add(new Rectangle2D.Double(step.from() - 1, Math.min(y, lastY), 2, Math.abs(y - lastY)));
            }
            lastY = y;
        }
        return strips;
    }
}
