package org.railcount.detect.change;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.railcount.detect.image.GroundOutline;
import org.railcount.imagery.GroundFrame;
import org.railcount.model.Area;

/**
 * The pixels of an area that all dates share: square, north up in UTM, row 0 in the north.
 *
 * @param area name of the area
 * @param epsg the UTM zone
 * @param east of the grid's west edge, metres
 * @param north of the grid's north edge, metres
 * @param pixelM side of a pixel, metres
 * @param cols columns
 * @param rows rows
 */
public record LookGrid(String area, int epsg, double east, double north, double pixelM, int cols, int rows) {
    private static final double FINEST_M = 1;

    /** Large areas are looked at more coarsely, so that many dates fit into memory. */
    private static final int MOST_PIXELS = 250_000;

    /** Edges lie on multiples of this, so that scenes whose frames differ by rounding agree, metres. */
    private static final double STEP_M = 10;

    /** Keeps an area whose corner lies on such a multiple from falling to either side of it. */
    private static final double OFF_STEP_M = 3.7;

    /** The grid of an area, the same for all scenes of one UTM zone. */
    static LookGrid of(Area area, GroundFrame ground) {
        Envelope box = new GroundOutline(ground).toUtm(area.boundary()).getEnvelopeInternal();
        double west = STEP_M * Math.floor((box.getMinX() - OFF_STEP_M) / STEP_M);
        double east = STEP_M * Math.ceil((box.getMaxX() + OFF_STEP_M) / STEP_M);
        double south = STEP_M * Math.floor((box.getMinY() - OFF_STEP_M) / STEP_M);
        double north = STEP_M * Math.ceil((box.getMaxY() + OFF_STEP_M) / STEP_M);
        double pixelM = Math.max(FINEST_M, Math.sqrt((east - west) * (north - south) / MOST_PIXELS));
        return new LookGrid(
                area.name(), ground.utmEpsg(), west, north, pixelM, (int) Math.ceil((east - west) / pixelM), (int)
                        Math.ceil((north - south) / pixelM));
    }

    /** Number of pixels. */
    int size() {
        return cols * rows;
    }

    /** UTM position of a place in the grid, (0, 0) being its north-west corner. */
    Coordinate utm(double col, double row) {
        return new Coordinate(east + col * pixelM, north - row * pixelM);
    }

    /** Place in the grid of a UTM position. */
    Coordinate place(Coordinate utm) {
        return new Coordinate((utm.x - east) / pixelM, (north - utm.y) / pixelM);
    }

    /**
     * Where the grid lies on the earth, from three of its corners: to a decimetre over a kilometre.
     *
     * @param origin longitude and latitude of its north-west corner
     * @param perCol what a column adds
     * @param perRow what a row adds
     */
    public record Lattice(Coordinate origin, Coordinate perCol, Coordinate perRow) {
        static Lattice of(LookGrid grid, GroundFrame ground) {
            GroundOutline outline = new GroundOutline(ground);
            Coordinate origin = outline.lonLat(grid.utm(0, 0));
            Coordinate east = outline.lonLat(grid.utm(grid.cols(), 0));
            Coordinate south = outline.lonLat(grid.utm(0, grid.rows()));
            return new Lattice(
                    origin,
                    new Coordinate((east.x - origin.x) / grid.cols(), (east.y - origin.y) / grid.cols()),
                    new Coordinate((south.x - origin.x) / grid.rows(), (south.y - origin.y) / grid.rows()));
        }

        /** Longitude and latitude of a place in the grid. */
        Coordinate lonLat(double col, double row) {
            return new Coordinate(
                    origin.x + col * perCol.x + row * perRow.x, origin.y + col * perCol.y + row * perRow.y);
        }

        /** Place in the grid of a longitude and latitude. */
        Coordinate place(Coordinate lonLat) {
            double dx = lonLat.x - origin.x;
            double dy = lonLat.y - origin.y;
            double det = perCol.x * perRow.y - perCol.y * perRow.x;
            return new Coordinate((dx * perRow.y - dy * perRow.x) / det, (dy * perCol.x - dx * perCol.y) / det);
        }
    }
}
