package org.railcount.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.railcount.model.Area;
import org.railcount.model.AreaCount;
import org.railcount.model.CountStatus;
import org.railcount.model.DetectionRun;
import org.railcount.model.Site;
import org.railcount.model.Zone;

/** Of an area in which nobody looked, no zero is claimed. */
class UnwatchedAreaTest {
    @TempDir
    private Path folder;

    @Test
    void anAreaWithoutTracksAndZonesIsUnusableAndOneWithWaterIsCounted() throws Exception {
        Path file = Files.writeString(folder.resolve("painted.tif"), "pixels");
        PaintedScene scene = new PaintedScene(new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB), 0.5, file);
        Site site = new Site(
                "new site",
                ZoneOffset.UTC,
                Optional.empty(),
                List.of(
                        new Area("Yard", PaintedScene.rectangle(5, 5, 80, 140), Map.of()),
                        new Area("Port", PaintedScene.rectangle(100, 5, 190, 140), Map.of())),
                List.of(),
                List.of(
                        new Zone(Zone.Kind.WATER, "basin", PaintedScene.rectangle(110, 10, 150, 60), Map.of()),
                        new Zone(Zone.Kind.IGNORE, "works", PaintedScene.rectangle(10, 10, 50, 60), Map.of())),
                Map.of());

        DetectionRun run = new TrackGuidedDetector().detect(scene, site, () -> false);

        assertThat(run.counts()).extracting(AreaCount::area).containsExactly("Yard", "Port");
        assertThat(run.counts())
                .extracting(AreaCount::status)
                .containsExactly(CountStatus.UNUSABLE, CountStatus.COUNTED);
        assertThat(run.problem())
                .hasValueSatisfying(problem -> assertThat(problem).contains("no tracks yet"));
    }
}
