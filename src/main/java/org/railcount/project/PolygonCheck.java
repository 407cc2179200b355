package org.railcount.project;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Tells a person what is wrong with a polygon, and where. */
final class PolygonCheck {
    private PolygonCheck() {}

    static void requireSimple(Polygon polygon) throws BadGeometryException {
        TopologyValidationError error = new IsValidOp(polygon).getValidationError();
        if (error == null) {
            return;
        }
        String what = switch (error.getErrorType()) {
            case TopologyValidationError.SELF_INTERSECTION, TopologyValidationError.RING_SELF_INTERSECTION ->
                "its outline crosses itself";
            case TopologyValidationError.HOLE_OUTSIDE_SHELL -> "a hole lies outside its outline";
            case TopologyValidationError.NESTED_HOLES -> "a hole lies inside another hole";
            case TopologyValidationError.TOO_FEW_POINTS -> "its outline has no area";
            default -> "its outline is not a simple polygon";
        };
        Coordinate at = error.getCoordinate();
        throw new BadGeometryException(what + " near " + at.x + ", " + at.y + "; move the corners there");
    }
}
