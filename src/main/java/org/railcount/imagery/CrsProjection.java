package org.railcount.imagery;

import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.NoninvertibleTransformException;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.locationtech.jts.geom.Coordinate;

/** Any reference system, through a coordinate operation of GeoTools that is found once. */
final class CrsProjection implements MapProjection {
    private final MathTransform toLonLat;
    private final MathTransform fromLonLat;

    private final boolean northFirst;

    CrsProjection(CoordinateReferenceSystem crs) throws FactoryException {
        // A grid has its easting or longitude first, whatever the system's own order of axes is.
        this.northFirst = CRS.getAxisOrder(crs) == CRS.AxisOrder.NORTH_EAST;
        this.toLonLat = CRS.findMathTransform(crs, DefaultGeographicCRS.WGS84, true);
        try {
            this.fromLonLat = toLonLat.inverse();
        } catch (NoninvertibleTransformException e) {
            throw new FactoryException("the operation to WGS 84 cannot be turned back", e);
        }
    }

    @Override
    public Coordinate toLonLat(double x, double y) {
        return northFirst ? through(toLonLat, y, x) : through(toLonLat, x, y);
    }

    @Override
    public Coordinate fromLonLat(double lon, double lat) {
        Coordinate at = through(fromLonLat, lon, lat);
        return northFirst ? new Coordinate(at.y, at.x) : at;
    }

    private static Coordinate through(MathTransform transform, double x, double y) {
        double[] point = {x, y};
        try {
            transform.transform(point, 0, point, 0, 1);
        } catch (TransformException | RuntimeException e) {
            // Some projections answer a position they cannot map with an unchecked exception.
            return new Coordinate(Double.NaN, Double.NaN);
        }
        return new Coordinate(point[0], point[1]);
    }
}
