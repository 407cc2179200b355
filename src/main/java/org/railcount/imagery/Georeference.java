package org.railcount.imagery;

import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.railcount.model.GridTransform;

/**
 * Where a scene's grid lies.
 *
 * @param crs the grid's reference system, x first
 * @param crsName for people, for example "EPSG:2056"
 * @param grid pixel position to position in {@code crs}
 */
record Georeference(CoordinateReferenceSystem crs, String crsName, GridTransform grid) {}
