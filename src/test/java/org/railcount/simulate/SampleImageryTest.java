package org.railcount.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.imagery.PixelBlock;
import org.railcount.imagery.PixelWindow;
import org.railcount.imagery.Scene;
import org.railcount.model.SceneInfo;
import org.railcount.simulate.series.SeriesWriter;

class SampleImageryTest {

    @Test
    void everySceneOpensWithItsTrueTimeAtItsPlace() throws Exception {
        List<CSVRecord> rows = SampleFiles.truthRows("Yard");
        assertThat(rows).extracting(row -> row.get("scene")).containsExactlyElementsOf(SeriesWriter.stems());
        for (CSVRecord row : rows) {
            String stem = row.get("scene");
            try (Scene scene = SampleFiles.open(stem)) {
                SceneInfo info = scene.info();
                assertThat(info.acquisition().time())
                        .as(stem)
                        .hasValueSatisfying(time -> assertThat(
                                        Duration.between(Instant.parse(row.get("acquired")), time)
                                                .abs())
                                .isLessThan(Duration.ofSeconds(1)));
                assertThat(info.pixelSizeM())
                        .as(stem)
                        .isBetween(
                                0.98 * Double.parseDouble(row.get("pixel_m")),
                                1.02 * Double.parseDouble(row.get("pixel_m")));
                Coordinate middle = scene.ground().lonLatToPixel(130.5718, 42.3796);
                assertThat(middle.x).as(stem).isBetween(0.2 * info.width(), 0.8 * info.width());
                PixelBlock block = scene.read(new PixelWindow(0, 0, info.width(), info.height()), 64, 32);
                assertThat(block.samples()).as(stem).hasDimensions(info.bands(), 64 * 32);
            }
        }
    }

    @Test
    void countsFollowTheStoryOfThePlace() throws Exception {
        List<CSVRecord> rows = SampleFiles.truthRows("Yard");
        assertThat(rows).hasSizeGreaterThanOrEqualTo(26);
        for (CSVRecord row : rows) {
            String day = row.get("acquired").substring(0, 10);
            int cars = Integer.parseInt(row.get("railcars"));
            if (day.compareTo("2023-09-14") < 0) {
                assertThat(cars).as(day).isLessThanOrEqualTo(20);
            }
            if (day.compareTo("2020-02-01") > 0 && day.compareTo("2022-10-28") < 0) {
                assertThat(cars).as(day).isLessThanOrEqualTo(4);
            }
            if (day.compareTo("2023-10-05") > 0) {
                assertThat(cars).as(day).isGreaterThan(73);
            }
        }
        assertThat(railcarsOn(rows, "2023-09-14")).isZero();
        assertThat(railcarsOn(rows, "2023-10-05")).isEqualTo(73);
        Instant first = Instant.parse(rows.get(0).get("acquired"));
        Instant last = Instant.parse(rows.get(rows.size() - 1).get("acquired"));
        assertThat(Duration.between(first, last).toDays()).isGreaterThan(5 * 365);
    }

    private static int railcarsOn(List<CSVRecord> rows, String day) {
        return rows.stream()
                .filter(row -> row.get("acquired").startsWith(day))
                .mapToInt(row -> Integer.parseInt(row.get("railcars")))
                .sum();
    }

    @Test
    void bothHalvesOfTheSplitHoldEveryKindOfDate() throws Exception {
        for (String split : List.of("tune", "test")) {
            List<CSVRecord> half = SampleFiles.truthRows("Yard").stream()
                    .filter(row -> row.get("split").equals(split))
                    .toList();
            assertThat(half).hasSizeGreaterThan(12);
            assertThat(half).anyMatch(row -> row.get("acquired").compareTo("2020") < 0);
            assertThat(half).anyMatch(row -> row.get("acquired").startsWith("2023-09"));
            assertThat(half).anyMatch(row -> row.get("acquired").startsWith("2024"));
            assertThat(half).anyMatch(row -> Double.parseDouble(row.get("usable_fraction")) < 0.99);
        }
    }

    @Test
    void everyFileSaysThatItIsSimulated() throws Exception {
        for (Path file : SampleFiles.all("scenes")) {
            String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
            if (name.endsWith(".tfw") || name.endsWith(".prj")) {
                continue;
            }
            String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            assertThat(text).as(name).contains("Simulated imagery, Railcount, CC0");
            if (name.endsWith(".tif")) {
                assertThat(text).as(name).contains("SIMULATED, not a real acquisition");
            }
        }
        assertThat(SampleFiles.ROOT.resolve("site.geojson")).content().contains("\"simulated\" : true");
    }

    @Test
    void theImageryStaysSmall() throws Exception {
        long bytes = 0;
        for (String folder : List.of("scenes", "truth")) {
            for (Path file : SampleFiles.all(folder)) {
                bytes += Files.size(file);
            }
        }
        assertThat(bytes).isLessThan(28_000_000);
    }
}
