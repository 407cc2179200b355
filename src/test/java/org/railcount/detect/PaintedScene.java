package org.railcount.detect;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.railcount.imagery.GroundFrame;
import org.railcount.imagery.PixelBlock;
import org.railcount.imagery.PixelWindow;
import org.railcount.imagery.Scene;
import org.railcount.model.Acquisition;
import org.railcount.model.BandRole;
import org.railcount.model.GridTransform;
import org.railcount.model.SampleType;
import org.railcount.model.SceneInfo;

/**
 * A scene painted in memory for tests: 8-bit RGB, square pixels, first pixel's outer corner at UTM (500000, 4700000),
 * "longitude and latitude" being UTM metres over 100000 so that the ground frame is exact.
 */
public final class PaintedScene implements Scene {
    public static final double EAST = 500_000;
    public static final double NORTH = 4_700_000;
    private static final double DEGREE = 100_000;

    private final BufferedImage picture;
    private final double pixelM;
    private final Path file;

    public PaintedScene(BufferedImage picture, double pixelM, Path file) {
        this.picture = picture;
        this.pixelM = pixelM;
        this.file = file;
    }

    /** Test longitude and latitude of a position in metres east and south of the scene's corner. */
    public static Coordinate lonLat(double eastM, double southM) {
        return new Coordinate((EAST + eastM) / DEGREE, (NORTH - southM) / DEGREE);
    }

    /** A rectangle in test longitude and latitude; its edges in metres east and south of the scene's corner. */
    public static Polygon rectangle(double west, double north, double east, double south) {
        return new GeometryFactory().createPolygon(new Coordinate[] {
            lonLat(west, north), lonLat(east, north), lonLat(east, south), lonLat(west, south), lonLat(west, north)
        });
    }

    @Override
    public SceneInfo info() {
        return new SceneInfo(
                "painted",
                file,
                picture.getWidth(),
                picture.getHeight(),
                3,
                List.of(BandRole.RED, BandRole.GREEN, BandRole.BLUE),
                SampleType.UINT8,
                OptionalDouble.empty(),
                "painted",
                new GridTransform(EAST, pixelM, 0, NORTH, 0, -pixelM),
                pixelM,
                Acquisition.UNKNOWN);
    }

    @Override
    public GroundFrame ground() {
        return new GroundFrame() {
            @Override
            public Coordinate pixelToLonLat(double col, double row) {
                return lonLat(col * pixelM, row * pixelM);
            }

            @Override
            public Coordinate lonLatToPixel(double lon, double lat) {
                return new Coordinate((lon * DEGREE - EAST) / pixelM, (NORTH - lat * DEGREE) / pixelM);
            }

            @Override
            public int utmEpsg() {
                return 32652;
            }

            @Override
            public Coordinate pixelToUtm(double col, double row) {
                return new Coordinate(EAST + col * pixelM, NORTH - row * pixelM);
            }

            @Override
            public Coordinate utmToPixel(double easting, double northing) {
                return new Coordinate((easting - EAST) / pixelM, (NORTH - northing) / pixelM);
            }
        };
    }

    @Override
    public PixelBlock read(PixelWindow window, int outWidth, int outHeight) {
        float[][] samples = new float[3][outWidth * outHeight];
        boolean[] valid = new boolean[outWidth * outHeight];
        for (int y = 0; y < outHeight; y++) {
            for (int x = 0; x < outWidth; x++) {
                int col = window.col() + x * window.width() / outWidth;
                int row = window.row() + y * window.height() / outHeight;
                if (col < picture.getWidth() && row < picture.getHeight() && col >= 0 && row >= 0) {
                    int rgb = picture.getRGB(col, row);
                    int at = y * outWidth + x;
                    samples[0][at] = rgb >> 16 & 0xff;
                    samples[1][at] = rgb >> 8 & 0xff;
                    samples[2][at] = rgb & 0xff;
                    valid[at] = true;
                }
            }
        }
        return new PixelBlock(window, outWidth, outHeight, samples, valid);
    }

    @Override
    public void close() {}
}
