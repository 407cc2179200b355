package org.railcount.export;

import java.awt.Font;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.railcount.timeline.TimelineEvent;

/**
 * Where the names of events stand above the plot: in as few rows as keep them apart, each beside its line. An event for
 * whose name there is no room keeps its line.
 */
final class EventLabels {
    private static final double SPACE = 10;

    /**
     * One name.
     *
     * @param event whose
     * @param text name with date
     * @param x position of its anchor
     * @param anchor whether it stands right or left of its line
     * @param row from the plot upward, 0 is next to it
     */
    record Label(TimelineEvent event, String text, double x, ChartText.Anchor anchor, int row) {}

    private EventLabels() {}

    /** Places the names of the events that the axis shows. */
    static List<Label> place(List<TimelineEvent> events, DateScale dates, double left, Font font, int rows) {
        double[] free = new double[rows];
        Arrays.fill(free, left);
        List<Label> labels = new ArrayList<>();
        List<TimelineEvent> inOrder = events.stream()
                .filter(event -> dates.shows(event.when().first()))
                .sorted(Comparator.comparing(event -> event.when().first()))
                .toList();
        for (TimelineEvent event : inOrder) {
            double x = dates.x(event.when().first());
            String text = event.when().first() + " " + event.label();
            double width = ChartText.width(text, font);
            for (int row = 0; row < rows; row++) {
                boolean right = x + width <= dates.right() && x - 2 >= free[row];
                boolean leftward = x - width >= free[row];
                if (right || leftward) {
                    labels.add(new Label(event, text, x, right ? ChartText.Anchor.START : ChartText.Anchor.END, row));
                    free[row] = (right ? x + width : x) + SPACE;
                    break;
                }
            }
        }
        return labels;
    }
}
