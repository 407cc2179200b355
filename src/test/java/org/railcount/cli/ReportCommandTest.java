package org.railcount.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.railcount.imagery.GeoTiffScenes;
import org.railcount.imagery.metadata.AcquisitionReader;

class ReportCommandTest {
    private static final String SCENE = "23OCT05015104-S2AS-SIMULATED_01_P001";

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeResults() throws Exception {
        Files.writeString(folder.resolve("counts.csv"), """
                scene,acquired,area,railcars,railcars_low,railcars_high,usable_fraction,status
                a,2023-09-14T01:51:04Z,Yard,20,19,22,1,counted
                %s,2023-10-05T01:51:04Z,Yard,73,69,76,1,counted
                """.formatted(SCENE));
        writeRun("detections", 73, 69, 76);
    }

    private void writeRun(String what, int cars, int low, int high) throws Exception {
        Files.writeString(folder.resolve(SCENE + "." + what + ".geojson"), """
                {"type": "FeatureCollection", "railcount": {"scene": "%s", "counts": [{"area": "Yard", "railcars": %d,
                "railcars_low": %d, "railcars_high": %d, "usable_fraction": 1, "status": "counted"}]}, "features": []}
                """.formatted(SCENE, cars, low, high));
    }

    private int report(String... args) {
        List<String> all = new ArrayList<>(
                List.of("report", "--site", "sample-imagery/site.geojson", "--counted", folder.toString()));
        all.addAll(List.of(args));
        return new RailcountCli(
                        new GeoTiffScenes(new AcquisitionReader()),
                        setup -> {
                            throw new AssertionError("counts nothing");
                        },
                        arguments -> 0)
                .writingTo(new PrintWriter(new StringWriter()), new PrintWriter(err))
                .run(all.toArray(String[]::new));
    }

    @Test
    void reportsTheDaysAskedForWithAFigureAndSaysWhatCannotBeShown() throws Exception {
        Path html = folder.resolve("r.html");

        assertThat(report("--from", "2023-10", "--to", "2023-10", html.toString()))
                .as(err.toString())
                .isZero();

        assertThat(Files.readString(html))
                .contains("2023-10-01 to 2023-10-31", "73 (69–76)", "the highest of 2 counts", "data:image/png;base64,")
                .contains("No figure of the scene a: its image or its detections are not at hand.")
                .doesNotContain("<td>2023-09-14</td>");
        assertThat(err.toString()).contains("No figure of the scene a");
    }

    @Test
    void theCountsOfAnalystsStandBeforeThoseOfTheDetector() throws Exception {
        Files.writeString(folder.resolve("counts-reviewed.csv"), """
                scene,acquired,area,railcars,railcars_low,railcars_high,usable_fraction,status
                %s,2023-10-05T01:51:04Z,Yard,70,70,70,1,counted
                """.formatted(SCENE));
        Files.writeString(folder.resolve("review.csv"), """
                scene,state,decided,detections,signed_off_by,signed_off_at,analyst_confidence,note
                %s,signed_off,73,73,Kim,2026-01-05T08:00:00Z,high,
                """.formatted(SCENE));
        writeRun("reviewed", 70, 70, 70);
        Path html = folder.resolve("r.html");

        assertThat(report(html.toString())).as(err.toString()).isZero();

        assertThat(Files.readString(html))
                .contains("1 reviewed and signed off", ">70<")
                .doesNotContain("73 (69–76)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "r.docx | .pdf or .html",
                "nowhere/r.pdf | no such folder",
                "--from 2024 --to 2023 r.pdf | lies after",
                "--from then r.pdf | is no date",
                "--years 0 r.pdf | 1 to 30 years",
                "--figure nothing r.pdf | no scene nothing"
            })
    void saysInOneSentenceWhatIsWrong(String args, String sentence) {
        String[] all = args.strip().split(" ");
        all[all.length - 1] = folder.resolve(all[all.length - 1]).toString();

        assertThat(report(all)).isEqualTo(2);

        assertThat(err.toString().strip()).contains(sentence).hasLineCount(1);
        assertThat(folder.resolve("r.pdf")).doesNotExist();
    }
}
