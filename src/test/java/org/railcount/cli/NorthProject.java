package org.railcount.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.railcount.detect.RegistrationHint;
import org.railcount.imagery.Scene;
import org.railcount.project.ProjectFolder;

/** A project of one area, one track and one scene, which the fake detector has counted. */
final class NorthProject {
    static final String SCENE = "20231005_n3";
    static final String SITE = """
            {"type": "FeatureCollection", "features": [
              {"type": "Feature", "properties": {"role": "area", "name": "north"}, "geometry": {"type": "Polygon",
                "coordinates": [[[130.6, 42.4], [130.61, 42.4], [130.61, 42.41], [130.6, 42.41], [130.6, 42.4]]]}},
              {"type": "Feature", "properties": {"role": "track", "name": "T1"}, "geometry": {"type": "LineString",
                "coordinates": [[130.6, 42.405], [130.61, 42.405]]}}]}
            """;

    private NorthProject() {}

    static void write(Path folder) throws Exception {
        Files.writeString(folder.resolve("site.geojson"), SITE);
        Files.createDirectories(folder.resolve("scenes"));
        Path file = Files.writeString(folder.resolve("scenes").resolve(SCENE + ".tif"), "");
        ProjectFolder project = ProjectFolder.open(folder);
        try (Scene scene = FakeScenes.open(file)) {
            project.saveRun(FakeScenes.detect(scene, project.site(), RegistrationHint.NONE, () -> false));
        }
    }
}
