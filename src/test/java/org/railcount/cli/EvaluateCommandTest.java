package org.railcount.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.railcount.imagery.GeoTiffScenes;
import org.railcount.model.Acquisition;

class EvaluateCommandTest {
    private static final String SCENE = "20221104_012408_sscsim_0001_visual";
    private static final Path SAMPLE = Path.of("sample-imagery");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path truth;
    private Path detections;

    /** Labels of one simulated scene with three cars, and a run that found none of them. */
    @BeforeEach
    void prepare() throws IOException {
        truth = Files.createDirectory(folder.resolve("truth"));
        detections = Files.createDirectory(folder.resolve("out"));
        Files.copy(SAMPLE.resolve("truth").resolve(SCENE + ".truth.geojson"), truth.resolve(SCENE + ".truth.geojson"));
        Files.writeString(detections.resolve(SCENE + ".detections.geojson"), """
                {"type": "FeatureCollection", "railcount": {"scene": "SCENE", "seconds": 1.25, "counts":
                [{"area": "Yard", "railcars": 0, "railcars_low": 0, "railcars_high": 3, "status": "counted"}]},
                "features": []}""".replace("SCENE", SCENE));
    }

    private int evaluate(Object... arguments) {
        return new RailcountCli(
                        new GeoTiffScenes((file, time) -> Acquisition.UNKNOWN), setup -> FakeScenes::detect, paths -> 0)
                .writingTo(new PrintWriter(out, true), new PrintWriter(err, true))
                .run(Stream.concat(Stream.of("evaluate"), Stream.of(arguments).map(Object::toString))
                        .toArray(String[]::new));
    }

    @Test
    void printsATableAndWritesItAsCsv() throws IOException {
        Path csv = folder.resolve("scores.csv");
        assertThat(evaluate("--truth", truth, "--detections", detections, "--csv", csv, "--types", "--reliability"))
                .as(err.toString())
                .isZero();

        assertThat(out.toString())
                .contains(SCENE, "F1 0.000", "0 for 3, error -3", "holds the truth in 1 of 1", "1.25 s a scene")
                .contains("cars by type", "reliability of a car's confidence");
        List<CSVRecord> rows = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(Files.readString(csv)))
                .getRecords();
        assertThat(rows).extracting(row -> row.get("scene")).containsExactly(SCENE, "total");
        assertThat(rows).extracting(row -> row.get("missed")).containsExactly("3", "3");
        assertThat(rows).extracting(row -> row.get("seconds")).containsExactly("1.250", "1.250");
        assertThat(rows.get(0).get("type_accuracy")).as("no car to judge").isEmpty();
        String guide = Files.readString(Path.of("docs/file-formats/exchange.md"));
        assertThat(rows.get(0).getParser().getHeaderNames())
                .allSatisfy(column -> assertThat(guide).contains("`" + column + "`"));
    }

    @Test
    void picturesShowWhatWentWrong() throws IOException {
        Path pictures = folder.resolve("pictures");
        assertThat(evaluate(
                        "--truth",
                        truth,
                        "--detections",
                        detections,
                        "--scenes",
                        SAMPLE.resolve("scenes"),
                        "--pictures",
                        pictures,
                        "--pictures-per-scene",
                        "2"))
                .as(err.toString())
                .isZero();

        assertThat(pictures)
                .isDirectoryContaining("glob:**/" + SCENE + "-01-missed.png")
                .isDirectoryContaining("glob:**/" + SCENE + "-02-missed.png")
                .isDirectoryContaining("glob:**/contact-sheet.png");
        try (Stream<Path> files = Files.list(pictures)) {
            assertThat(files).hasSize(3);
        }
        assertThat(ImageIO.read(pictures.resolve("contact-sheet.png").toFile()).getWidth())
                .isGreaterThan(800);
    }

    @Test
    void wrongUsageIsOneLine() {
        assertRefused("--scenes", "--pictures", folder.resolve("p"));
        assertRefused("fits the split nowhere", "--split", "nowhere");
        assertThat(evaluate("--truth", truth, "--detections", folder)).isEqualTo(2);
        assertThat(err.toString()).contains("run analyze on " + SCENE + " first");
        assertThat(folder.resolve("p")).doesNotExist();
    }

    private void assertRefused(String hint, Object... more) {
        int status = evaluate(Stream.concat(Stream.of("--truth", truth, "--detections", detections), Stream.of(more))
                .toArray());
        assertThat(status).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString()).contains(hint);
        err.getBuffer().setLength(0);
    }
}
