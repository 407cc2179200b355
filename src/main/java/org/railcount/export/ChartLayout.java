package org.railcount.export;

import java.awt.Font;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.railcount.model.CountRange;
import org.railcount.timeline.DateSpan;
import org.railcount.timeline.DatedCount;
import org.railcount.timeline.PublishedPoint;
import org.railcount.timeline.TimelineEvent;
import org.railcount.timeline.TimelineModel;

/**
 * Where everything lies. Depends on the model, the style and the area alone, so that a click can be resolved without
 * painting. Immutable.
 *
 * @param title lines of the title; empty in a panel
 * @param finding lines of the finding; empty in a panel
 * @param basis lines at the foot; empty in a panel
 * @param legend the legend
 * @param legendTop its upper edge
 * @param events names of events
 * @param dates the time axis
 * @param counts the axis of counts
 * @param visible the points in the days shown
 * @param dotRadius radius of the dots: smaller where many stand close
 * @param gapY middle of the strip below the axis that holds the scenes without a count
 * @param axisLabelY baseline of the dates
 */
record ChartLayout(
        Rectangle2D area,
        ChartStyle style,
        TimelineModel model,
        List<String> title,
        List<String> finding,
        List<String> basis,
        Legend legend,
        double legendTop,
        List<EventLabels.Label> events,
        DateScale dates,
        CountScale counts,
        List<DatedCount> visible,
        double dotRadius,
        double gapY,
        double axisLabelY) {
    private static final double LINE = 1.45;
    private static final double REACH = 12;
    private static final double TOO_LOW_FOR_A_LEGEND = 150;
    /** What a panel keeps for its plot and axis; the rest may be legend, so that what is drawn is named. */
    private static final double PLOT_LEFT = 120;

    private static final int MOST_LEGEND_ROWS = 6;
    private static final double ROOM_FOR_TWO_ROWS = 175;

    /** Lays out a model that has days to show. */
    static ChartLayout of(Rectangle2D area, TimelineChart chart, TimelineModel model, DateSpan span) {
        ChartStyle style = chart.style();
        double size = style.fontSize();
        double pad = style.isReport() ? size * 1.6 : size * 0.9;
        double width = area.getWidth() - 2 * pad;
        double bottom = area.getMaxY() - pad;
        double left = area.getX() + pad + ChartText.width("no count", style.noteFont()) + size * 0.5;
        DateScale dates = DateScale.around(span, left, area.getMaxX() - pad);
        TimelineWords words = new TimelineWords(model, chart.captions());

        double y = area.getY() + pad;
        List<String> title = List.of();
        List<String> finding = List.of();
        List<String> basis = List.of();
        if (style.isReport()) {
            title = ChartText.wrap(words.title(), style.titleFont(), width, 2);
            finding = words.finding()
                    .map(text -> ChartText.wrap(text, style.labelFont(), width, 2))
                    .orElse(List.of());
            basis = ChartText.wrap(words.basis(dates), style.noteFont(), width, 4);
            y += title.size() * titleHeight(size)
                    + finding.size() * size * LINE
                    + (model.simulated() ? size * LINE : 0)
                    + size * 0.5;
            bottom -= basis.size() * size * 0.9 * LINE + size * 0.5;
        }
        boolean roomy = area.getHeight() >= TOO_LOW_FOR_A_LEGEND;
        double legendWidth = style.isReport() || !model.simulated()
                ? width
                : width - ChartText.width(TimelineWords.SIMULATED_SHORT, style.boldFont()) - size;
        Legend whole = Legend.of(roomy ? LegendEntry.of(model, dates) : List.of(), model, style, legendWidth);
        Legend legend = whole.limited(
                style.isReport() ? MOST_LEGEND_ROWS : Math.max(2, whole.rowsIn(area.getHeight() - PLOT_LEFT)));
        double legendTop = y;
        y += Math.max(legend.height(), style.isReport() ? 0 : size * LINE);

        double captionEnd = style.isReport()
                ? area.getX() + pad + ChartText.width(model.series().measure().unit(), style.noteFont()) + size
                : left;
        List<EventLabels.Label> events = EventLabels.place(
                model.events(),
                dates,
                captionEnd,
                style.noteFont(),
                style.isReport() ? 3 : area.getHeight() >= ROOM_FOR_TWO_ROWS ? 2 : 1);
        int rows = events.stream().mapToInt(label -> label.row() + 1).max().orElse(style.isReport() ? 1 : 0);
        double plotTop = y + rows * size * LINE + size * 0.8;

        List<DatedCount> visible = model.visible();
        boolean gaps = visible.stream().anyMatch(DatedCount::isGap);
        double axisLabelY = bottom - size * 0.3;
        double zeroY = axisLabelY - size * 1.7 - (gaps ? size * 1.2 : 0);
        CountScale counts = CountScale.holding(highest(model, dates), plotTop, Math.max(zeroY, plotTop + 10));
        return new ChartLayout(
                area,
                style,
                model,
                title,
                finding,
                basis,
                legend,
                legendTop,
                events,
                dates,
                counts,
                visible,
                dotRadius(dates, visible.size(), model.stacked()),
                zeroY + size * 1.05,
                axisLabelY);
    }

    static double titleHeight(double size) {
        return size * 1.5 * 1.25;
    }

    private static double highest(TimelineModel model, DateScale dates) {
        double highest = BaselinePainter.shown(model, dates).stream()
                .mapToInt(step -> step.maximum().orElse(0))
                .max()
                .orElse(0);
        for (DatedCount point : model.visible()) {
            highest = Math.max(highest, point.value().map(CountRange::high).orElse(0));
            if (model.stacked()) {
                highest = Math.max(highest, StackPainter.height(point));
            }
        }
        for (PublishedPoint point : PublishedPainter.shown(model, dates)) {
            OptionalDouble high = point.high();
            highest = Math.max(highest, Math.max(point.cars(), high.orElse(0)));
        }
        return highest;
    }

    double pad() {
        return style.isReport() ? style.fontSize() * 1.6 : style.fontSize() * 0.9;
    }

    /** Where a point's mark lies. */
    Point2D at(DatedCount point) {
        double y = point.value().map(range -> counts.y(middle(point, range))).orElse(gapY);
        return new Point2D.Double(dates.x(point.acquired()), y);
    }

    private static double middle(DatedCount point, CountRange range) {
        return switch (point.status()) {
            case LENGTH_ONLY -> (range.low() + range.high()) / 2.0;
            default -> range.best();
        };
    }

    private static double dotRadius(DateScale dates, int points, boolean stacked) {
        double perPoint = (dates.right() - dates.left()) / Math.max(1, points);
        return Math.max(1.9, Math.min(stacked ? 2.4 : 3.6, perPoint * 0.35));
    }

    /** Radius of the open dot of a minimum. */
    double minimumRadius() {
        return Math.min(dotRadius, 2.8);
    }

    /**
     * What lies at a position: the nearest scene in reach, or behind it what others published there, or an event. A published
     * mark that is hit keeps scenes away whose own marks are not.
     */
    List<ChartHit> hitsAt(double x, double y) {
        PublishedPainter published = published();
        double reach = published.radius() + 2;
        List<ChartHit> hits = new ArrayList<>();
        PublishedPainter.shown(model, dates).stream()
                .<ChartHit>map(point -> new ChartHit.Published(point, published.at(point)))
                .filter(hit -> hit.at().distance(x, y) <= reach)
                .forEach(hits::add);
        eventAt(x, y).ifPresent(hits::add);
        sceneAt(x, y)
                .filter(point -> hits.isEmpty() || at(point).distance(x, y) <= reach)
                .ifPresent(point -> hits.add(0, new ChartHit.Scene(point, at(point))));
        return hits;
    }

    /** The event whose name, or whose line above the marks, is at a position. */
    private Optional<ChartHit> eventAt(double x, double y) {
        if (y > counts.topY()) {
            return Optional.empty();
        }
        Font font = style.noteFont();
        for (EventLabels.Label label : events) {
            double width = ChartText.width(label.text(), font);
            double left = label.anchor().left(label.x(), width);
            double bottom = counts.topY() - label.row() * style.fontSize() * LINE;
            if (x >= left - 4 && x <= left + width + 4 && y <= bottom && y >= bottom - style.fontSize() * LINE) {
                return Optional.of(hit(label.event()));
            }
        }
        return counts.topY() - y > style.fontSize()
                ? Optional.empty()
                : model.events().stream()
                        .filter(event -> dates.shows(event.when().first()))
                        .filter(event -> Math.abs(dates.x(event.when().first()) - x) <= 4)
                        .findFirst()
                        .map(this::hit);
    }

    private ChartHit hit(TimelineEvent event) {
        return new ChartHit.Event(event, new Point2D.Double(dates.x(event.when().first()), counts.topY()));
    }

    /** The painter of what others published. */
    PublishedPainter published() {
        return new PublishedPainter(model, dates, counts, Math.max(4.4, dotRadius + 2));
    }

    /** The scene whose mark lies nearest to a position, within reach; straight above or below a mark is within reach. */
    Optional<DatedCount> sceneAt(double x, double y) {
        if (x < dates.left() - REACH || x > dates.right() + REACH || y < counts.topY() - REACH || y > axisLabelY) {
            return Optional.empty();
        }
        return visible.stream()
                .filter(point -> Math.abs(at(point).getX() - x) <= REACH)
                .min(Comparator.comparingDouble(point -> at(point).distance(x, y)));
    }
}
