package org.railcount.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.railcount.detect.Detectors;
import org.railcount.imagery.GeoTiffScenes;
import org.railcount.imagery.metadata.AcquisitionReader;

/** The batch on Spark, in this process, against the plain batch. */
class SparkBatchTest {
    private static final String SITE = "sample-imagery/site.geojson";

    @TempDir
    private Path folder;

    private Path scenes;

    @BeforeEach
    void prepare() throws IOException {
        System.setProperty("spark.master", "local[2]");
        System.setProperty("spark.ui.enabled", "false");
        scenes = Files.createDirectory(folder.resolve("scenes"));
        for (String name : List.of(
                "20221104_012408_sscsim_0001_visual.tif",
                "20230922_012936_00_simu_3B_Visual.tif",
                "BSG-900-20230712-052249-00000000_ortho.tif")) {
            Files.copy(Path.of("sample-imagery/scenes", name), scenes.resolve(name));
        }
    }

    @Test
    void sparkComesToWhatThePlainBatchComesTo() throws IOException {
        Files.writeString(scenes.resolve("broken.tif"), "not an image");
        Path plain = folder.resolve("plain");
        int status = new RailcountCli(new GeoTiffScenes(new AcquisitionReader()), Detectors::make, paths -> 1)
                .run("analyze", "--quiet", "--site", SITE, "--out", plain.toString(), scenes.toString());
        Path spark = folder.resolve("spark");

        assertThat(SparkBatch.run("--site", SITE, "--out", spark.toString(), scenes.toString()))
                .isEqualTo(status)
                .isEqualTo(1);

        assertThat(untimed(spark)).isEqualTo(untimed(plain)).hasSize(8);
        assertThat(spark.resolve("20221104_012408_sscsim_0001_visual.detections.geojson"))
                .exists();
    }

    /** The table without the seconds that each scene took. */
    private static List<String> untimed(Path output) throws IOException {
        List<String> lines = Files.readAllLines(output.resolve("counts.csv"));
        int seconds = List.of(lines.get(0).split(",")).indexOf("seconds");
        return lines.stream()
                .map(line -> line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                .map(cells -> {
                    cells[seconds] = "";
                    return String.join(",", cells);
                })
                .toList();
    }
}
