package org.railcount.imagery;

import org.railcount.model.GridTransform;

/**
 * Where a scene's grid lies.
 *
 * @param projection the grid's reference system
 * @param epsg its EPSG code, 0 where it has none
 * @param crsName for people, for example "EPSG:2056"
 * @param grid pixel position to position in the reference system
 */
record Georeference(MapProjection projection, int epsg, String crsName, GridTransform grid) {}
