package org.railcount.app.viewer.state;

import java.util.OptionalInt;
import org.railcount.app.viewer.edit.FeatureRef;

/** What is selected on the map. */
public sealed interface Selection {
    /** Nothing. */
    Selection NONE = new Nothing();

    /** Nothing. */
    record Nothing() implements Selection {}

    /** A detection of the shown scene. */
    record OfDetection(String id) implements Selection {}

    /**
     * A feature of the site.
     *
     * @param point index of the point that is selected on it, which Delete takes away
     */
    record OfFeature(FeatureRef ref, OptionalInt point) implements Selection {
        public OfFeature(FeatureRef ref) {
            this(ref, OptionalInt.empty());
        }
    }
}
