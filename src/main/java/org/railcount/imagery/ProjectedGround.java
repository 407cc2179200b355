package org.railcount.imagery;

import org.locationtech.jts.geom.Coordinate;
import org.railcount.model.GridTransform;

/**
 * Ground frame of a grid in a projection. Longitudes come out between -180 and 180 degrees, whether the grid counts them so,
 * to 360, or on beyond the date line. Positions that cannot be mapped come back as NaN. Thread-safe.
 */
final class ProjectedGround implements GroundFrame {
    private final GridTransform grid;
    private final MapProjection projection;
    private final int utmEpsg;
    private final Utm utm;
    private final boolean gridIsUtm;

    /** Longitude of the scene's middle as the grid counts it, degrees. */
    private final double middleLon;

    private ProjectedGround(Georeference georeference, Coordinate middle) {
        this.grid = georeference.grid();
        this.projection = georeference.projection();
        this.utmEpsg = Utm.zoneOf(middle.x, middle.y);
        this.middleLon = middle.x;
        this.utm = new Utm(utmEpsg);
        this.gridIsUtm = georeference.epsg() == utmEpsg;
    }

    /**
     * The frame of a scene whose middle is given.
     *
     * @throws IllegalArgumentException when the middle lies nowhere on the ground
     */
    static ProjectedGround of(Georeference georeference, double middleCol, double middleRow) {
        Coordinate at = georeference.grid().toMap(middleCol, middleRow);
        Coordinate middle = georeference.projection().toLonLat(at.x, at.y);
        boolean onGround = Math.abs(middle.x) <= 360 && Math.abs(middle.y) <= 90;
        if (!onGround) {
            throw new IllegalArgumentException("the middle of the scene lies nowhere on the ground");
        }
        return new ProjectedGround(georeference, middle);
    }

    @Override
    public Coordinate pixelToLonLat(double col, double row) {
        Coordinate at = grid.toMap(col, row);
        Coordinate lonLat = projection.toLonLat(at.x, at.y);
        return Math.abs(lonLat.x) > 180 ? new Coordinate(near(lonLat.x, 0), lonLat.y) : lonLat;
    }

    /** The same longitude, less than half a turn from another. */
    private static double near(double lon, double other) {
        return lon - 360 * Math.rint((lon - other) / 360);
    }

    @Override
    public Coordinate lonLatToPixel(double lon, double lat) {
        Coordinate at = projection.fromLonLat(near(lon, middleLon), lat);
        return grid.toPixel(at.x, at.y);
    }

    @Override
    public int utmEpsg() {
        return utmEpsg;
    }

    @Override
    public Coordinate pixelToUtm(double col, double row) {
        if (gridIsUtm) {
            return grid.toMap(col, row);
        }
        Coordinate at = pixelToLonLat(col, row);
        return utm.fromLonLat(at.x, at.y);
    }

    @Override
    public Coordinate utmToPixel(double easting, double northing) {
        if (gridIsUtm) {
            return grid.toPixel(easting, northing);
        }
        Coordinate at = utm.toLonLat(easting, northing);
        return lonLatToPixel(at.x, at.y);
    }
}
