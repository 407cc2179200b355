package org.railcount.export;

import java.util.Arrays;
import java.util.List;
import org.railcount.model.CountRange;
import org.railcount.model.CountStatus;
import org.railcount.model.RailcarType;
import org.railcount.timeline.DatedCount;

/** Draws railcars by type, one on the other, as a bar for each scene that tells types. */
record StackPainter(ChartLayout layout, Marks marks) {
    private static final double THINNEST = 3;
    private static final double THICKEST = 10;
    /** In a bar thinner than this a line would hide the colours. */
    private static final double ROOM_FOR_A_LINE = 6;

    void paint() {
        double width = width();
        for (DatedCount point : layout.visible()) {
            double x = layout.at(point).getX();
            paintBar(point, x, width);
            if (point.status() != CountStatus.LENGTH_ONLY) {
                point.value().ifPresent(range -> paintRange(range, x, width));
            }
        }
    }

    private void paintBar(DatedCount point, double x, double width) {
        int below = 0;
        for (RailcarType type : RailcarType.values()) {
            int cars = point.types().railcars(type);
            if (cars > 0) {
                double top = layout.counts().y(below + cars);
                double height = layout.counts().y(below) - top;
                marks.box(x - width / 2, top, width, height, marks.theme().type(type));
                below += cars;
            }
        }
    }

    /** The total's range: over the bar only where that leaves its colours to be seen. */
    private void paintRange(CountRange range, double x, double width) {
        int from = width < ROOM_FOR_A_LINE ? range.best() : range.low();
        double lowY = layout.counts().y(from);
        double highY = layout.counts().y(range.high());
        marks.line(x, lowY, x, highY, marks.theme().text(), Marks.stroke(1));
    }

    /** How many cars a bar is high. */
    static int height(DatedCount point) {
        return point.types().railcars().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** All bars are equally thick, and most of them stand apart. */
    private double width() {
        List<DatedCount> points = layout.visible();
        double[] gaps = new double[Math.max(0, points.size() - 1)];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = layout.at(points.get(i + 1)).getX()
                    - layout.at(points.get(i)).getX();
        }
        Arrays.sort(gaps);
        double usual = gaps.length == 0 ? THICKEST : gaps[gaps.length / 10] * 0.8;
        return Math.max(THINNEST, Math.min(THICKEST, usual));
    }
}
