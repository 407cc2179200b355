package org.railcount.cli.crash;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.railcount.model.Area;
import org.railcount.model.Detection;
import org.railcount.model.DetectionRun;
import org.railcount.model.RailcarType;
import org.railcount.model.Registration;
import org.railcount.model.Site;
import org.railcount.model.Subject;
import org.railcount.model.Track;
import org.railcount.project.ProjectException;
import org.railcount.project.ProjectFolder;

/** A project without pictures: a track, and some counted scenes with a string of cars each. */
final class BenchProject {
    static final List<String> SCENES = List.of("yard_1", "yard_2", "yard_3");

    private static final int CARS = 40;
    private static final double LON = 130.6;
    private static final double LAT = 42.4;
    /** About 14 m and 3 m. */
    private static final double LENGTH = 1.7e-4;

    private static final double HALF_WIDTH = 1.4e-5;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private BenchProject() {}

    static void write(Path folder) throws ProjectException {
        ProjectFolder project = ProjectFolder.open(folder);
        project.saveSite(site());
        for (String scene : SCENES) {
            project.saveRun(run(scene, 0));
        }
    }

    static Site site() {
        Coordinate[] line = {new Coordinate(LON, LAT), new Coordinate(LON + 0.02, LAT)};
        return new Site(
                "Crash bench",
                ZoneId.of("UTC"),
                Optional.empty(),
                List.of(new Area("yard", box(0, 0.02, 0.001), Map.of())),
                List.of(new Track("track 1", GEOMETRY.createLineString(line), OptionalInt.empty(), Map.of())),
                List.of(),
                Map.of());
    }

    /** @param round makes one run differ from the next */
    static DetectionRun run(String scene, int round) {
        List<Detection> found = new ArrayList<>();
        for (int i = 0; i < CARS; i++) {
            found.add(car(String.format(Locale.ROOT, "track 1-%03d", i + 1), i, 0.9 - 0.001 * round));
        }
        return new DetectionRun(
                scene,
                "",
                "",
                "bench",
                Map.of("round", Integer.toString(round)),
                Registration.NONE,
                found,
                List.of(),
                List.of(),
                Optional.empty());
    }

    static Detection car(String id, int place, double confidence) {
        return new Detection(
                id,
                new Subject.Railcar(RailcarType.BOXCAR, false),
                box(place * 1.1 * LENGTH, LENGTH, HALF_WIDTH),
                confidence,
                Optional.of("track 1"),
                14,
                3,
                42);
    }

    private static Polygon box(double east, double length, double halfWidth) {
        double[][] corners = {{0, -1}, {1, -1}, {1, 1}, {0, 1}, {0, -1}};
        Coordinate[] ring = new Coordinate[corners.length];
        for (int i = 0; i < ring.length; i++) {
            ring[i] = new Coordinate(LON + east + corners[i][0] * length, LAT + corners[i][1] * halfWidth);
        }
        return GEOMETRY.createPolygon(ring);
    }
}
