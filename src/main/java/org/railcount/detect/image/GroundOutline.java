package org.railcount.detect.image;

import java.util.Arrays;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.railcount.imagery.GroundFrame;

/** Turns outlines in the scene's UTM frame into longitude and latitude. Thread-safe. */
public final class GroundOutline {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final GroundFrame ground;

    public GroundOutline(GroundFrame ground) {
        this.ground = ground;
    }

    /** WGS 84 position of a UTM position. */
    public Coordinate lonLat(Coordinate utm) {
        Coordinate pixel = ground.utmToPixel(utm.x, utm.y);
        return ground.pixelToLonLat(pixel.x, pixel.y);
    }

    /** UTM position of a WGS 84 position. */
    public Coordinate utm(Coordinate lonLat) {
        Coordinate pixel = ground.lonLatToPixel(lonLat.x, lonLat.y);
        return ground.pixelToUtm(pixel.x, pixel.y);
    }

    /** Polygon in longitude and latitude of a ring of UTM corners, first corner not repeated. */
    public Polygon polygon(Coordinate... utm) {
        Coordinate[] ring = new Coordinate[utm.length + 1];
        for (int i = 0; i < utm.length; i++) {
            ring[i] = lonLat(utm[i]);
        }
        ring[utm.length] = ring[0].copy();
        return GEOMETRY.createPolygon(ring);
    }

    /** The same polygon in UTM metres, holes included. */
    public Polygon toUtm(Polygon lonLat) {
        LinearRing[] holes = new LinearRing[lonLat.getNumInteriorRing()];
        for (int i = 0; i < holes.length; i++) {
            holes[i] = toUtm(lonLat.getInteriorRingN(i));
        }
        return GEOMETRY.createPolygon(toUtm(lonLat.getExteriorRing()), holes);
    }

    private LinearRing toUtm(LinearRing lonLat) {
        Coordinate[] ring =
                Arrays.stream(lonLat.getCoordinates()).map(this::utm).toArray(Coordinate[]::new);
        if (ring.length > 0) {
            ring[ring.length - 1] = ring[0].copy();
        }
        return GEOMETRY.createLinearRing(ring);
    }
}
