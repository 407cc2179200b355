package org.railcount.export;

import java.awt.geom.Point2D;
import org.railcount.model.CountRange;
import org.railcount.model.CountStatus;
import org.railcount.timeline.DatedCount;

/** Draws own counts with their ranges, the scenes without a count, and the mark of the open scene. */
record CountPainter(ChartLayout layout, Marks marks) {
    private static final double GAP_RADIUS = 2.8;

    void paint() {
        double radius = layout.dotRadius();
        boolean stacked = layout.model().stacked();
        if (stacked) {
            new StackPainter(layout, marks).paint();
        }
        for (DatedCount point : layout.visible()) {
            if (!stacked || point.status() == CountStatus.LENGTH_ONLY) {
                point.value().ifPresent(range -> paintRange(point, range, radius));
            }
        }
        for (DatedCount point : layout.visible()) {
            if (!stacked || point.isGap() || point.isMinimum()) {
                paintMark(point, radius);
            }
        }
    }

    private void paintRange(DatedCount point, CountRange range, double radius) {
        double width = point.status() == CountStatus.LENGTH_ONLY ? radius * 1.8 : Math.min(2.5, radius);
        marks.range(
                layout.at(point).getX(),
                layout.counts().y(range.low()),
                layout.counts().y(range.high()),
                width);
    }

    private void paintMark(DatedCount point, double radius) {
        Point2D at = layout.at(point);
        if (point.isGap()) {
            marks.gap(at.getX(), at.getY(), GAP_RADIUS);
        } else if (point.isMinimum()) {
            marks.atLeast(at.getX(), at.getY(), layout.minimumRadius());
        } else if (point.status() == CountStatus.COUNTED) {
            switch (point.basis()) {
                case DETECTOR -> marks.dot(at.getX(), at.getY(), radius);
                case REVIEW_BEGUN -> marks.openSquare(at.getX(), at.getY(), radius);
                case REVIEWED -> marks.square(at.getX(), at.getY(), radius);
            }
        }
    }

    /** The line through the open scene; under the counts. */
    void paintCursor() {
        layout.model().openPoint().filter(layout.visible()::contains).ifPresent(point -> {
            double x = layout.at(point).getX();
            marks.line(
                    x,
                    layout.counts().topY(),
                    x,
                    layout.counts().zeroY(),
                    marks.theme().text(),
                    Marks.stroke(0.8));
        });
    }

    /** The ring round the open scene's mark; over the counts. */
    void paintOpen() {
        layout.model().openPoint().filter(layout.visible()::contains).ifPresent(point -> {
            Point2D at = layout.at(point);
            marks.ring(at.getX(), at.getY(), layout.dotRadius() + 3);
        });
    }
}
