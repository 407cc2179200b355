package org.railcount.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.railcount.detect.Detector;
import org.railcount.detect.DetectorException;
import org.railcount.model.DetectorSetup;

class AnalyzeCommandTest {
    private static final String SITE = """
            {"type": "FeatureCollection", "railcount": {"name": "Yard", "time_zone": "Asia/Pyongyang"}, "features": [
              {"type": "Feature", "properties": {"role": "area", "name": "north"}, "geometry": {"type": "Polygon",
                "coordinates": [[[130.6, 42.4], [130.61, 42.4], [130.61, 42.41], [130.6, 42.41], [130.6, 42.4]]]}},
              {"type": "Feature", "properties": {"role": "track", "name": "1"}, "geometry": {"type": "LineString",
                "coordinates": [[130.6, 42.405], [130.61, 42.405]]}}]}
            """;

    @TempDir
    private Path folder;

    private final List<DetectorSetup> asked = new ArrayList<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path site;
    private Path scenes;
    private Path output;

    @BeforeEach
    void prepare() throws IOException {
        site = Files.writeString(folder.resolve("site.geojson"), SITE);
        scenes = Files.createDirectory(folder.resolve("scenes"));
        output = folder.resolve("out");
    }

    private int run(Object... arguments) {
        return new RailcountCli(FakeScenes::open, this::detector, paths -> 0)
                .writingTo(new PrintWriter(out, true), new PrintWriter(err, true))
                .run(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
    }

    private Detector detector(DetectorSetup setup) throws DetectorException {
        asked.add(setup);
        if (setup.model().filter(model -> model.endsWith("broken.onnx")).isPresent()) {
            throw new DetectorException("broken.onnx: not an ONNX model; name another.");
        }
        return FakeScenes::detect;
    }

    private int analyze(Object... more) {
        return run(Stream.concat(Stream.of("analyze", "--site", site, "--out", output), Stream.of(more))
                .toArray());
    }

    private Path scene(String name) throws IOException {
        Path file = scenes.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "");
    }

    private List<String> rows() throws IOException {
        List<String> lines = Files.readAllLines(output.resolve("counts.csv"));
        return lines.subList(1, lines.size());
    }

    @Test
    void aSceneWithoutADateIsToldWithWhatIsMissingAndWhatToDo() throws IOException {
        scene("20231005_n3.tif");
        scene("yard_n7.tif");

        assertThat(analyze(scenes)).isZero();

        assertThat(out.toString())
                .contains("1 scene has no date and is left out of timeline and judgements; type it in the window")
                .contains("Highest count, yard_n7, by type:");
    }

