package org.railcount.export.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.railcount.export.ChartStyle;
import org.railcount.export.ChartText;
import org.railcount.export.ChartTheme;
import org.railcount.export.ReportFont;
import org.railcount.model.Area;
import org.railcount.model.Detection;
import org.railcount.model.Site;
import org.railcount.model.Subject;
import org.railcount.timeline.CountedAreas;

/**
 * Writes on the map: scale bar, north arrow and the counts of areas always, names of things where there is room. What is
 * larger is named first; what finds no room stays without a name.
 */
final class MapLabels {
    private static final double MARGIN = 0.6;

    /** A car must be so many units long to be named. */
    private static final double NAMED_CAR = 54;

    private static final ChartTheme THEME = ChartTheme.LIGHT;

    private final Graphics2D g;
    private final FigurePanel panel;
    private final Site site;
    private final double size;
    private final ChartStyle style;
    private final LabelPlaces places;
    private final Font small;

    MapLabels(Graphics2D g, FigurePanel panel, Site site, double fontSize) {
        this.g = g;
        this.panel = panel;
        this.site = site;
        this.size = fontSize;
        this.style = new ChartStyle(THEME, ChartStyle.Furniture.REPORT, ReportFont.FONT, fontSize);
        this.small = style.noteFont();
        Rectangle2D box = panel.box();
        double inset = 0.35 * fontSize;
        this.places = new LabelPlaces(new Rectangle2D.Double(
                box.getX() + inset, box.getY() + inset, box.getWidth() - 2 * inset, box.getHeight() - 2 * inset));
    }

    void paint() {
        northArrow();
        if (site.isSimulated()) {
            simulated();
        }
        scaleBar();
        List<Detection> found = panel.shown();
        found.forEach(detection -> places.mark(box(detection)));
        areas();
        ships(found);
        strings(found);
        cargo(found);
        if (!MapPainter.showsStrings(panel)) {
            types(found);
        }
    }

    private void simulated() {
        Rectangle2D box = panel.box();
        Font font = style.boldFont();
        double width = ChartText.width(FigureWords.SIMULATED_SHORT, font) + size;
        Rectangle2D plate =
                new Rectangle2D.Double(box.getX() + MARGIN * size, box.getY() + MARGIN * size, width, size * 1.6);
        g.setColor(THEME.warning());
        g.fill(plate);
        places.take(plate);
        ChartText.draw(
                g,
                FigureWords.SIMULATED_SHORT,
                font,
                Color.WHITE,
                plate.getCenterX(),
                plate.getCenterY() + size * 0.36,
                ChartText.Anchor.MIDDLE);
    }

