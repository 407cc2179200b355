package org.railcount.export;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.railcount.model.CountRange;
import org.railcount.timeline.DatedCount;

/**
 * Writes figures beside points: of the open scene and the highest count always, of the others where there are few. A
 * figure that finds no free place is left out rather than printed over something.
 */
final class ValueLabels {
    private static final int FEW = 12;

    private final ChartLayout layout;
    private final List<Rectangle2D> taken = new ArrayList<>();

    ValueLabels(ChartLayout layout) {
        this.layout = layout;
        double reach = layout.dotRadius() + 1;
        for (DatedCount point : layout.model().visible()) {
            Point2D at = layout.at(point);
            double high = point.railcars()
                    .map(range -> layout.counts().y(range.high()))
                    .orElse(at.getY());
            double low = point.railcars()
                    .map(range -> layout.counts().y(range.low()))
                    .orElse(at.getY());
            double top = Math.min(high, at.getY() - (point.isMinimum() ? 5 * reach : reach));
            taken.add(
                    new Rectangle2D.Double(at.getX() - reach, top, 2 * reach, Math.max(low, at.getY() + reach) - top));
        }
        PublishedPainter.shown(layout.model(), layout.dates()).forEach(point -> {
            double x = layout.dates().clamped(point.when().middle());
            taken.add(new Rectangle2D.Double(x - 5, layout.counts().y(point.cars()) - 5, 10, 10));
        });
    }

    void paint(Graphics2D g, ChartTheme theme) {
        Map<DatedCount, String> texts = texts();
        Optional<DatedCount> open = layout.model().openPoint();
        texts.forEach((point, text) -> {
            boolean strong = open.map(point::equals).orElse(true) && text.length() > 4;
            Font font = strong ? layout.style().boldFont() : layout.style().noteFont();
            place(point, text, font).ifPresent(box -> {
                taken.add(box);
                ChartText.draw(
                        g,
                        text,
                        font,
                        strong ? theme.text() : theme.muted(),
                        box.getCenterX(),
                        box.getMaxY() - font.getSize2D() * 0.22,
                        ChartText.Anchor.MIDDLE);
            });
        });
    }

    /** What to write, the most important first. */
    private Map<DatedCount, String> texts() {
        Map<DatedCount, String> texts = new LinkedHashMap<>();
        List<DatedCount> visible = layout.model().visible();
        layout.model().openPoint().filter(visible::contains).ifPresent(point -> texts.put(point, dated(point)));
        layout.model()
                .peak()
                .filter(peak -> peak.railcars().map(CountRange::best).orElse(0) > 0)
                .ifPresent(peak -> texts.putIfAbsent(peak, texts.isEmpty() ? dated(peak) : figure(peak)));
        if (visible.size() <= FEW) {
            visible.stream().filter(point -> !point.isGap()).forEach(point -> texts.putIfAbsent(point, figure(point)));
        }
        return texts;
    }

    private static String dated(DatedCount point) {
        return point.date() + "  " + (point.isGap() ? "no count" : TimelineWords.value(point));
    }

    private static String figure(DatedCount point) {
        return point.railcars()
                .map(range -> point.isMinimum() ? "≥ " + range.best() : Integer.toString(range.best()))
                .orElse("");
    }

    private Optional<Rectangle2D> place(DatedCount point, String text, Font font) {
        double width = ChartText.width(text, font) + 4;
        double height = font.getSize2D() * 1.15;
        Point2D at = layout.at(point);
        double top =
                point.railcars().map(range -> layout.counts().y(range.high())).orElse(at.getY());
        double away = layout.dotRadius() + 4;
        double above = Math.min(top, at.getY() - (point.isMinimum() ? 5 * away : away)) - 3 - height;
        double beside = at.getY() - height / 2;
        List<Rectangle2D> candidates = List.of(
                new Rectangle2D.Double(at.getX() - width / 2, above, width, height),
                new Rectangle2D.Double(at.getX() - away - width, beside, width, height),
                new Rectangle2D.Double(at.getX() + away, beside, width, height),
                new Rectangle2D.Double(at.getX() - width, above, width, height),
                new Rectangle2D.Double(at.getX(), above, width, height),
                new Rectangle2D.Double(at.getX() - away - width, above, width, height));
        return candidates.stream().filter(this::isFree).findFirst();
    }

    private boolean isFree(Rectangle2D box) {
        return box.getMinX() >= layout.dates().left()
                && box.getMaxX() <= layout.dates().right() + layout.pad()
                && box.getMinY() >= layout.counts().topY() - layout.style().fontSize()
                && taken.stream().noneMatch(box::intersects);
    }
}
