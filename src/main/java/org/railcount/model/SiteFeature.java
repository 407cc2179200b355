package org.railcount.model;

import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/** One named thing drawn on a site. Geometries are WGS 84, x = longitude, y = latitude, degrees. */
public sealed interface SiteFeature permits Area, Track, Zone {
    String name();

    Geometry geometry();

    Map<String, Object> extra();
}
