package org.railcount.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.railcount.imagery.GeoTiffScenes;
import org.railcount.imagery.metadata.AcquisitionReader;

class FigureCommandTest {
    private static final Path SITE = Path.of("sample-imagery", "site.geojson");
    private static final String SCENE = "23OCT05015104-S2AS-SIMULATED_01_P001";

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeResults() throws Exception {
        Files.writeString(folder.resolve("counts.csv"), "scene,acquired,area,railcars,status\n");
        writeRun("detections", 73);
    }

    private void writeRun(String what, int cars) throws Exception {
        Files.writeString(
                folder.resolve(SCENE + "." + what + ".geojson"), """
                {"type": "FeatureCollection", "railcount": {"scene": "%s", "counts": [{"area": "Yard", "railcars": %d,
                "railcars_low": %d, "railcars_high": %d, "usable_fraction": 1, "status": "counted"}]}, "features": []}
                """.formatted(SCENE, cars, cars - 2, cars + 2));
    }

    private int figure(String... args) {
        List<String> all =
                new ArrayList<>(List.of("figure", "--site", SITE.toString(), "--counted", folder.toString()));
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

    private String text(Path pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void drawsTheSceneOfADayWithItsCount() throws Exception {
        Path pdf = folder.resolve("figure.pdf");

        assertThat(figure("--scene", "2023-10-05", "--dpi", "40", pdf.toString()))
                .as(err.toString())
                .isZero();

        assertThat(text(pdf)).contains("73 (71–75) railcars", "by detector, not reviewed", "SIMULATED");
    }

    @Test
    void takesWhatWasReviewedBeforeWhatTheDetectorSaid() throws Exception {
        writeRun("reviewed", 70);
        Files.writeString(folder.resolve("review.csv"), """
                scene,state,decided,detections,signed_off_by,signed_off_at,analyst_confidence,note
                %s,signed_off,73,73,'=Kim,2026-01-05T08:00:00Z,high,
                """.formatted(SCENE));
        Path pdf = folder.resolve("figure.pdf");

        assertThat(figure("--scene", SCENE, "--dpi", "40", pdf.toString()))
                .as(err.toString())
                .isZero();

        assertThat(text(pdf)).contains("70 (68–72) railcars", "signed off by =Kim on 2026-01-05");
    }

    @Test
    void theCaptionTellsTheCountsOfWhatTheFigureShowsAndOfNothingElse() throws Exception {
        Files.writeString(folder.resolve(SCENE + ".detections.geojson"), """
                {"type": "FeatureCollection", "railcount": {"scene": "%s", "counts": [
                {"area": "Yard", "railcars": 73, "railcars_low": 71, "railcars_high": 75, "usable_fraction": 1,
                 "status": "counted"},
                {"area": "Quay", "railcars": 0, "railcars_low": 0, "railcars_high": 0, "usable_fraction": 1,
                 "cargo_pieces": 4, "cargo_area_m2": 120, "status": "counted"}]}, "features": []}
                """.formatted(SCENE));

        String quay =
                "Cargo and ships at Tumen border yard (simulated), Quay: 4 pieces of cargo, 120 m² on 2023-10-05.";
        assertThat(caption("--area", "Quay")).contains(quay).doesNotContain("73 (71–75) on");
        assertThat(caption("--bbox", "130.5719,42.3772,130.5760,42.3780"))
                .contains(quay)
                .doesNotContain("73 (71–75) on", "whole areas");
        assertThat(caption("--area", "Yard"))
                .contains("Railcars at Tumen border yard (simulated), Yard: 73 (71–75) on 2023-10-05.");
        assertThat(caption("--bbox", "130.5670,42.3787,130.5700,42.3808"))
                .contains(
                        "Yard: 73 (71–75) on 2023-10-05.",
                        "Counts are of whole areas, of which the figure shows a part.");
        assertThat(caption("--bbox", "130.5670,42.3782,130.5680,42.3785"))
                .contains("No area that is counted is in view.")
                .doesNotContain("73 (71–75) on");
    }

    private String caption(String option, String value) throws Exception {
        Path pdf = folder.resolve("figure.pdf");
        assertThat(figure("--scene", SCENE, option, value, "--dpi", "40", pdf.toString()))
                .as(err.toString())
                .isZero();
        return text(pdf);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--scene 2023-10-05 x.gif | .png or .pdf",
                "--scene 2023-10-05 nowhere/x.png | no such folder",
                "--scene 1999-01-01 x.png | no scene was taken on 1999-01-01",
                "--scene nothing x.png | no scene nothing",
                "--scene 2024-06-17 x.png | has no result",
                "--scene 2023-10-05 --area Moon x.png | no area \"Moon\"",
                "--scene 2023-10-05 --bbox 1,2,3 x.png | --bbox is west, south, east and north",
                "--scene 2023-10-05 --bbox 130,42,131,85 x.png | --bbox is west, south, east and north",
                "--scene 2023-10-05 --before 2023-10-05 x.png | --before names the same scene as --scene",
                "--scene 2023-10-05 --before 2024-06-17 x.png | --before names a later scene than --scene",
                "--scene 2023-10-05 --dpi 3 x.png | 36 to 1200 dpi"
            })
    void saysInOneSentenceWhatIsWrong(String args, String sentence) throws Exception {
        String[] all = args.strip().split(" ");
        all[all.length - 1] = folder.resolve(all[all.length - 1]).toString();

        assertThat(figure(all)).isEqualTo(2);

        assertThat(err.toString().strip()).contains(sentence).hasLineCount(1);
        assertThat(folder.resolve("x.png")).doesNotExist();
    }
}
