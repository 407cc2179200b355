package org.railcount.app.viewer;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.app.viewer.frame.MapFrame;
import org.railcount.imagery.GroundFrame;
import org.railcount.imagery.PixelBlock;
import org.railcount.imagery.PixelWindow;
import org.railcount.imagery.Scene;
import org.railcount.imagery.SceneException;
import org.railcount.model.BandRole;
import org.railcount.model.GridTransform;
import org.railcount.model.SampleType;
import org.railcount.model.SceneInfo;
import org.railcount.model.Taken;
import org.railcount.model.TimeSource;

/** A scene made of a formula, on a UTM grid that may be rotated: a pixel's red is its column and its green its row, modulo 256. */
public final class PaintedScene implements Scene {
    public static final MapFrame FRAME = new MapFrame(52, true);
    /** Near Tumangang. */
    public static final double EASTING = 632_000;

    public static final double NORTHING = 4_698_000;

    private final SceneInfo info;
    private final AtomicInteger reads = new AtomicInteger();
    private volatile boolean broken;

    public PaintedScene(String id, int width, int height, double pixelM, double turnedDeg) {
        double cos = Math.cos(Math.toRadians(turnedDeg)) * pixelM;
        double sin = Math.sin(Math.toRadians(turnedDeg)) * pixelM;
        GridTransform grid = new GridTransform(EASTING, cos, sin, NORTHING, sin, -cos);
        info = new SceneInfo(
                id,
                Path.of(id + ".tif"),
                width,
                height,
                3,
                List.of(BandRole.RED, BandRole.GREEN, BandRole.BLUE),
                SampleType.UINT8,
                OptionalDouble.empty(),
                "EPSG:32652",
                grid,
                pixelM,
                Taken.at(Instant.parse("2023-10-05T02:14:00Z"), TimeSource.MAXAR_SIDECAR)
                        .by("WV03")
                        .acquisition());
    }

    /** From now on every read fails. */
    public void breakDown() {
        broken = true;
    }

    public int reads() {
        return reads.get();
    }

    @Override
    public SceneInfo info() {
        return info;
    }

    @Override
    public GroundFrame ground() {
        return new GroundFrame() {
            @Override
            public Coordinate pixelToLonLat(double col, double row) {
                Coordinate utm = pixelToUtm(col, row);
                return FRAME.toLonLat(utm.x, utm.y);
            }

            @Override
            public Coordinate lonLatToPixel(double lon, double lat) {
                Coordinate utm = FRAME.toMap(lon, lat);
                return utmToPixel(utm.x, utm.y);
            }

            @Override
            public int utmEpsg() {
                return FRAME.epsg();
            }

            @Override
            public Coordinate pixelToUtm(double col, double row) {
                return info.grid().toMap(col, row);
            }

            @Override
            public Coordinate utmToPixel(double easting, double northing) {
                return info.grid().toPixel(easting, northing);
            }
        };
    }

    @Override
    public PixelBlock read(PixelWindow window, int outWidth, int outHeight) throws SceneException {
        reads.incrementAndGet();
        if (broken) {
            throw new SceneException(info.id() + ".tif is cut off; copy it again.");
        }
        float[][] samples = new float[3][outWidth * outHeight];
        boolean[] valid = new boolean[outWidth * outHeight];
        for (int y = 0; y < outHeight; y++) {
            int row = (int) Math.floor(window.row() + (y + 0.5) * window.height() / outHeight);
            for (int x = 0; x < outWidth; x++) {
                int col = (int) Math.floor(window.col() + (x + 0.5) * window.width() / outWidth);
                int i = y * outWidth + x;
                valid[i] = col >= 0 && row >= 0 && col < info.width() && row < info.height();
                samples[0][i] = Math.floorMod(col, 256);
                samples[1][i] = Math.floorMod(row, 256);
                samples[2][i] = 128;
            }
        }
        return new PixelBlock(window, outWidth, outHeight, samples, valid);
    }

    @Override
    public void close() {}

    /** Colours as they are. */
    public static int[] colours(PixelBlock block) {
        int[] argb = new int[block.width() * block.height()];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = block.valid()[i]
                    ? 0xFF000000
                            | (int) block.samples()[0][i] << 16
                            | (int) block.samples()[1][i] << 8
                            | (int) block.samples()[2][i]
                    : 0;
        }
        return argb;
    }
}
