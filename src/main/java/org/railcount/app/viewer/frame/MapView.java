package org.railcount.app.viewer.frame;

/**
 * What part of the ground the map shows, free of any scene's grid: stepping to another date with the same view shows
 * the same ground at the same scale. Immutable.
 *
 * @param lon longitude of the panel's middle, degrees
 * @param lat latitude of the panel's middle, degrees
 * @param metresPerPixel metres on the ground per screen pixel
 */
public record MapView(double lon, double lat, double metresPerPixel) {
    public MapView {
        if (!(metresPerPixel > 0) || !Double.isFinite(lon) || !Double.isFinite(lat)) {
            throw new IllegalArgumentException(
                    "not a map view: " + lon + ", " + lat + " at " + metresPerPixel + " m per pixel");
        }
    }
}
