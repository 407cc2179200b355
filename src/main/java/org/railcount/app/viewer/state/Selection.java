package org.railcount.app.viewer.state;

import java.util.List;
import java.util.OptionalInt;
import org.railcount.app.viewer.edit.FeatureRef;

/** What is selected on the map. */
public sealed interface Selection {
    /** Nothing. */
    Selection NONE = new Nothing();

    /** Nothing. */
    record Nothing() implements Selection {}

    /**
     * Detections of the shown scene.
     *
     * @param ids at least one, in the order in which they were selected
     */
    record OfDetections(List<String> ids) implements Selection {
        public OfDetections {
            ids = List.copyOf(ids);
        }
    }

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

    /** One detection. */
    static Selection ofDetection(String id) {
        return new OfDetections(List.of(id));
    }
}
