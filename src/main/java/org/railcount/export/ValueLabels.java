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
import org.railcount.model.CountStatus;
import org.railcount.timeline.DatedCount;

/**
 * Writes figures beside points: of the open scene and the highest count always, of the others where there are few. A
 * figure that finds no free place is left out rather than printed over something; grid lines and event lines are avoided
 * where that is possible, and an event's line gives way to a figure that crosses it.
 */
final class ValueLabels {
    private static final int FEW = 12;
    private static final int NEAR = 5;

    private final ChartLayout layout;
    private final List<Rectangle2D> taken = new ArrayList<>();
    private final List<Rectangle2D> faint = new ArrayList<>();
    private final List<Rectangle2D> eventLines;

    /**
     * @param lines what else is drawn and must stay legible
     */
    ValueLabels(ChartLayout layout, List<Rectangle2D> lines) {
        this.layout = layout;
        taken.addAll(lines);
        double width = layout.dates().right() - layout.dates().left();
        for (int tick : layout.counts().ticks()) {
            faint.add(new Rectangle2D.Double(
                    layout.dates().left(), layout.counts().y(tick) - 1, width, 2));
        }
        double height = layout.counts().zeroY() - layout.counts().topY();
        eventLines = layout.model().events().stream()
                .<Rectangle2D>map(event -> new Rectangle2D.Double(
                        layout.dates().x(event.when().first()) - 1,
                        layout.counts().topY(),
                        2,
                        height))
                .toList();
        faint.addAll(eventLines);
        layout.visible().forEach(point -> taken.add(mark(point)));
        layout.model().openPoint().ifPresent(point -> {
            double x = layout.at(point).getX();
            taken.add(new Rectangle2D.Double(
                    x - 1,
                    layout.counts().topY(),
                    2,
                    layout.counts().zeroY() - layout.counts().topY()));
        });
    }

    /** What a point's mark with its range covers. */
    private Rectangle2D mark(DatedCount point) {
        Point2D at = layout.at(point);
        double reach = layout.dotRadius();
        double up = point.isMinimum() ? Marks.atLeastHeight(layout.minimumRadius()) : reach;
        double top = point.value()
                .map(range -> layout.counts().y(range.high()))
                .map(y -> Math.min(y, at.getY() - up))
                .orElse(at.getY() - reach);
        double bottom = point.value()
                .map(range -> layout.counts().y(range.low()))
                .map(y -> Math.max(y, at.getY() + reach))
                .orElse(at.getY() + reach);
        return new Rectangle2D.Double(at.getX() - reach, top, 2 * reach, bottom - top);
    }

    void paint(Graphics2D g, ChartTheme theme) {
        Optional<DatedCount> first = texts().keySet().stream().findFirst();
        texts().forEach((point, text) -> {
            boolean strong = first.get().equals(point) && text.length() > 5;
            Font font = strong ? layout.style().boldFont() : layout.style().noteFont();
            place(point, text, font).ifPresent(box -> {
                taken.add(box);
                if (eventLines.stream().anyMatch(box::intersects)) {
                    g.setColor(theme.paper());
                    g.fill(box);
                }
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
        List<DatedCount> visible = layout.visible();
        layout.model().openPoint().filter(visible::contains).ifPresent(point -> texts.put(point, dated(point)));
        layout.model()
                .peak()
                .filter(peak -> peak.value().map(CountRange::best).orElse(0) > 0)
                .ifPresent(peak -> texts.putIfAbsent(peak, texts.isEmpty() ? dated(peak) : figure(peak)));
        if (visible.size() <= FEW) {
            visible.stream().filter(point -> !point.isGap()).forEach(point -> texts.putIfAbsent(point, figure(point)));
        }
        return texts;
    }

    private String dated(DatedCount point) {
        return point.date() + "  "
                + (point.isGap()
                        ? "no count"
                        : layout.model().series().measure().figure(TimelineWords.value(point)));
    }

    private static String figure(DatedCount point) {
        if (point.status() == CountStatus.LENGTH_ONLY && !point.isGap()) {
            return TimelineWords.value(point);
        }
        return point.value()
                .map(range -> point.isMinimum() ? "≥ " + range.best() : Integer.toString(range.best()))
                .orElse("");
    }

    private Optional<Rectangle2D> place(DatedCount point, String text, Font font) {
        double width = ChartText.width(text, font) + 4;
        double height = font.getSize2D() * 1.15;
        double x = layout.at(point).getX();
        Rectangle2D mark = mark(point);
        double away = layout.dotRadius() + 5;
        double above = mark.getMinY() - 4 - height;
        double beside = layout.at(point).getY() - height / 2;
        List<Rectangle2D> candidates = new ArrayList<>();
        candidates.add(new Rectangle2D.Double(x - width / 2, above, width, height));
        for (double y : new double[] {beside, above, above - height, above - 2 * height, mark.getMaxY() + 3}) {
            candidates.add(new Rectangle2D.Double(x - away - width, y, width, height));
            candidates.add(new Rectangle2D.Double(x + away, y, width, height));
        }
        List<Rectangle2D> near = candidates.subList(0, NEAR);
        List<Rectangle2D> free = candidates.stream().filter(this::isFree).toList();
        return free.stream()
                .filter(box -> faint.stream().noneMatch(box::intersects))
                .filter(near::contains)
                .findFirst()
                .or(() -> free.stream().findFirst());
    }

    private boolean isFree(Rectangle2D box) {
        return box.getMinX() >= layout.dates().left()
                && box.getMaxX() <= layout.dates().right() + layout.pad()
                && box.getMinY() >= layout.counts().topY() - layout.style().fontSize() * 0.4
                && box.getMaxY() <= layout.gapY()
                && taken.stream().noneMatch(box::intersects);
    }
}
