package org.railcount.app.scenes;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
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
import org.railcount.model.SampleType;
import org.railcount.model.SceneInfo;
import org.railcount.model.Site;
import org.railcount.model.SiteHash;
import org.railcount.model.Subject;
import org.railcount.model.Track;

/** Scenes, runs and a site made up for tests. */
public final class Examples {
    public static final Site SITE = new Site(
            "Example yard",
            ZoneId.of("Asia/Seoul"),
            Optional.empty(),
            List.of(new Area("North", square(130.0), Map.of()), new Area("South", square(130.5), Map.of())),
            List.of(track("Track 7", 130.0), track("Track 8", 130.5)),
            List.of(),
            Map.of());
    public static final SiteContext CONTEXT = SiteContext.of(Optional.of(SITE));

    private Examples() {}

    /** A readable scene, taken at an ISO time; without a time for an empty text. */
    public static SceneEntry scene(String id, String time) {
        SceneEntry entry = new SceneEntry(Path.of("/scenes", id + ".tif"));
        entry.stateProperty().set(new SceneState.Ready(info(id, time)));
        return entry;
    }

    public static SceneInfo info(String id, String time) {
        Acquisition acquisition =
                time.isEmpty() ? Acquisition.UNKNOWN : Acquisition.UNKNOWN.withAnalystTime(Instant.parse(time));
        return new SceneInfo(
                id,
                Path.of("/scenes", id + ".tif"),
                1000,
                800,
                3,
                List.of(BandRole.RED, BandRole.GREEN, BandRole.BLUE),
                SampleType.UINT8,
                OptionalDouble.empty(),
                "EPSG:32652",
                new GridTransform(0, 1, 0, 0, 0, -1),
                0.5,
                acquisition);
    }

    /** A scene that was counted in both areas. */
    public static SceneEntry counted(String id, String time, CountRange north, CountRange south) {
        SceneEntry entry = scene(id, time);
        entry.detectionProperty()
                .set(DetectionState.done(run(
                        id,
                        count("North", north, CountStatus.COUNTED, 1),
                        count("South", south, CountStatus.COUNTED, 0.97))));
        return entry;
    }

    public static DetectionRun run(String id, AreaCount... counts) {
        Detection car = new Detection(
                "car-1",
                new Subject.Railcar(RailcarType.GONDOLA, true),
                square(130.1),
                0.93,
                Optional.of("Track 7"),
                13.9,
                3.1,
                43);
        return new DetectionRun(
                id,
                "scene-hash",
                SiteHash.of(SITE),
                "test detector 1",
                Map.of(),
                new Registration(1.5, -0.5, 0.7, true),
                List.of(car),
                List.of(),
                List.of(counts),
                Optional.empty());
    }

    public static AreaCount count(String area, CountRange cars, CountStatus status, double usable) {
        return new AreaCount(area, cars, 2, 140, 200, 1, 0, 0, 0, 0, usable, status);
    }

    private static Track track(String name, double lon) {
        return new Track(
                name,
                new GeometryFactory()
                        .createLineString(
                                new Coordinate[] {new Coordinate(lon, 42.405), new Coordinate(lon + 0.01, 42.405)}),
                OptionalInt.empty(),
                Map.of());
    }

    private static Polygon square(double lon) {
        GeometryFactory geometry = new GeometryFactory();
        Envelope bounds = new Envelope(new Coordinate(lon, 42.4), new Coordinate(lon + 0.01, 42.41));
        return (Polygon) geometry.toGeometry(bounds);
    }
}
