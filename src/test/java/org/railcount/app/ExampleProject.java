package org.railcount.app;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.railcount.imagery.GeoTiffScenes;
import org.railcount.imagery.GroundFrame;
import org.railcount.imagery.Scene;
import org.railcount.imagery.metadata.AcquisitionReader;
import org.railcount.model.Area;
import org.railcount.model.Site;
import org.railcount.model.Track;
import org.railcount.project.ProjectFolder;

/** A small project on disk: three dated scenes, one without a date, and a file that is no image. */
public final class ExampleProject {
    public static final Map<String, Instant> TIMES = Map.of(
            "yard_1", Instant.parse("2021-05-04T02:00:00Z"),
            "yard_2", Instant.parse("2022-06-05T02:10:00Z"),
            "yard_3", Instant.parse("2023-10-05T02:20:00Z"));
    public static final String UNDATED = "yard_4";

    private ExampleProject() {}

    /** Writes it into an empty folder. */
    public static void write(Path folder) throws Exception {
        Path scenes = Files.createDirectories(folder.resolve("scenes"));
        for (String name : List.of("yard_1", "yard_2", "yard_3", UNDATED)) {
            try (InputStream picture = ExampleProject.class.getResourceAsStream("/imagery/cog.tif")) {
                Files.copy(picture, scenes.resolve(name + ".tif"));
            }
        }
        Files.writeString(scenes.resolve("broken.tif"), "no picture");
        ProjectFolder project = ProjectFolder.open(folder);
        project.saveSite(site(scenes.resolve("yard_1.tif")));
        for (Map.Entry<String, Instant> time : TIMES.entrySet()) {
            project.typeTime(time.getKey(), time.getValue());
        }
    }

    /** A site with one area and one track in the middle of a scene. */
    private static Site site(Path scene) throws Exception {
        GeometryFactory geometry = new GeometryFactory();
        try (Scene open = new GeoTiffScenes(new AcquisitionReader()).open(scene)) {
            GroundFrame ground = open.ground();
            Coordinate[] ring = {
                ground.pixelToLonLat(40, 40),
                ground.pixelToLonLat(40, 200),
                ground.pixelToLonLat(200, 200),
                ground.pixelToLonLat(200, 40),
                ground.pixelToLonLat(40, 40)
            };
            Coordinate[] line = {ground.pixelToLonLat(50, 120), ground.pixelToLonLat(190, 120)};
            return new Site(
                    "Example yard",
                    ZoneId.of("Asia/Seoul"),
                    Optional.empty(),
                    List.of(new Area("Yard", geometry.createPolygon(ring), Map.of())),
                    List.of(new Track("Track 1", geometry.createLineString(line), OptionalInt.empty(), Map.of())),
                    List.of(),
                    Map.of());
        }
    }
}
