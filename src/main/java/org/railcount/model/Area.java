package org.railcount.model;

import java.util.Map;
import org.locationtech.jts.geom.Polygon;

/**
 * A part of the site that counts are reported for.
 *
 * @param name what the counts are filed under; unique within a site
 * @param boundary WGS 84, x = longitude, y = latitude, degrees
 * @param extra properties of the site file that Railcount does not know, kept for the round trip
 */
public record Area(String name, Polygon boundary, Map<String, Object> extra) implements SiteFeature {
    public Area {
        extra = ExtraMembers.copyOf(extra);
    }

    @Override
    public Polygon geometry() {
        return boundary;
    }
}
