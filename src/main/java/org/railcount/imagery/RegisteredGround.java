package org.railcount.imagery;

import org.locationtech.jts.geom.Coordinate;
import org.railcount.model.GroundMove;

/**
 * A scene's ground frame after the scene was moved on the ground: positions are the site's, pixels the scene's. Thread-safe.
 */
public final class RegisteredGround implements GroundFrame {
    private final GroundFrame ground;
    private final GroundMove move;
    private final Coordinate pivot;

    private RegisteredGround(GroundFrame ground, GroundMove move) {
        this.ground = ground;
        this.move = move;
        this.pivot = move.isShift() ? new Coordinate(0, 0) : pivot(ground, move);
    }

    /** The frame of a scene that is moved; the frame itself where it is not. */
    public static GroundFrame of(GroundFrame ground, GroundMove move) {
        return move.isNone() ? ground : new RegisteredGround(ground, move);
    }

    private static Coordinate pivot(GroundFrame ground, GroundMove move) {
        Coordinate pixel = ground.lonLatToPixel(move.pivotLon(), move.pivotLat());
        return ground.pixelToUtm(pixel.x, pixel.y);
    }

    @Override
    public Coordinate pixelToLonLat(double col, double row) {
        Coordinate utm = pixelToUtm(col, row);
        Coordinate unmoved = ground.utmToPixel(utm.x, utm.y);
        return ground.pixelToLonLat(unmoved.x, unmoved.y);
    }

    @Override
    public Coordinate lonLatToPixel(double lon, double lat) {
        Coordinate unmoved = ground.lonLatToPixel(lon, lat);
        Coordinate utm = ground.pixelToUtm(unmoved.x, unmoved.y);
        return utmToPixel(utm.x, utm.y);
    }

    @Override
    public int utmEpsg() {
        return ground.utmEpsg();
    }

    @Override
    public Coordinate pixelToUtm(double col, double row) {
        Coordinate own = ground.pixelToUtm(col, row);
        return move.apply(own.x, own.y, pivot);
    }

    @Override
    public Coordinate utmToPixel(double easting, double northing) {
        Coordinate own = move.undo(easting, northing, pivot);
        return ground.utmToPixel(own.x, own.y);
    }
}
