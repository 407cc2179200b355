package org.railcount.export.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.railcount.export.ChartStyle;
import org.railcount.export.ChartText;
import org.railcount.model.Detection;
import org.railcount.model.Site;
import org.railcount.model.Subject;

/** What the outlines mean: only what the figure shows. */
final class FigureLegend {
    private static final Color BALLAST = new Color(0x6B6660);

    /**
     * A mark and what it means.
     *
     * @param kind what is drawn
     */
    private record Entry(Kind kind, String words) {}

    private enum Kind {
        CAR,
        COVERED,
        STRING,
        NUMBER,
        CARGO,
        SHIP,
        AREA,
        HOLE
    }

    private final List<Entry> entries = new ArrayList<>();
    private final ChartStyle style;
    private final double size;

    FigureLegend(Site site, List<FigurePanel> panels, ChartStyle style) {
        this.style = style;
        this.size = style.fontSize();
        List<Detection> found =
                panels.stream().flatMap(panel -> panel.shown().stream()).toList();
        boolean strings = panels.stream().anyMatch(MapPainter::showsStrings);
        boolean cars = found.stream().anyMatch(d -> d.subject() instanceof Subject.Railcar);
        if (cars) {
            entries.add(strings ? new Entry(Kind.STRING, "string of railcars") : new Entry(Kind.CAR, "railcar"));
        }
        if (!strings && found.stream().anyMatch(d -> d.subject() instanceof Subject.Railcar car && car.covered())) {
            entries.add(new Entry(Kind.COVERED, "railcar under a tarp"));
        }
        if (cars) {
            entries.add(new Entry(Kind.NUMBER, "cars in a string"));
        }
        if (found.stream().anyMatch(d -> d.subject() instanceof Subject.Cargo)) {
            entries.add(new Entry(Kind.CARGO, "cargo on the ground"));
        }
        if (found.stream().anyMatch(d -> d.subject() instanceof Subject.Ship)) {
            entries.add(new Entry(Kind.SHIP, "ship"));
        }
        if (!site.areas().isEmpty()) {
            entries.add(new Entry(Kind.AREA, "area counted"));
        }
        if (panels.stream().anyMatch(FigurePanel::hasHoles)) {
            entries.add(new Entry(Kind.HOLE, "no imagery"));
        }
    }

    /** Height in a width, in units. */
    double height(double width) {
        return place(null, 0, 0, width);
    }

    void paint(Graphics2D g, double left, double top, double width) {
        place(g, left, top, width);
    }

    private double place(@Nullable Graphics2D g, double left, double top, double width) {
        double x = left;
        double y = top;
        for (Entry entry : entries) {
            double needs = size * 3 + ChartText.width(entry.words(), style.labelFont());
            if (x > left && x + needs > left + width) {
                x = left;
                y += size * 1.7;
            }
            if (g != null) {
                swatch(g, entry.kind(), x, y);
                ChartText.draw(
                        g,
                        entry.words(),
                        style.labelFont(),
                        style.theme().text(),
                        x + size * 2.4,
                        y + size,
                        ChartText.Anchor.START);
            }
            x += needs + size * 1.1;
        }
        return entries.isEmpty() ? 0 : y - top + size * 1.5;
    }

    private void swatch(Graphics2D g, Kind kind, double x, double y) {
        Rectangle2D ground = new Rectangle2D.Double(x, y, size * 2, size * 1.25);
        g.setColor(kind == Kind.HOLE ? FigureColours.NO_IMAGERY : kind == Kind.NUMBER ? Color.WHITE : BALLAST);
        g.fill(ground);
        if (kind == Kind.NUMBER) {
            g.setColor(FigureColours.PLATE_EDGE);
            g.setStroke(new BasicStroke(0.6f));
            g.draw(ground);
            ChartText.draw(
                    g,
                    "12",
                    style.noteFont(),
                    style.theme().text(),
                    ground.getCenterX(),
                    ground.getCenterY() + size * 0.33,
                    ChartText.Anchor.MIDDLE);
        }
        if (kind == Kind.HOLE || kind == Kind.NUMBER) {
            return;
        }
        float line = (float) (size * 0.1);
        Shape mark = kind == Kind.AREA
                ? new Line2D.Double(x, y + size * 0.62, x + size * 2, y + size * 0.62)
                : new Rectangle2D.Double(x + size * 0.3, y + size * 0.35, size * 1.4, size * 0.55);
        g.setColor(FigureColours.CASING);
        g.setStroke(new BasicStroke(line * 2.3f));
        g.draw(mark);
        g.setColor(colour(kind));
        g.setStroke(kind == Kind.AREA ? MapPainter.dashed(line) : new BasicStroke(line));
        g.draw(mark);
        if (kind == Kind.COVERED) {
            Rectangle2D box = mark.getBounds2D();
            g.draw(new Line2D.Double(box.getX(), box.getMaxY(), box.getMaxX(), box.getY()));
        }
    }

    private static Color colour(Kind kind) {
        return switch (kind) {
            case CARGO -> FigureColours.CARGO;
            case SHIP -> FigureColours.SHIP;
            case AREA -> FigureColours.AREA;
            default -> FigureColours.RAILCAR;
        };
    }
}