    @Test
    void countsAFolderInOrderOfDates() throws IOException {
        scene("20231005_n73.tif");
        scene("20200301_n4.tif");
        scene("20220817_n12_hidden.TIFF");
        scene("notes.txt");

        assertThat(analyze(scenes)).isZero();

        assertThat(rows()).hasSize(3);
        assertThat(rows().get(0)).startsWith("20200301_n4,2020-03-01T01:30:00Z,north,4,3,6,1,56.0,");
        assertThat(rows().get(1)).startsWith("20220817_n12_hidden,").contains(",partial,");
        assertThat(rows().get(2)).startsWith("20231005_n73,2023-10-05T01:30:00Z,north,73,72,75,");
        assertThat(rows())
                .as("seconds, then cargo over the dates, then cars by type, then rows of containers")
                .allMatch(row -> row.matches(".*,\\d+\\.\\d{3}(,[^,]*){6},\\d+,0,0,0,0,0,0,1,0,0\\.0,0\\.0"));
        assertThat(output.resolve("20231005_n73.detections.geojson")).exists();
        assertThat(out.toString())
                .contains("2023-10-05  73 (72-75) cars", "at least 12 (11-14) cars")
                .contains("2 scenes counted, 1 partial;")
                .contains("Highest count, 2023-10-05, by type: 72 boxcar, 1 not known.");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void goesOnAfterBadScenes() throws IOException {
        scene("20231005_n73.tif");
        scene("broken.tif");
        scene("20231006_fault.tif");

        assertThat(analyze(scenes)).isEqualTo(1);

        assertThat(rows()).hasSize(3);
        assertThat(rows().get(1))
                .startsWith("20231006_fault,2023-10-06T01:30:00Z,,,")
                .contains(",failed,");
        assertThat(rows().get(2)).startsWith("broken,,,,").contains("broken.tif is not an image; remove it.");
        assertThat(out.toString()).contains("broken.tif is not an image; remove it.");
        assertThat(output.resolve("broken.detections.geojson")).doesNotExist();
    }

    /** More would push the summary off the screen. */
    @Test
    void ofManyFailuresTwentyAreToldAgainAtTheEnd() throws IOException {
        for (int i = 10; i < 33; i++) {
            scene("broken" + i + ".tif");
        }

        assertThat(analyze("--quiet", scenes)).as(err.toString()).isEqualTo(1);
        assertThat(out.toString().lines()).as("a line a scene, and its problem").hasSize(46);
        out.getBuffer().setLength(0);
        assertThat(analyze(scenes)).isEqualTo(1);

        assertThat(out.toString())
                .contains("23 scenes failed;")
                .contains("Failed:", "  broken29: broken29.tif is not an image; remove it.")
                .doesNotContain("  broken30: ")
                .contains("  and 3 more; see the column note of counts.csv.");
    }

    @Test
    void keepsScenesOfOneNameApart() throws IOException {
        Path first = scene("20231005/visual_n3.tif");
        Path second = scene("20231012/visual_n5.tif");

        assertThat(analyze(first, second)).isZero();

        assertThat(rows())
                .extracting(row -> row.substring(0, row.indexOf(',')))
                .containsExactly("visual_n3", "visual_n5");
        Files.move(second, second.resolveSibling("visual_n3.tif"));
        assertThat(analyze(first, second.resolveSibling("visual_n3.tif"))).isZero();
        assertThat(rows())
                .extracting(row -> row.substring(0, row.indexOf(',')))
                .containsExactly("visual_n3~20231005", "visual_n3~20231012");
        assertThat(output.resolve("visual_n3~20231012.detections.geojson")).exists();
    }

    @Test
    void wrongUsageIsOneLineAndExitsTwo() throws IOException {
        scene("20231005_n73.tif");
        assertRefused("--site", run("analyze", "--out", output, scenes));
        assertRefused("unknown", run("analyse"));
        assertRefused("--jobs", analyze("--jobs", "0", scenes));
        assertRefused("--jobs", analyze("--jobs", "many", scenes));
        assertRefused("no such scene", analyze(folder.resolve("nowhere")));
        assertRefused("no scene", analyze(Files.createDirectory(folder.resolve("empty"))));
        assertRefused("no such site file", run("analyze", "--site", "none.geojson", "--out", output, scenes));
        assertRefused(
                "is a folder; name the site file in it", run("analyze", "--site", folder, "--out", output, scenes));
        assertRefused("out", run("analyze", "--site", site, "--out", site, scenes));
        assertThat(output).doesNotExist();
    }

    private void assertRefused(String hint, int status) {
        assertThat(status).as(err.toString()).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString()).containsIgnoringCase(hint).contains("--help");
        err.getBuffer().setLength(0);
    }

    @Test
    void noNumberOfCarsIsToldOfASiteThatHasWaterButNoTracks() throws IOException {
        scene("20231005_n0.tif");
        Files.writeString(
                site,
                SITE.replace("\"role\": \"track\", \"name\": \"1\"", "\"role\": \"water\", \"name\": \"Berth\"")
                        .replace("\"LineString\"", "\"Polygon\"")
                        .replace(
                                "[[130.6, 42.405], [130.61, 42.405]]",
                                "[[[130.6, 42.4], [130.61, 42.4], [130.61, 42.405], [130.6, 42.4]]]"));
        assertThat(analyze(scenes)).isZero();
        assertThat(out.toString()).contains("no tracks").doesNotContain(" cars");
        assertThat(output.resolve("counts.csv"))
                .as("the table keeps its columns")
                .content()
                .contains("railcars_low");
        assertThat(output.resolve("timeline.svg"))
                .content()
                .contains("railcars were not looked for")
                .doesNotContain("No dated scenes yet");
    }

    @Test
    void aSiteWithNothingToCountIsOneSentence() throws IOException {
        scene("20231005_n73.tif");
        String empty = "{\"type\": \"FeatureCollection\", \"features\": [%s]}";
        String area = SITE.substring(
                SITE.indexOf("{\"type\": \"Feature\","),
                SITE.indexOf(",\n  {\"type\": \"Feature\", \"properties\": {\"role\": \"track\""));
        Files.writeString(site, empty.formatted(""));
        assertRefused("no area", analyze(scenes));
        Files.writeString(site, empty.formatted(area));
        assertRefused("no track", analyze(scenes));
        Files.writeString(site, "not a site");
        assertRefused("site.geojson", analyze(scenes));
    }

    @Test
    void projectFolderAddsTypedTimesEventsAndPublishedFigures() throws IOException {
        scene("20231005_n73.tif");
        scene("yard_n12.tif");
        Files.createDirectory(folder.resolve("railcount"));
        Files.writeString(folder.resolve("railcount/times.csv"), "scene,acquired\nyard_n12,2021-06-01T02:00:00Z\n");
        Files.writeString(folder.resolve("events.csv"), "date,label\n2022-11,rail traffic resumes\n");
        Files.writeString(
                folder.resolve("observations.csv"),
                "date,facility,kind,value,unit,publisher\n2023-10-05,NORTH,railcars,70,cars,Somebody\n");

        assertThat(analyze(scenes)).as(err.toString()).isZero();

        assertThat(rows().get(0)).startsWith("yard_n12,2021-06-01T02:00:00Z,").contains(",analyst,");
        assertThat(Files.readString(output.resolve("timeline.svg")))
                .contains("2022-11 rail traffic resumes", "published by Somebody", "n = 2 scenes");
    }

