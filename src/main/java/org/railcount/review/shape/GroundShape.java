package org.railcount.review.shape;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;

/** The footprint of one thing on a plane, x = east, y = north, metres. Immutable. */
public sealed interface GroundShape permits OrientedRectangle, FreeOutline {

    /** The corners in order, the first one not repeated; a rectangle's first edge runs from its back to its front. */
    List<Coordinate> corners();

    Coordinate centre();

    /** Long side, metres; of a rectangle the side along its axis. */
    double lengthM();

    /** Short side, metres; of a rectangle the side across its axis. */
    double widthM();

    double areaM2();

    /** Direction of the axis, radians counter-clockwise from east. */
    double heading();

    /** The same shape elsewhere. */
    GroundShape shifted(double eastM, double northM);

    /** The same shape turned about its centre, radians counter-clockwise. */
    GroundShape turned(double radians);

    /** Two parts, cut across the axis at a position; nothing where a part would be too small to be meant. */
    Optional<List<GroundShape>> splitAt(Coordinate position);

    /** One shape for two that were taken for two things. */
    GroundShape mergedWith(GroundShape other);

    /** Whether a position lies in it. */
    boolean contains(Coordinate position);

    /**
     * The shape of a ring of corners: a rectangle where there are four with right angles, else a free outline.
     *
     * @param corners the corners in order, the first one not repeated; of a rectangle's the first edge runs along its axis
     */
    static GroundShape of(List<Coordinate> corners) {
        return OrientedRectangle.isRectangle(corners) ? OrientedRectangle.of(corners) : new FreeOutline(corners);
    }
}
