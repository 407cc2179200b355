package org.railcount.export;

import java.util.ArrayList;
import java.util.List;
import org.railcount.model.CountStatus;
import org.railcount.timeline.Baseline;
import org.railcount.timeline.DatedCount;
import org.railcount.timeline.LookBack;
import org.railcount.timeline.PublishedPoint;
import org.railcount.timeline.TimelineModel;

/** What a mark means. A legend tells only of marks that the chart shows. */
enum LegendEntry {
    COUNT("counted, 90 % range", "railcars, 90 % range"),
    AT_LEAST("at least (part of the tracks hidden)", "at least"),
    LENGTH("range from train length", "from train length"),
    GAP("scene without a count", "no count"),
    BAND("{window} before: median to 90th percentile", "{window} before: median to P90"),
    MAXIMUM("{window} before: maximum", "maximum"),
    MAXIMUM_SO_FAR("maximum so far, fewer than {window} known", "maximum so far"),
    PUBLISHED("published by others", "published"),
    PUBLISHED_MAXIMUM("published maximum of a period", "published maximum");

    private final String text;
    private final String brief;

    LegendEntry(String text, String brief) {
        this.text = text;
        this.brief = brief;
    }

    /** What the mark means: in full where a figure stands alone, else in brief. */
    String text(ChartStyle.Furniture furniture, LookBack window) {
        return (furniture == ChartStyle.Furniture.REPORT ? text : brief).replace("{window}", window.words());
    }

    /** The entries that a model needs, in order. */
    static List<LegendEntry> of(TimelineModel model, DateScale dates) {
        List<LegendEntry> entries = new ArrayList<>();
        for (DatedCount point : model.visible()) {
            add(entries, of(point.status()));
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

    private static LegendEntry of(CountStatus status) {
        return switch (status) {
            case COUNTED -> COUNT;
            case PARTIAL -> AT_LEAST;
            case LENGTH_ONLY -> LENGTH;
            case UNUSABLE, FAILED -> GAP;
        };
    }

    private static void add(List<LegendEntry> entries, LegendEntry entry) {
        if (!entries.contains(entry)) {
            entries.add(entry);
        }
    }

    /** Draws the mark, about 20 units wide, centred on a point. */
    void paint(Marks marks, double x, double y) {
        ChartTheme theme = marks.theme();
        switch (this) {
            case COUNT -> {
                marks.range(x, y + 6, y - 6, 2.5);
                marks.dot(x, y, 3.2);
            }
            case AT_LEAST -> marks.atLeast(x, y + 4, 2.2);
            case LENGTH -> marks.range(x, y + 6, y - 6, 6);
            case GAP -> marks.gap(x, y, 2.8);
            case BAND -> marks.box(x - 9, y - 4, 18, 8, theme.band());
            case MAXIMUM -> marks.line(x - 9, y, x + 9, y, theme.maximum(), Marks.stroke(1.4));
            case MAXIMUM_SO_FAR -> marks.line(x - 9, y, x + 9, y, theme.maximum(), Marks.dashed(1.4));
            case PUBLISHED -> marks.published(x, y, 4.2);
            case PUBLISHED_MAXIMUM -> {
                marks.line(x - 10, y, x + 10, y, theme.published(), Marks.dashed(1.4));
                marks.published(x, y, 3.4);
            }
        }
    }
}
