package org.railcount.simulate;

import org.railcount.model.GridTransform;
import org.railcount.simulate.render.ImageGrid;
import org.railcount.simulate.world.YardFrame;

/**
 * The part of the place that a scene shows, and its grid.
 *
 * @param x middle, metres east of the yard's origin
 * @param y middle, metres north of it
 * @param widthM extent along the rows
 * @param heightM extent along the columns
 * @param rotationDeg turn of the rows against grid east, anticlockwise
 * @param geographic whether the grid is in degrees (EPSG:4326) instead of UTM
 * @param collar whether the swath's edge cuts through the picture and leaves nodata beyond it
 */
public record Framing(
        double x, double y, double widthM, double heightM, double rotationDeg, boolean geographic, boolean collar) {

    /** North-up UTM, all of it filled. */
    public static Framing plain(double x, double y, double widthM, double heightM) {
        return new Framing(x, y, widthM, heightM, 0, false, false);
    }

    /** The pixels' grid. */
    public ImageGrid grid(YardFrame frame, double pixelM) {
        int width = (int) Math.round(widthM / pixelM);
        int height = (int) Math.round(heightM / pixelM);
        if (geographic) {
            return geographicGrid(frame, pixelM, width, height);
        }
        double c = pixelM * StrictMath.cos(Math.toRadians(rotationDeg));
        double s = pixelM * StrictMath.sin(Math.toRadians(rotationDeg));
        double cornerX = frame.east() + x - (width * c + height * s) / 2;
        double cornerY = frame.north() + y - (width * s - height * c) / 2;
        double x0 = Math.floor(cornerX / pixelM) * pixelM;
        double y0 = Math.floor(cornerY / pixelM) * pixelM;
        GridTransform crs = new GridTransform(x0, c, s, y0, s, -c);
        GridTransform local = new GridTransform(x0 - frame.east(), c, s, y0 - frame.north(), s, -c);
        return new ImageGrid(width, height, local, frame.zone().epsg(), crs, rotationDeg != 0);
    }

    private ImageGrid geographicGrid(YardFrame frame, double pixelM, int width, int height) {
        double[] middle = frame.lonLat(x, y);
        double perLon = frame.local(middle[0] + 0.01, middle[1])[0] - x;
        double perLat = frame.local(middle[0], middle[1] + 0.01)[1] - y;
        double stepLon = 0.01 * pixelM / perLon;
        double stepLat = 0.01 * pixelM / perLat;
        double west = middle[0] - stepLon * width / 2;
        double north = middle[1] + stepLat * height / 2;
        double[] a = frame.local(west, north);
        double[] b = frame.local(west + stepLon * width, north);
        double[] d = frame.local(west, north - stepLat * height);
        GridTransform local = new GridTransform(
                a[0],
                (b[0] - a[0]) / width,
                (d[0] - a[0]) / height,
                a[1],
                (b[1] - a[1]) / width,
                (d[1] - a[1]) / height);
        GridTransform crs = new GridTransform(west, stepLon, 0, north, 0, -stepLat);
        return new ImageGrid(width, height, local, 4326, crs, false);
    }

    /** Which pixels the sensor saw. */
    boolean[] valid(ImageGrid grid) {
        boolean[] valid = new boolean[grid.width() * grid.height()];
        for (int row = 0; row < grid.height(); row++) {
            double west = collar ? grid.width() * 0.15 - 0.21 * row : -1;
            double south = collar ? grid.height() * 1.02 : grid.height();
            for (int col = 0; col < grid.width(); col++) {
                valid[row * grid.width() + col] = col >= west && row + 0.2 * (collar ? col : 0) * 0.5 <= south;
            }
        }
        return valid;
    }
}
