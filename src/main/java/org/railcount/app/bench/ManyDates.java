package org.railcount.app.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.railcount.app.scenes.DetectionState;
import org.railcount.app.scenes.SceneEntry;
import org.railcount.app.scenes.SceneState;
import org.railcount.model.Acquisition;
import org.railcount.model.Area;
import org.railcount.model.AreaCount;
import org.railcount.model.BandRole;
import org.railcount.model.CountRange;
import org.railcount.model.CountStatus;
import org.railcount.model.DetectionRun;
import org.railcount.model.GridTransform;
import org.railcount.model.Registration;
import org.railcount.model.SampleType;
import org.railcount.model.SceneInfo;
import org.railcount.model.Site;

/** Two thousand dated counts made up to measure with: two areas, over fifteen years. */
final class ManyDates {
    static final Site SITE = new Site(
            "Measured yard",
            ZoneOffset.UTC,
            Optional.empty(),
            List.of(new Area("North", square(130.0), Map.of()), new Area("South", square(130.5), Map.of())),
            List.of(),
            List.of(),
            Map.of());

    private static final int DATES = 2000;

    private ManyDates() {}

    static List<SceneEntry> scenes() {
        Random random = new Random(7);
        Instant first = Instant.parse("2010-01-01T02:00:00Z");
        List<SceneEntry> scenes = new ArrayList<>();
        for (int i = 0; i < DATES; i++) {
            Instant time = first.plus(i * 66L + random.nextInt(60), ChronoUnit.HOURS);
            CountStatus status =
                    i % 13 == 6 ? CountStatus.UNUSABLE : i % 7 == 3 ? CountStatus.PARTIAL : CountStatus.COUNTED;
            scenes.add(scene("scene-" + i, time, count("North", random, status), count("South", random, status)));
        }
        return scenes;
    }

    private static AreaCount count(String area, Random random, CountStatus status) {
        int cars = (int) Math.abs(random.nextGaussian() * 20);
        CountRange range = new CountRange(Math.max(0, cars - 2), cars, cars + 3);
        return new AreaCount(area, range, 2, 140, 200, 1, 0, 0, 0, 0, status == CountStatus.COUNTED ? 1 : 0.5, status);
    }

    private static SceneEntry scene(String id, Instant time, AreaCount... counts) {
        Path file = Path.of(id + ".tif");
        SceneEntry entry = new SceneEntry(file);
        entry.stateProperty()
                .set(new SceneState.Ready(new SceneInfo(
                        id,
                        file,
                        1000,
                        800,
                        3,
                        List.of(BandRole.RED, BandRole.GREEN, BandRole.BLUE),
                        SampleType.UINT8,
                        OptionalDouble.empty(),
                        "EPSG:32652",
                        new GridTransform(0, 1, 0, 0, 0, -1),
                        0.5,
                        Acquisition.UNKNOWN.withAnalystTime(time))));
        entry.detectionProperty()
                .set(DetectionState.done(new DetectionRun(
                        id,
                        "",
                        "",
                        "made up",
                        Map.of(),
                        Registration.NONE,
                        List.of(),
                        List.of(),
                        List.of(counts),
                        Optional.empty())));
        return entry;
    }

    private static Polygon square(double lon) {
        Envelope bounds = new Envelope(new Coordinate(lon, 42.4), new Coordinate(lon + 0.01, 42.41));
        return (Polygon) new GeometryFactory().toGeometry(bounds);
    }
}
