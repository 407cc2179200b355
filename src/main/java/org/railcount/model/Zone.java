package org.railcount.model;

import java.util.Map;
import org.locationtech.jts.geom.Polygon;

/**
 * A polygon that is searched for something other than railcars, or left out.
 *
 * @param kind what the zone is for
 * @param name unique within a site
 * @param boundary WGS 84, x = longitude, y = latitude, degrees
 * @param extra properties of the site file that Railcount does not know, kept for the round trip
 */
public record Zone(Kind kind, String name, Polygon boundary, Map<String, Object> extra) implements SiteFeature {
    /** What a zone is for. */
    public enum Kind {
        /** Searched for cargo on the ground. */
        CARGO,
        /** Searched for ships. */
        WATER,
        /** Left out of every search. */
        IGNORE
    }

    public Zone {
        extra = ExtraMembers.copyOf(extra);
    }

    @Override
    public Polygon geometry() {
        return boundary;
    }
}
