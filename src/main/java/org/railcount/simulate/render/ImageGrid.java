package org.railcount.simulate.render;

import org.railcount.model.GridTransform;

/**
 * The pixels of a picture and where they claim to lie.
 *
 * @param width columns
 * @param height rows
 * @param local pixel to yard metres (x east, y north), as the file says, geolocation error included
 * @param epsg the file's coordinate reference system
 * @param crs pixel to that system
 * @param rotated whether rows do not run east
 */
public record ImageGrid(int width, int height, GridTransform local, int epsg, GridTransform crs, boolean rotated) {}
