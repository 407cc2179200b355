package org.railcount.export;

import java.awt.geom.Point2D;
import org.railcount.timeline.DatedCount;
import org.railcount.timeline.PublishedPoint;
import org.railcount.timeline.TimelineEvent;

/** Something of a chart that a pointer is at. Immutable. */
public sealed interface ChartHit {
    /** Where its mark lies, in the chart's coordinates. */
    Point2D at();

    /**
     * A scene.
     *
     * @param count what it says
     */
    record Scene(DatedCount count, Point2D at) implements ChartHit {}

    /**
     * What others published.
     *
     * @param point the figure and its sources
     */
    record Published(PublishedPoint point, Point2D at) implements ChartHit {}

    /**
     * An event.
     *
     * @param event what happened
     */
    record Event(TimelineEvent event, Point2D at) implements ChartHit {}
}
