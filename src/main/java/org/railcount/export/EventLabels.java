package org.railcount.export;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.railcount.timeline.TimelineEvent;

/**
 * Finds where the names of events stand above the plot: each beside its line, right of it where that works, in as few
 * rows as keep names and lines apart. An event for whose name there is no room keeps its line. A depth-first search over
 * the few places that a name can have, cut off where it cannot get better and after a fixed number of steps. Used once,
 * by one thread.
 */
final class EventLabels {
    private static final double SPACE = 8;
    private static final int MISSING = 10;
    private static final int STEPS = 4000;

    /**
     * One name.
     *
     * @param event whose
     * @param text name with date
     * @param x where its line stands
     * @param anchor whether the name stands right or left of the line
     * @param row from the plot upward, 0 is next to it
     */
    record Label(TimelineEvent event, String text, double x, ChartText.Anchor anchor, int row) {
        private Rectangle2D box(double width) {
            return new Rectangle2D.Double(anchor.left(x, width + SPACE), row, width + SPACE, 1);
        }

        private Rectangle2D stem() {
            return new Rectangle2D.Double(x - 1, 0, 2, row + 0.5);
        }
    }

    private final DateScale dates;
    private final double left;
    private final Font font;
    private final int rows;
    private final List<TimelineEvent> events;
    private List<Label> best = List.of();
    private int bestCost = Integer.MAX_VALUE;
    private int steps;

    private EventLabels(List<TimelineEvent> events, DateScale dates, double left, Font font, int rows) {
        this.dates = dates;
        this.left = left;
        this.font = font;
        this.rows = rows;
        this.events = events.stream()
                .filter(event -> dates.shows(event.when().first()))
                .sorted(Comparator.comparing(event -> event.when().first()))
                .toList();
    }

    /** Places the names of the events that the axis shows, right of {@code left} and in at most so many rows. */
    static List<Label> place(List<TimelineEvent> events, DateScale dates, double left, Font font, int rows) {
        EventLabels search = new EventLabels(events, dates, left, font, rows);
        search.place(0, new ArrayList<>(), 0);
        return search.best;
    }

    private void place(int index, List<Label> placed, int cost) {
        if (cost >= bestCost || steps++ > STEPS) {
            return;
        }
        if (index == events.size()) {
            best = List.copyOf(placed);
            bestCost = cost;
            return;
        }
        for (int row = 0; row < rows; row++) {
            for (ChartText.Anchor anchor : List.of(ChartText.Anchor.START, ChartText.Anchor.END)) {
                Label label = label(events.get(index), anchor, row);
                if (fits(label, placed)) {
                    placed.add(label);
                    place(index + 1, placed, cost + row);
                    placed.remove(placed.size() - 1);
                }
            }
        }
        place(index + 1, placed, cost + MISSING);
    }

    private Label label(TimelineEvent event, ChartText.Anchor anchor, int row) {
        String text = event.date() + " " + event.label();
        return new Label(event, text, dates.x(event.when().first()), anchor, row);
    }

    private boolean fits(Label label, List<Label> placed) {
        Rectangle2D box = label.box(ChartText.width(label.text(), font));
        return box.getMinX() >= left
                && box.getMaxX() <= dates.right() + SPACE
                && placed.stream().noneMatch(other -> {
                    Rectangle2D otherBox = other.box(ChartText.width(other.text(), font));
                    return box.intersects(otherBox)
                            || box.intersects(other.stem())
                            || otherBox.intersects(label.stem());
                });
    }
}
