package org.railcount.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.railcount.model.Acquisition;
import org.railcount.model.AreaCount;
import org.railcount.model.BandRole;
import org.railcount.model.ContainerRows;
import org.railcount.model.CountRange;
import org.railcount.model.CountStatus;
import org.railcount.model.DetectionRun;
import org.railcount.model.GridTransform;
import org.railcount.model.RailcarType;
import org.railcount.model.Registration;
import org.railcount.model.SampleType;
import org.railcount.model.SceneInfo;
import org.railcount.model.SceneResult;
import org.railcount.model.Subject;
import org.railcount.model.TypeTotals;

class CountsCsvTest {
    private static final String CONTRACT =
            "scene,acquired,area,railcars,railcars_low,railcars_high,trains,longest_train_m,total_train_m,"
                    + "covered_railcars,cargo_pieces,cargo_area_m2,ships,longest_ship_m,usable_fraction,status";

    @TempDir
    private Path folder;

    private List<CSVRecord> written(SceneResult... results) throws IOException {
        Path file = folder.resolve("counts.csv");
        CountsCsv.write(file, List.of(results), List.of());
        String text = Files.readString(file);
        assertThat(text).startsWith(CONTRACT).doesNotContain("\r").endsWith("\n");
        assertThat(folder).isDirectoryNotContaining(path -> path.toString().endsWith(".tmp"));
        return CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text))
                .getRecords();
    }

    @Test
    void aRowPerSceneAndAreaByDateThenName() throws IOException {
        List<CSVRecord> rows = written(
                scene("b", "2023-10-05T01:30:00Z", count("north", CountStatus.COUNTED)),
                scene("undated", "", count("north", CountStatus.COUNTED)),
                scene(
                        "a",
                        "2023-10-05T01:30:00Z",
                        count("north", CountStatus.COUNTED),
                        count("south", CountStatus.PARTIAL)));

        assertThat(rows)
                .extracting(row -> row.get("scene") + " " + row.get("area"))
                .containsExactly("a north", "a south", "b north", "undated north");
        assertThat(rows.get(0).get("acquired")).isEqualTo("2023-10-05T01:30:00Z");
        assertThat(rows.get(0).get("railcars")).isEqualTo("73");
        assertThat(rows.get(0).get("railcars_low")).isEqualTo("70");
        assertThat(rows.get(0).get("railcars_high")).isEqualTo("77");
        assertThat(rows.get(0).get("total_train_m")).isEqualTo("1022.3");
        assertThat(rows.get(0).get("usable_fraction")).isEqualTo("0.875");
        assertThat(rows.get(0).get("note")).isEmpty();
        assertThat(rows.get(1).get("status")).isEqualTo("partial");
        assertThat(rows.get(1).get("note"))
                .as("why it is partial")
                .isEqualTo("Only 87 % of the area could be judged, so its count is a minimum.");
        assertThat(rows.get(3).get("acquired")).isEmpty();
    }

    @Test
    void whatCouldNotBeCountedIsEmptyAndNotZero() throws IOException {
        List<CSVRecord> rows = written(
                scene("clouds", "2023-10-05T01:30:00Z", count("north", CountStatus.UNUSABLE)),
                new SceneResult.Failed("lerc", Path.of("lerc.tif"), Optional.empty(), "lerc.tif is LERC, convert it."));

        assertThat(rows.get(0).get("status")).isEqualTo("unusable");
        assertThat(rows.get(0).get("railcars")).isEmpty();
        assertThat(rows.get(0).get("ships")).isEmpty();
        assertThat(rows.get(0).get("usable_fraction")).isEqualTo("0.875");
        assertThat(rows.get(1).get("status")).isEqualTo("failed");
        assertThat(rows.get(1).get("railcars")).isEmpty();
        assertThat(rows.get(1).get("usable_fraction")).isEmpty();
        assertThat(rows.get(1).get("note")).isEqualTo("lerc.tif is LERC, convert it.");
    }

    @Test
    void carsAreToldByTypeWhereCarsAreToldApart() throws IOException {
        TypeTotals types = TypeTotals.of(List.of(
                new Subject.Railcar(RailcarType.TANK, false),
                new Subject.Railcar(RailcarType.TANK, true),
                new Subject.Railcar(RailcarType.UNKNOWN, false)));
        List<CSVRecord> rows = written(
                scene("fine", "2023-10-05T01:30:00Z", typed(CountStatus.COUNTED, types)),
                scene("coarse", "2023-10-06T01:30:00Z", typed(CountStatus.LENGTH_ONLY, TypeTotals.NONE)));

        assertThat(rows.get(0).get("tanks")).isEqualTo("2");
        assertThat(rows.get(0).get("boxcars")).isEqualTo("0");
        assertThat(rows.get(0).get("unknown_railcars")).isEqualTo("1");
        assertThat(rows.get(1).get("railcars")).isEqualTo("3");
        assertThat(rows.get(1).get("tanks")).isEmpty();
    }

    private static AreaCount typed(CountStatus status, TypeTotals types) {
        return new AreaCount(
                "A",
                CountRange.exactly(3),
                1,
                42,
                42,
                1,
                0,
                0,
                0,
                0,
                1,
                status,
                types,
                new ContainerRows(2, 87.54, 24.5));
    }

    @Test
    void containersAreToldByRowAreaAndLength() throws IOException {
        List<CSVRecord> rows = written(
                scene("fine", "2023-10-05T01:30:00Z", typed(CountStatus.COUNTED, TypeTotals.NONE)),
                scene("cloudy", "2023-10-06T01:30:00Z", typed(CountStatus.UNUSABLE, TypeTotals.NONE)));

        assertThat(rows.get(0).get("container_rows")).isEqualTo("2");
        assertThat(rows.get(0).get("container_area_m2")).isEqualTo("87.5");
        assertThat(rows.get(0).get("longest_container_row_m")).isEqualTo("24.5");
        assertThat(rows.get(1).get("container_rows")).isEmpty();
    }

    @Test
    void aNameCannotBecomeAFormula() throws IOException {
        List<CSVRecord> rows =
                written(scene("=HYPERLINK(\"http://x\",\"a\")", "", count("@SUM(1)", CountStatus.COUNTED)));

        assertThat(rows.get(0).get("scene")).isEqualTo("'=HYPERLINK(\"http://x\",\"a\")");
        assertThat(rows.get(0).get("area")).isEqualTo("'@SUM(1)");
    }

    private static AreaCount count(String area, CountStatus status) {
        return new AreaCount(area, new CountRange(70, 73, 77), 5, 225.04, 1022.25, 31, 6, 412.5, 0, 0, 0.875, status);
    }

    private static SceneResult scene(String id, String time, AreaCount... counts) {
        Acquisition acquisition =
                time.isEmpty() ? Acquisition.UNKNOWN : Acquisition.UNKNOWN.withAnalystTime(Instant.parse(time));
        SceneInfo info = new SceneInfo(
                id,
                Path.of("scene.tif"),
                1,
                1,
                1,
                List.of(BandRole.PAN),
                SampleType.UINT8,
                OptionalDouble.empty(),
                "",
                new GridTransform(0, 1, 0, 0, 0, -1),
                0.5,
                acquisition);
        return new SceneResult.Handled(
                info,
                new DetectionRun(
                        id,
                        "",
                        "",
                        "test",
                        Map.of(),
                        Registration.NONE,
                        List.of(),
                        List.of(),
                        List.of(counts),
                        Optional.empty()));
    }
}