    @Test
    void anObservationsFileThatCannotBeReadDoesNotStopTheCount() throws IOException {
        scene("20231005_n73.tif");
        Files.writeString(folder.resolve("observations.csv"), "nonsense");

        assertThat(analyze(scenes)).isZero();

        assertThat(rows()).hasSize(1);
        assertThat(err.toString()).contains("observations.csv");
    }

    @Test
    void leavesWhatItDidNotWriteAndNoTemporaryFiles() throws IOException {
        scene("20231005_n73.tif");
        Files.createDirectories(output);
        Files.writeString(output.resolve("notes.txt"), "mine");
        Files.writeString(output.resolve("counts.csv"), "old");

        assertThat(analyze("--quiet", scenes)).isZero();

        try (Stream<Path> files = Files.list(output)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "notes.txt",
                            "counts.csv",
                            "alerts.csv",
                            "judgements.csv",
                            "changes.csv",
                            "changes.geojson",
                            "timeline.svg",
                            "20231005_n73.detections.geojson",
                            "railcount");
        }
        assertThat(rows()).hasSize(1);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void manyScenesAtOnceComeOutInOrder() throws IOException {
        for (int day = 28; day >= 1; day--) {
            scene("202309%02d_n%d.tif".formatted(day, day));
        }

        assertThat(analyze("--jobs", "8", scenes)).isZero();

        assertThat(rows()).hasSize(28).isSortedAccordingTo(String::compareTo);
        assertThat(out.toString()).contains("28/28").contains("28 scenes counted;");
    }

    @Test
    void aModelOfOnesOwnReplacesOrVotes() throws IOException {
        scene("20231005_n73.tif");

        assertThat(analyze("--model", "boxes.onnx", scenes)).isZero();
        assertThat(analyze("--model", "boxes.onnx", "--model-mode", "vote", scenes))
                .isZero();

        assertThat(asked)
                .extracting(DetectorSetup::use)
                .containsExactly(DetectorSetup.ModelUse.REPLACE, DetectorSetup.ModelUse.VOTE);
        assertThat(asked).allSatisfy(setup -> assertThat(setup.model()).contains(Path.of("boxes.onnx")));
    }

    @Test
    void aModelThatCannotBeUsedIsToldBeforeAnythingIsWritten() throws IOException {
        scene("20231005_n73.tif");
        assertRefused("broken.onnx: not an ONNX model", analyze("--model", "broken.onnx", scenes));
        assertThat(output).doesNotExist();
        assertRefused("--model-mode needs --model", analyze("--model-mode", "vote", scenes));
    }

    @Test
    void theWindowOpensForWhatIsNamed() {
        List<Path> opened = new ArrayList<>();
        RailcountCli cli = new RailcountCli(FakeScenes::open, setup -> FakeScenes::detect, paths -> {
                    opened.addAll(paths);
                    return 0;
                })
                .writingTo(new PrintWriter(out, true), new PrintWriter(err, true));

        assertThat(cli.run("app", folder.toString())).isZero();
        assertThat(opened).containsExactly(folder);
        assertThat(cli.run("app", folder.resolve("none").toString())).isEqualTo(2);
    }

    @Test
    void helpTellsOfEveryCommand() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("analyze", "app");
        assertThat(run("analyze", "--help")).isZero();
        assertThat(out.toString()).contains("counts.csv", "Examples:", "Exit status:");
    }

    /** 83 letters are the longest name of Hangul that a TIFF file can have. */
    @Test
    void aSceneOfTheLongestNameIsCountedAndReadAgain() throws IOException {
        String name = "두".repeat(80) + "_n3";
        scene(name + ".tif");
        assertThat(analyze(scenes)).as(err.toString()).isZero();
        assertThat(rows()).singleElement().asString().startsWith(name);
        assertThat(new AnalyzedFolder(output).run(name)).isPresent();
    }

    @Test
    void aTableOfCountsLeadsToNoFileOfAnotherFolder() throws IOException {
        scene("20231005_n73.tif");
        assertThat(analyze(scenes)).isZero();
        Files.move(output.resolve("20231005_n73.detections.geojson"), folder.resolve("elsewhere.detections.geojson"));
        assertThat(new AnalyzedFolder(output).run("../elsewhere")).isEmpty();
    }
}
