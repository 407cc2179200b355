package org.railcount.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.railcount.app.viewer.MapPanel;
import org.railcount.model.Detection;
import org.railcount.model.RailcarType;
import org.railcount.model.Subject;

/** Made-up cars in rows all over the view. */
final class Swarm {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private Swarm() {}

    /** So many cars, all in view. */
    static List<Detection> in(MapPanel map, int count) {
        Envelope view = map.groundInView().orElseThrow().getEnvelopeInternal();
        int rows = (int) Math.sqrt(count / 2.0);
        int columns = (count + rows - 1) / rows;
        double dLon = view.getWidth() / columns;
        double dLat = view.getHeight() / rows;
        List<Detection> cars = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Coordinate corner = new Coordinate(
                    view.getMinX() + i % columns * dLon + 0.1 * dLon, view.getMinY() + i / columns * dLat + 0.3 * dLat);
            cars.add(new Detection(
                    "car-" + i,
                    new Subject.Railcar(RailcarType.BOXCAR, i % 3 == 0),
                    box(corner, 0.8 * dLon, 0.4 * dLat),
                    0.9,
                    Optional.empty(),
                    14,
                    3,
                    42));
        }
        return cars;
    }

    private static Polygon box(Coordinate at, double width, double height) {
        return FACTORY.createPolygon(new Coordinate[] {
            at,
            new Coordinate(at.x + width, at.y),
            new Coordinate(at.x + width, at.y + height),
            new Coordinate(at.x, at.y + height),
            at
        });
    }
}
