package org.railcount.export.figure;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.railcount.imagery.DisplaySettings;
import org.railcount.imagery.GroundFrame;
import org.railcount.imagery.PixelBlock;
import org.railcount.imagery.PixelWindow;
import org.railcount.imagery.Scene;
import org.railcount.imagery.Utm;
import org.railcount.model.Acquisition;
import org.railcount.model.Area;
import org.railcount.model.AreaCount;
import org.railcount.model.BandRole;
import org.railcount.model.CountRange;
import org.railcount.model.CountStatus;
import org.railcount.model.Detection;
import org.railcount.model.DetectionRun;
import org.railcount.model.GridTransform;
import org.railcount.model.RailcarType;
import org.railcount.model.Registration;
import org.railcount.model.ReviewSummary;
import org.railcount.model.SampleType;
import org.railcount.model.SceneInfo;
import org.railcount.model.Site;
import org.railcount.model.Subject;
import org.railcount.model.TimeSource;
import org.railcount.model.Track;

/**
 * A dark yard of 400 m by 200 m at half a metre, with one bright square of 10 m whose upper left corner lies 100 m east and
 * 60 m south of the scene's.
 */
public final class PlainYard implements Scene {
    static final int EPSG = 32652;
    static final double WEST = 628_000;
    static final double NORTH = 4_693_000;

    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final Utm UTM = new Utm(EPSG);

    private final SceneInfo info;

    PlainYard(String id, String time) {
        Acquisition acquisition = new Acquisition(
                Optional.of(Instant.parse(time)),
                TimeSource.MAXAR_SIDECAR,
                Optional.of("WV99"),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.of(0.47),
                OptionalDouble.empty(),
                Optional.of("© 2023 Somebody"),
                List.of());
        info = new SceneInfo(
                id,
                Path.of(id + ".tif"),
                800,
                400,
                1,
                List.of(BandRole.PAN),
                SampleType.UINT8,
                OptionalDouble.empty(),
                "EPSG:" + EPSG,
                new GridTransform(WEST, 0.5, 0, NORTH, 0, -0.5),
                0.5,
                acquisition);
    }

    /** The date with a number of cars in a row. */
    public static FigureScene date(
            String id, String time, int cars, Registration registration, Optional<ReviewSummary> review) {
        PlainYard scene = new PlainYard(id, time);
        return new FigureScene(scene, scene.info(), run(id, cars, registration), review, DisplaySettings.DEFAULT);
    }

    public static FigureScene date(String id, String time, int cars) {
        return date(id, time, cars, Registration.NONE, Optional.empty());
    }

    public static DetectionRun run(String id, int cars, Registration registration) {
        List<Detection> found = new ArrayList<>();
        for (int i = 0; i < cars; i++) {
            found.add(new Detection(
                    "T1-" + i,
                    new Subject.Railcar(RailcarType.GONDOLA, i % 2 == 0),
                    box(60 + 15.0 * i, 100, 14, 3),
                    0.9,
                    Optional.of("T1"),
                    14,
                    3,
                    42));
        }
        AreaCount count = new AreaCount(
                "Yard",
                new CountRange(Math.max(0, cars - 1), cars, cars + 2),
                1,
                15.0 * cars,
                15.0 * cars,
                (cars + 1) / 2,
                0,
                0,
                0,
                0,
                1,
                CountStatus.COUNTED);
        return new DetectionRun(
                id,
                "0123456789abcdef0123",
                "",
                "painter 1.0",
                Map.of(),
                registration,
                found,
                List.of(),
                List.of(count),
                Optional.empty());
    }

    public static Site site(String name, boolean simulated) {
        Coordinate[] line = {lonLat(10, 101.5), lonLat(390, 101.5)};
        return new Site(
                name,
                ZoneId.of("Asia/Pyongyang"),
                Optional.empty(),
                List.of(new Area("Yard", box(20, 40, 360, 120), Map.of())),
                List.of(new Track("T1", GEOMETRY.createLineString(line), OptionalInt.empty(), Map.of())),
                List.of(),
                simulated ? Map.of("railcount", Map.of("simulated", true)) : Map.of());
    }

    /** A rectangle whose upper left corner lies so many metres east and south of the scene's. */
    static Polygon box(double east, double south, double width, double height) {
        return GEOMETRY.createPolygon(new Coordinate[] {
            lonLat(east, south),
            lonLat(east + width, south),
            lonLat(east + width, south + height),
            lonLat(east, south + height),
            lonLat(east, south)
        });
    }

    static Coordinate lonLat(double east, double south) {
        return UTM.toLonLat(WEST + east, NORTH - south);
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
                Coordinate at = pixelToUtm(col, row);
                return UTM.toLonLat(at.x, at.y);
            }

            @Override
            public Coordinate lonLatToPixel(double lon, double lat) {
                Coordinate at = UTM.fromLonLat(lon, lat);
                return utmToPixel(at.x, at.y);
            }

            @Override
            public int utmEpsg() {
                return EPSG;
            }

            @Override
            public Coordinate pixelToUtm(double col, double row) {
                return new Coordinate(WEST + col / 2, NORTH - row / 2);
            }

            @Override
            public Coordinate utmToPixel(double easting, double northing) {
                return new Coordinate((easting - WEST) * 2, (NORTH - northing) * 2);
            }
        };
    }

    @Override
    public PixelBlock read(PixelWindow window, int outWidth, int outHeight) {
        float[] samples = new float[outWidth * outHeight];
        boolean[] valid = new boolean[samples.length];
        Arrays.fill(valid, true);
        for (int row = 0; row < outHeight; row++) {
            for (int col = 0; col < outWidth; col++) {
                double x = window.col() + (col + 0.5) * window.width() / outWidth;
                double y = window.row() + (row + 0.5) * window.height() / outHeight;
                boolean bright = x >= 200 && x < 220 && y >= 120 && y < 140;
                samples[row * outWidth + col] = bright ? 250 : 20;
            }
        }
        return new PixelBlock(window, outWidth, outHeight, new float[][] {samples}, valid);
    }

    @Override
    public void close() {}
}
