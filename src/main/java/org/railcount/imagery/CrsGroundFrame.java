package org.railcount.imagery;

import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.NoninvertibleTransformException;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.geotools.referencing.operation.transform.ConcatenatedTransform;
import org.geotools.referencing.operation.transform.IdentityTransform;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.model.GridTransform;

/**
 * A ground frame over GeoTools' coordinate operations, found once per scene. A position that a projection cannot map
 * comes back as NaN. Thread-safe.
 */
final class CrsGroundFrame implements GroundFrame {
    private final GridTransform grid;
    private final int utmEpsg;
    private final MathTransform gridToLonLat;
    private final MathTransform lonLatToGrid;
    private final MathTransform gridToUtm;
    private final MathTransform utmToGrid;

    CrsGroundFrame(Georeference georeference, double middleCol, double middleRow) throws FactoryException {
        this.grid = georeference.grid();
        CoordinateReferenceSystem crs = georeference.crs();
        this.gridToLonLat = ReferenceSystems.transform(crs, DefaultGeographicCRS.WGS84);
        this.lonLatToGrid = inverse(gridToLonLat);
        Coordinate middle = pixelToLonLat(middleCol, middleRow);
        if (Double.isNaN(middle.x) || Math.abs(middle.x) > 360 || Math.abs(middle.y) > 90) {
            throw new FactoryException("the grid does not lie on the ground");
        }
        this.utmEpsg = ReferenceSystems.utmZoneOf(middle.x, middle.y);
        CoordinateReferenceSystem utm = ReferenceSystems.byCode(utmEpsg);
        boolean gridIsUtm = CRS.equalsIgnoreMetadata(utm, crs);
        MathTransform lonLatToUtm = ReferenceSystems.transform(DefaultGeographicCRS.WGS84, utm);
        // By way of WGS 84, so that a position is the same whether asked for in degrees or metres.
        this.gridToUtm =
                gridIsUtm ? IdentityTransform.create(2) : ConcatenatedTransform.create(gridToLonLat, lonLatToUtm);
        this.utmToGrid = inverse(gridToUtm);
    }

    private static MathTransform inverse(MathTransform transform) throws FactoryException {
        try {
            return transform.inverse();
        } catch (NoninvertibleTransformException e) {
            throw new FactoryException("its reference system cannot be turned back", e);
        }
    }

    @Override
    public Coordinate pixelToLonLat(double col, double row) {
        Coordinate at = grid.toMap(col, row);
        return through(gridToLonLat, at.x, at.y);
    }

    @Override
    public Coordinate lonLatToPixel(double lon, double lat) {
        Coordinate at = through(lonLatToGrid, lon, lat);
        return grid.toPixel(at.x, at.y);
    }

    @Override
    public int utmEpsg() {
        return utmEpsg;
    }

    @Override
    public Coordinate pixelToUtm(double col, double row) {
        Coordinate at = grid.toMap(col, row);
        return through(gridToUtm, at.x, at.y);
    }

    @Override
    public Coordinate utmToPixel(double easting, double northing) {
        Coordinate at = through(utmToGrid, easting, northing);
        return grid.toPixel(at.x, at.y);
    }

    private static Coordinate through(MathTransform transform, double x, double y) {
        if (transform.isIdentity()) {
            return new Coordinate(x, y);
        }
        double[] point = {x, y};
        try {
            transform.transform(point, 0, point, 0, 1);
        } catch (TransformException e) {
            return new Coordinate(Double.NaN, Double.NaN);
        }
        return new Coordinate(point[0], point[1]);
    }
}
