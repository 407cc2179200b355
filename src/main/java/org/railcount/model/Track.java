package org.railcount.model;

import java.util.Map;
import java.util.OptionalInt;
import org.locationtech.jts.geom.LineString;

/**
 * A track centreline.
 *
 * @param name unique within a site
 * @param centreline WGS 84, x = longitude, y = latitude, degrees
 * @param gaugeMm distance between the rails' inner faces in millimetres, where known
 * @param extra properties of the site file that Railcount does not know, kept for the round trip
 */
public record Track(String name, LineString centreline, OptionalInt gaugeMm, Map<String, Object> extra)
        implements SiteFeature {
    public Track {
        extra = ExtraMembers.copyOf(extra);
    }

    @Override
    public LineString geometry() {
        return centreline;
    }
}
