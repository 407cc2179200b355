package org.railcount.export.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.railcount.model.Area;
import org.railcount.model.Detection;
import org.railcount.model.Site;
import org.railcount.model.Subject;

/**
 * Paints one date's map: imagery, areas, outlines, labels, scale bar and north arrow. Outlines have no fill, since the
 * pixels are the evidence; where a car is narrower than its outline could be, strings are outlined instead.
 */
final class MapPainter {
    /** Below this width of a car, in units, two lines along it would hide it. */
    private static final double NARROW = 2.6;

    private static final double CAR_WIDTH_M = 3.1;

    private final Graphics2D g;
    private final FigurePanel panel;
    private final Site site;
    private final double size;
    private final double line;

    MapPainter(Graphics2D g, FigurePanel panel, Site site, double fontSize) {
        this.g = g;
        this.panel = panel;
        this.site = site;
        this.size = fontSize;
        this.line = lineWidth(panel, fontSize);
    }

    static double lineWidth(FigurePanel panel, double fontSize) {
        double car = CAR_WIDTH_M * panel.unitsPerMetre();
        return Math.max(0.65, Math.min(1.5, car * 0.2)) * fontSize / 12;
    }

    /** Whether strings are outlined and not cars. */
    static boolean showsStrings(FigurePanel panel) {
        return CAR_WIDTH_M * panel.unitsPerMetre() < NARROW;
    }

    void paint() {
        Rectangle2D box = panel.box();
        AffineTransform place = AffineTransform.getTranslateInstance(box.getX(), box.getY());
        place.scale(
                box.getWidth() / panel.picture().getWidth(),
                box.getHeight() / panel.picture().getHeight());
        g.drawImage(panel.picture(), place, null);
        Shape clip = g.getClip();
        g.clip(box);
        paintAreas();
        paintDetections();
        g.setClip(clip);
        g.setColor(new Color(0x33373B));
        g.setStroke(new BasicStroke(0.6f));
        g.draw(box);
        new MapLabels(g, panel, site, size).paint();
    }

    private void paintAreas() {
        float width = (float) (1.1 * size / 12);
        for (Area area : site.areas()) {
            Shape outline = path(CarString.onMap(area.boundary(), panel.view()));
            g.setColor(FigureColours.CASING);
            g.setStroke(new BasicStroke(width + 1.2f));
            g.draw(outline);
            g.setColor(FigureColours.AREA);
            g.setStroke(dashed(width));
            g.draw(outline);
        }
    }

    static BasicStroke dashed(float width) {
        return new BasicStroke(
                width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {7 * width, 4 * width}, 0);
    }

    private void paintDetections() {
        List<Shape> outlines = new ArrayList<>();
        List<Color> colours = new ArrayList<>();
        List<Detection> found = panel.scene().run().detections();
        boolean strings = showsStrings(panel);
        for (Detection detection : found) {
            if (!strings || !(detection.subject() instanceof Subject.Railcar)) {
                outlines.add(outline(detection));
                colours.add(FigureColours.of(detection.subject()));
            }
        }
        if (strings) {
            for (CarString string : CarString.of(found, panel.view())) {
                outlines.add(path(string.outline()));
                colours.add(FigureColours.RAILCAR);
            }
        }
        g.setColor(FigureColours.CASING);
        g.setStroke(new BasicStroke((float) (line * 2.3), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        outlines.forEach(g::draw);
        g.setStroke(new BasicStroke((float) line, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        for (int i = 0; i < outlines.size(); i++) {
            g.setColor(colours.get(i));
            g.draw(outlines.get(i));
        }
    }

    /** A detection's outline, with a diagonal where it is covered. */
    private Shape outline(Detection detection) {
        Polygon onMap = (Polygon) CarString.onMap(detection.outline(), panel.view());
        Path2D path = path(onMap);
        if (detection.subject() instanceof Subject.Railcar car && car.covered() && onMap.getNumPoints() == 5) {
            Coordinate[] corners = onMap.getCoordinates();
            path.append(new Line2D.Double(panel.at(corners[0]), panel.at(corners[2])), false);
        }
        return path;
    }

    private Path2D path(Geometry onMap) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < onMap.getNumGeometries(); i++) {
            if (onMap.getGeometryN(i) instanceof Polygon polygon) {
                ring(path, polygon.getExteriorRing());
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    ring(path, polygon.getInteriorRingN(hole));
                }
            }
        }
        return path;
    }

    private void ring(Path2D path, Geometry ring) {
        boolean first = true;
        for (Coordinate corner : ring.getCoordinates()) {
            Point2D at = panel.at(corner);
            if (first) {
                path.moveTo(at.getX(), at.getY());
            } else {
                path.lineTo(at.getX(), at.getY());
            }
            first = false;
        }
        path.closePath();
    }
}