    private void scaleBar() {
        Rectangle2D box = panel.box();
        double left = box.getX() + (MARGIN + 0.7) * size;
        double y = box.getMaxY() - (MARGIN + 0.75) * size;
        double perMetre = panel.unitsPerMetre();
        ScaleBar bar = ScaleBar.fitting(
                panel.view(),
                panel.view().west() + (left - box.getX()) / perMetre,
                panel.view().north() - (y - box.getY()) / perMetre,
                panel.view().widthM() * 0.2);
        double length = bar.mapM() * perMetre;
        double wide = Math.max(length, ChartText.width(bar.label(), style.labelFont()));
        plate(new Rectangle2D.Double(box.getX() + MARGIN * size, y - 1.9 * size, wide + 1.4 * size, 2.65 * size));
        g.setColor(THEME.text());
        g.setStroke(new BasicStroke((float) (size * 0.11), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        Path2D path = new Path2D.Double();
        path.moveTo(left, y - 0.45 * size);
        path.lineTo(left, y);
        path.lineTo(left + length, y);
        path.lineTo(left + length, y - 0.45 * size);
        g.draw(path);
        ChartText.draw(
                g,
                bar.label(),
                style.labelFont(),
                THEME.text(),
                left + length / 2,
                y - 0.6 * size,
                ChartText.Anchor.MIDDLE);
    }

    private void northArrow() {
        Rectangle2D box = panel.box();
        double wide = 2.3 * size;
        Rectangle2D plate = new Rectangle2D.Double(
                box.getMaxX() - MARGIN * size - wide, box.getY() + MARGIN * size, wide, 3.7 * size);
        plate(plate);
        AffineTransform turn = AffineTransform.getTranslateInstance(plate.getCenterX(), plate.getY() + 1.45 * size);
        turn.rotate(Math.toRadians(panel.view().trueNorthDeg()));
        turn.scale(size / 12, size / 12);
        Path2D left = polygon(0, -14, -6, 12, 0, 8);
        Path2D right = polygon(0, -14, 6, 12, 0, 8);
        g.setColor(THEME.text());
        g.fill(turn.createTransformedShape(left));
        g.setStroke(new BasicStroke((float) (size * 0.07), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        g.draw(turn.createTransformedShape(left));
        g.draw(turn.createTransformedShape(right));
        ChartText.draw(
                g,
                "N",
                style.boldFont(),
                THEME.text(),
                plate.getCenterX(),
                plate.getMaxY() - 0.25 * size,
                ChartText.Anchor.MIDDLE);
    }

    private static Path2D polygon(double... corners) {
        Path2D path = new Path2D.Double();
        path.moveTo(corners[0], corners[1]);
        for (int i = 2; i < corners.length; i += 2) {
            path.lineTo(corners[i], corners[i + 1]);
        }
        path.closePath();
        return path;
    }

    /** Each area in the view with its count, where it hides the least. */
    private void areas() {
        List<String> tracked = CountedAreas.withTracks(site);
        Geometry window = new GeometryFactory()
                .toGeometry(new Envelope(
                        panel.view().west(),
                        panel.view().east(),
                        panel.view().south(),
                        panel.view().north()));
        for (Area area : site.areas()) {
            Geometry seen = CarString.onMap(area.boundary(), panel.view()).intersection(window);
            if (seen.isEmpty()) {
                continue;
            }
            String counted = panel.scene().run().counts().stream()
                    .filter(count -> count.area().equals(area.name()))
                    .findFirst()
                    .map(count -> CountWords.area(count, tracked.contains(area.name())))
                    .orElse("no count");
            areaLabel(area.name(), counted, panel.box(seen));
        }
    }

    private void areaLabel(String name, String counted, Rectangle2D where) {
        double most = Math.max(panel.box().getWidth() * 0.62, 8 * size);
        String first = ChartText.fitted(name, style.boldFont(), most);
        List<String> lines = ChartText.wrap(counted, small, most, 2);
        double wide = ChartText.width(first, style.boldFont());
        for (String text : lines) {
            wide = Math.max(wide, ChartText.width(text, small));
        }
        wide += size * 0.9;
        double high = size * (1.45 + 1.2 * lines.size() + 0.25);
        List<Rectangle2D> candidates = new ArrayList<>();
        Rectangle2D inner = panel.box();
        for (int row = 0; row <= 8; row++) {
            for (int column = 0; column <= 8; column++) {
                double x = where.getX() + (where.getWidth() - wide) * column / 8;
                double y = where.getY() + (where.getHeight() - high) * row / 8;
                candidates.add(new Rectangle2D.Double(
                        Math.max(inner.getX() + 0.5 * size, Math.min(inner.getMaxX() - wide - 0.5 * size, x)),
                        Math.max(inner.getY() + 0.5 * size, Math.min(inner.getMaxY() - high - 0.5 * size, y)),
                        wide,
                        high));
            }
        }
        places.leastHiding(candidates).ifPresent(place -> {
            plate(place);
            double y = place.getY() + size * 1.15;
            ChartText.draw(
                    g, first, style.boldFont(), THEME.text(), place.getX() + size * 0.45, y, ChartText.Anchor.START);
            for (String text : lines) {
                y += size * 1.2;
                ChartText.draw(g, text, small, THEME.text(), place.getX() + size * 0.45, y, ChartText.Anchor.START);
            }
        });
    }

    private void ships(List<Detection> found) {
        found.stream()
                .filter(detection -> detection.subject() instanceof Subject.Ship)
                .sorted(Comparator.comparingDouble(Detection::lengthM).reversed())
                .forEach(ship -> name(String.format(Locale.ROOT, "ship, %.0f m", ship.lengthM()), around(box(ship))));
    }

    /** Pieces that lie together have one name, close by; each its own would hide them. */
    private void cargo(List<Detection> found) {
        List<Detection> pieces = found.stream()
                .filter(detection -> detection.subject() instanceof Subject.Cargo)
                .toList();
        double reach = Math.max(4, 0.5 * size / panel.unitsPerMetre());
        Geometry heaps = UnaryUnionOp.union(
                pieces.stream().map(piece -> onMap(piece).buffer(reach, 2)).toList());
        if (heaps == null) {
            return;
        }
        List<Geometry> largestFirst = new ArrayList<>();
        for (int i = 0; i < heaps.getNumGeometries(); i++) {
            largestFirst.add(heaps.getGeometryN(i));
        }
        largestFirst.sort(Comparator.comparingDouble(Geometry::getArea).reversed());
        for (Geometry heap : largestFirst) {
            List<Detection> inside = pieces.stream()
                    .filter(piece -> heap.covers(onMap(piece).getCentroid()))
                    .toList();
            double area = inside.stream().mapToDouble(Detection::areaM2).sum();
            String what = inside.size() == 1 ? "cargo" : inside.size() + " pieces";
            name(String.format(Locale.ROOT, "%s, %,.0f m²", what, area), around(panel.box(heap.buffer(-reach, 2))));
        }
    }

    /** The number of cars of each string, at its ends. */
    private void strings(List<Detection> found) {
        for (CarString string : CarString.of(found, panel.view())) {
            if (string.cars() > 1) {
                name(Integer.toString(string.cars()), ends(string));
            }
        }
    }

    private void types(List<Detection> found) {
        found.stream()
                .filter(detection -> detection.lengthM() * panel.unitsPerMetre() > NAMED_CAR * size / 12)
                .forEach(detection -> {
                    if (detection.subject() instanceof Subject.Railcar car) {
                        String type = car.type().name().toLowerCase(Locale.ROOT);
                        name(car.covered() ? type + ", covered" : type, around(box(detection)));
                    }
                });
    }

    private void name(String text, List<Point2D> middles) {
        double wide = ChartText.width(text, small) + size * 0.4;
        double high = size * 1.1;
        List<Rectangle2D> candidates = middles.stream()
                .<Rectangle2D>map(at -> new Rectangle2D.Double(at.getX() - wide / 2, at.getY() - high / 2, wide, high))
                .toList();
        places.free(candidates).ifPresent(place -> {
            fillPlate(place);
            ChartText.draw(
                    g,
                    text,
                    small,
                    THEME.text(),
                    place.getCenterX(),
                    place.getCenterY() + size * 0.32,
                    ChartText.Anchor.MIDDLE);
        });
    }

    /** Beside, above and below a thing, near and a little further off. */
    private List<Point2D> around(Rectangle2D thing) {
        List<Point2D> middles = new ArrayList<>();
        for (double away : new double[] {1, 1.6}) {
            double dy = thing.getHeight() / 2 + away * size * 0.75;
            middles.add(new Point2D.Double(thing.getCenterX(), thing.getCenterY() - dy));
            middles.add(new Point2D.Double(thing.getCenterX(), thing.getCenterY() + dy));
            double dx = thing.getWidth() / 2 + away * size * 2.4;
            middles.add(new Point2D.Double(thing.getCenterX() + dx, thing.getCenterY()));
            middles.add(new Point2D.Double(thing.getCenterX() - dx, thing.getCenterY()));
        }
        return middles;
    }

    /** Beyond either end of a string, along it, then off its ends to the sides. */
    private List<Point2D> ends(CarString string) {
        Coordinate[] corners = string.outline().getCoordinates();
        Coordinate from = corners[0];
        Coordinate to = corners[0];
        double longest = -1;
        for (Coordinate a : corners) {
            for (Coordinate b : corners) {
                if (a.distance(b) > longest) {
                    longest = a.distance(b);
                    from = a;
                    to = b;
                }
            }
        }
        Point2D start = panel.at(from);
        Point2D end = panel.at(to);
        double length = Math.max(1e-6, start.distance(end));
        double dx = (end.getX() - start.getX()) / length;
        double dy = (end.getY() - start.getY()) / length;
        List<Point2D> middles = new ArrayList<>();
        for (double away : new double[] {0.95, 1.3, 1.8}) {
            middles.add(new Point2D.Double(end.getX() + dx * away * size, end.getY() + dy * away * size));
            middles.add(new Point2D.Double(start.getX() - dx * away * size, start.getY() - dy * away * size));
        }
        return middles;
    }

    private Geometry onMap(Detection detection) {
        return CarString.onMap(detection.outline(), panel.view());
    }

    private Rectangle2D box(Detection detection) {
        return panel.box(onMap(detection));
    }

    private void plate(Rectangle2D place) {
        places.take(place);
        fillPlate(place);
    }

    private void fillPlate(Rectangle2D place) {
        RoundRectangle2D round = new RoundRectangle2D.Double(
                place.getX(), place.getY(), place.getWidth(), place.getHeight(), size * 0.35, size * 0.35);
        g.setColor(FigureColours.PLATE);
        g.fill(round);
        g.setColor(FigureColours.PLATE_EDGE);
        g.setStroke(new BasicStroke((float) (size * 0.04)));
        g.draw(round);
    }
}
