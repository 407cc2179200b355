package org.railcount.export;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.railcount.timeline.PublishedPoint;
import org.railcount.timeline.TimelineModel;

/** Draws what others published: hollow marks in their own colour, large enough to show round an own count. */
record PublishedPainter(TimelineModel model, DateScale dates, CountScale counts, double radius) {
    private static final double SHORTEST_LINE = 4;

    /** The points that the axis shows, at least in part. */
    static List<PublishedPoint> shown(TimelineModel model, DateScale dates) {
        return model.published().stream()
                .filter(point -> !point.when().last().isBefore(dates.from())
                        && !point.when().first().isAfter(dates.to()))
                .toList();
    }

    /** The lines of periods and ranges; under the counts. */
    void paintLines(Marks marks) {
        for (PublishedPoint point : shown(model, dates)) {
            double y = counts.y(point.cars());
            double from = from(point);
            double to = to(point);
            if (to - from > SHORTEST_LINE) {
                marks.line(
                        from,
                        y,
                        to,
                        y,
                        marks.theme().published(),
                        point.maximumOfPeriod() ? Marks.dashed(1.2) : Marks.stroke(1.2));
            }
            if (point.low().isPresent() && point.high().isPresent()) {
                double lowY = counts.y(point.low().getAsDouble());
                double highY = counts.y(point.high().getAsDouble());
                marks.line(x(point), lowY, x(point), highY, marks.theme().published(), Marks.stroke(1.2));
            }
        }
    }

    /** The hollow marks; over the counts. */
    void paintMarks(Marks marks) {
        shown(model, dates).forEach(point -> marks.published(x(point), counts.y(point.cars()), radius));
    }

    /** Where a point's mark lies. */
    Point2D at(PublishedPoint point) {
        return new Point2D.Double(x(point), counts.y(point.cars()));
    }

    /** What must not be printed over. */
    List<Rectangle2D> covered() {
        List<Rectangle2D> covered = new ArrayList<>();
        for (PublishedPoint point : shown(model, dates)) {
            double y = counts.y(point.cars());
            covered.add(new Rectangle2D.Double(x(point) - radius, y - radius, 2 * radius, 2 * radius));
            covered.add(new Rectangle2D.Double(from(point), y - 1, to(point) - from(point), 2));
        }
        return covered;
    }

    private double from(PublishedPoint point) {
        return dates.clamped(point.when().first());
    }

    private double to(PublishedPoint point) {
        return dates.clamped(point.when().last().plusDays(1));
    }

    private double x(PublishedPoint point) {
        return (from(point) + to(point)) / 2;
    }
}
