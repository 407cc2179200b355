package org.railcount.app.viewer.edit;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.model.SiteFeature;

/**
 * A feature that is being drawn. Immutable.
 *
 * @param role what it will be
 * @param points WGS 84, x = longitude, y = latitude, degrees, in the order they were set
 */
public record Draft(FeatureRole role, List<Coordinate> points) {
    public Draft {
        points = List.copyOf(points);
    }

    public static Draft begin(FeatureRole role) {
        return new Draft(role, List.of());
    }

    public Draft plus(Coordinate lonLat) {
        List<Coordinate> more = new ArrayList<>(points);
        more.add(lonLat);
        return new Draft(role, more);
    }

    /** Without the latest point. */
    public Draft minusLast() {
        return points.isEmpty() ? this : new Draft(role, points.subList(0, points.size() - 1));
    }

    public Points shape() {
        return Points.of(points, role.isOutline());
    }

    /** The finished feature; ask {@link GeometryProblem} first. */
    public SiteFeature finish(String name) {
        return SiteFeatures.create(role, name, shape().build());
    }
}
