package org.railcount.export;

import java.util.List;
import org.railcount.timeline.PublishedPoint;
import org.railcount.timeline.TimelineModel;

/** Draws what others published: hollow marks in their own colour. */
final class PublishedPainter {
    private PublishedPainter() {}

    /** The points that the axis shows, at least in part. */
    static List<PublishedPoint> shown(TimelineModel model, DateScale dates) {
        return model.published().stream()
                .filter(point -> !point.when().last().isBefore(dates.from())
                        && !point.when().first().isAfter(dates.to()))
                .toList();
    }

    static void paint(Marks marks, TimelineModel model, DateScale dates, CountScale counts) {
        ChartTheme theme = marks.theme();
        for (PublishedPoint point : shown(model, dates)) {
            double y = counts.y(point.cars());
            double from = dates.clamped(point.when().first());
            double to = dates.clamped(point.when().last());
            double x = point.when().isOneDay() ? from + dates.pixelsPerDay() / 2 : (from + to) / 2;
            if (to - from > 4) {
                marks.line(
                        from,
                        y,
                        to,
                        y,
                        theme.published(),
                        point.maximumOfPeriod() ? Marks.dashed(1.2) : Marks.stroke(1.2));
            }
            if (point.low().isPresent() && point.high().isPresent()) {
                double lowY = counts.y(point.low().getAsDouble());
                double highY = counts.y(point.high().getAsDouble());
                marks.line(x, lowY, x, highY, theme.published(), Marks.stroke(1.2));
            }
            marks.published(x, y, 4.2);
        }
    }
}
