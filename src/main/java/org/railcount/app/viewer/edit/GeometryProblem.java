package org.railcount.app.viewer.edit;

import java.util.Optional;
import org.railcount.app.text.Phrases;

/** Says what keeps points from being a feature. */
public final class GeometryProblem {
    private static final Phrases TEXT = Phrases.of(GeometryProblem.class);

    private GeometryProblem() {}

    /** One sentence for the user, empty where all is well. */
    public static Optional<String> of(FeatureRole role, Points points) {
        long distinct = points.list().stream().distinct().count();
        if (distinct < role.minPoints()) {
            return Optional.of(
                    role.isOutline() ? TEXT.get("problem.outline-points") : TEXT.get("problem.track-points"));
        }
        if (role.isOutline() && !points.build().isValid()) {
            return Optional.of(TEXT.get("problem.crosses"));
        }
        return Optional.empty();
    }
}
