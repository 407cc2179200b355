package org.railcount.app.viewer.edit;

import java.util.Optional;

/** Says what keeps points from being a feature. */
public final class GeometryProblem {
    private GeometryProblem() {}

    /** One sentence for the user, empty where all is well. */
    public static Optional<String> of(FeatureRole role, Points points) {
        long distinct = points.list().stream().distinct().count();
        if (distinct < role.minPoints()) {
            return Optional.of(
                    role.isOutline()
                            ? "An outline needs at least three points."
                            : "A track needs at least two points.");
        }
        if (role.isOutline() && !points.build().isValid()) {
            return Optional.of("The outline crosses itself; move its points so that no two sides cross.");
        }
        return Optional.empty();
    }
}
