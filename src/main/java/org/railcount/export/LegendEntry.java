package org.railcount.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.railcount.model.CountStatus;
import org.railcount.model.RailcarType;
import org.railcount.timeline.Baseline;
import org.railcount.timeline.DatedCount;
import org.railcount.timeline.Measure;
import org.railcount.timeline.PublishedPoint;
import org.railcount.timeline.TimelineModel;

/** What a mark means. A legend tells only of marks that the chart shows. */
enum LegendEntry {
    COUNT("{counted} by the detector{range}", "detector{range}"),
    REVIEW_BEGUN("review begun{range}", "review begun"),
    REVIEWED("reviewed{range}", "reviewed"),
    TOTAL_RANGE("90 % range of the total", "90 % range"),
    AT_LEAST("at least (part of the tracks hidden)", "at least"),
    LENGTH("range from train length", "from length"),
    GAP("scene without a count", "no count"),
    BOXCARS(RailcarType.BOXCAR, Measure.BOXCARS),
    GONDOLAS(RailcarType.GONDOLA, Measure.GONDOLAS),
    FLATCARS(RailcarType.FLATCAR, Measure.FLATCARS),
    TANKS(RailcarType.TANK, Measure.TANKS),
    HOPPERS(RailcarType.HOPPER, Measure.HOPPERS),
    LOCOMOTIVES(RailcarType.LOCOMOTIVE, Measure.LOCOMOTIVES),
    COACHES(RailcarType.COACH, Measure.COACHES),
    UNKNOWN(RailcarType.UNKNOWN, "unknown type"),
    BAND("{window} before: median to 90th percentile", "median to P90"),
    MAXIMUM("{window} before: maximum", "maximum"),
    MAXIMUM_SO_FAR("maximum so far, fewer than {window} known", "maximum so far"),
    PUBLISHED("published by others", "published"),
    PUBLISHED_MAXIMUM("published maximum of a period", "published maximum");

    private final String text;
    private final String brief;
    private final Optional<RailcarType> type;

    LegendEntry(String text, String brief) {
        this.text = text;
        this.brief = brief;
        type = Optional.empty();
    }

    LegendEntry(RailcarType type, Measure measure) {
        this(type, measure.title().toLowerCase(Locale.ROOT));
    }

    LegendEntry(RailcarType type, String text) {
        this.text = text;
        brief = text;
        this.type = Optional.of(type);
    }

    /** What the mark means: in full where a figure stands alone, else in brief; the window tells the years beside it. */
    String text(ChartStyle.Furniture furniture, TimelineModel model) {
        Measure measure = model.series().measure();
        return (furniture == ChartStyle.Furniture.REPORT ? text : brief)
                .replace("{window}", model.window().words())
                .replace("{counted}", measure.things().equals("counts") ? "counted" : "measured")
                .replace("{range}", measure == Measure.RAILCARS ? ", 90 % range" : "");
    }

    /** The entries that a model needs, in order. */
    static List<LegendEntry> of(TimelineModel model, DateScale dates) {
        List<LegendEntry> entries = new ArrayList<>();
        for (DatedCount point : model.visible()) {
            LegendEntry entry = of(point);
            if (model.stacked() && entry.isCount()) {
                addTypes(entries, point);
                entry = TOTAL_RANGE;
            }
            add(entries, entry);
        }
        for (Baseline step : BaselinePainter.shown(model, dates)) {
            if (step.hasBand()) {
                add(entries, BAND);
            }
            if (step.maximum().isPresent()) {
                add(entries, step.whole() ? MAXIMUM : MAXIMUM_SO_FAR);
            }
        }
        for (PublishedPoint point : PublishedPainter.shown(model, dates)) {
            add(entries, point.maximumOfPeriod() ? PUBLISHED_MAXIMUM : PUBLISHED);
        }
        entries.sort(null);
        return entries;
    }

    private static LegendEntry of(DatedCount point) {
        if (point.isGap()) {
            return GAP;
        }
        if (point.isMinimum()) {
            return AT_LEAST;
        }
        if (point.status() == CountStatus.LENGTH_ONLY) {
            return LENGTH;
        }
        return switch (point.basis()) {
            case DETECTOR -> COUNT;
            case REVIEW_BEGUN -> REVIEW_BEGUN;
            case REVIEWED -> REVIEWED;
        };
    }

    private boolean isCount() {
        return this == COUNT || this == REVIEW_BEGUN || this == REVIEWED;
    }

    private static void addTypes(List<LegendEntry> entries, DatedCount point) {
        for (LegendEntry entry : values()) {
            if (entry.type.filter(type -> point.types().railcars(type) > 0).isPresent()) {
                add(entries, entry);
            }
        }
    }

    private static void add(List<LegendEntry> entries, LegendEntry entry) {
        if (!entries.contains(entry)) {
            entries.add(entry);
        }
    }

    /**
     * Draws the mark, about 20 units wide, centred on a point.
     *
     * @param ranged whether counts have ranges
     */
    void paint(Marks marks, double x, double y, boolean ranged) {
        ChartTheme theme = marks.theme();
        if (ranged && isCount()) {
            marks.range(x, y + 6, y - 6, 2.5);
        }
        switch (this) {
            case COUNT -> marks.dot(x, y, 3.2);
            case REVIEW_BEGUN -> marks.openSquare(x, y, 3.2);
            case REVIEWED -> marks.square(x, y, 3.2);
            case TOTAL_RANGE -> marks.line(x, y - 6, x, y + 6, theme.text(), Marks.stroke(1));
            case AT_LEAST -> marks.atLeast(x, y + 4, 2.2);
            case LENGTH -> marks.range(x, y + 6, y - 6, 6);
            case GAP -> marks.gap(x, y, 2.8);
            case BAND -> marks.box(x - 9, y - 4, 18, 8, theme.band());
            case MAXIMUM -> marks.line(x - 9, y, x + 9, y, theme.maximum(), Marks.stroke(1.4));
            case MAXIMUM_SO_FAR -> marks.line(x - 9, y, x + 9, y, theme.maximum(), Marks.dashed(1.4));
            case BOXCARS, GONDOLAS, FLATCARS, TANKS, HOPPERS, LOCOMOTIVES, COACHES, UNKNOWN ->
                marks.box(x - 5, y - 5, 10, 10, theme.type(type.orElseThrow()));
            case PUBLISHED -> marks.published(x, y, 4.2);
            case PUBLISHED_MAXIMUM -> {
                marks.line(x - 10, y, x + 10, y, theme.published(), Marks.dashed(1.4));
                marks.published(x, y, 3.4);
            }
        }
    }
}
