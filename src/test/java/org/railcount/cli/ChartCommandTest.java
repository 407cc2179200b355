package org.railcount.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.railcount.imagery.SceneException;

class ChartCommandTest {
    private static final Path SITE = Path.of("sample-imagery", "site.geojson");

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();
    private Path counts;

    @BeforeEach
    void writeCounts() throws Exception {
        counts = Files.writeString(folder.resolve("counts.csv"), """
                scene,acquired,area,railcars,railcars_low,railcars_high,status
                a,2019-07-12T01:51:04Z,Yard,20,19,22,counted
                b,2023-10-05T01:51:04Z,Yard,73,69,76,counted
                """);
    }

    private int chart(String... args) {
        String[] all = new String[args.length + 5];
        all[0] = "chart";
        all[1] = "--site";
        all[2] = SITE.toString();
        all[3] = "--counts";
        all[4] = counts.toString();
        System.arraycopy(args, 0, all, 5, args.length);
        return new RailcountCli(
                        file -> {
                            throw new SceneException("not opened here");
                        },
                        setup -> {
                            throw new AssertionError("counts nothing");
                        },
                        arguments -> 0)
                .writingTo(new PrintWriter(new StringWriter()), new PrintWriter(err))
                .run(all);
    }

    @Test
    void aFolderThatAnalyzeWroteIsNamedLikeForTheOtherCommands() throws Exception {
        Path svg = folder.resolve("fig.svg");

        int status = new RailcountCli(
                        file -> {
                            throw new SceneException("not opened here");
                        },
                        setup -> {
                            throw new AssertionError("counts nothing");
                        },
                        arguments -> 0)
                .writingTo(new PrintWriter(new StringWriter()), new PrintWriter(err))
                .run("chart", "--site", SITE.toString(), "--counted", folder.toString(), svg.toString());

        assertThat(status).as(err.toString()).isZero();
        assertThat(svg).exists();
        assertThat(Files.readString(folder.resolve("fig.csv"))).contains("2023-10-05");
    }

    @Test
    void aTableAndAFolderTogetherAreWrongUsage() {
        assertThat(chart(
                        "--counted",
                        folder.toString(),
                        folder.resolve("fig.svg").toString()))
                .isEqualTo(2);
    }

    @Test
    void drawsATableOfCountsAndWritesTheDataBesideIt() throws Exception {
        Path svg = folder.resolve("fig.svg");

        assertThat(chart(
                        "--caption",
                        "Our counts.",
                        "--from",
                        "2022",
                        svg.toString(),
                        folder.resolve("fig.pdf").toString()))
                .isZero();

        assertThat(Files.readString(svg)).contains("73 (69–76) railcars, the highest of 2 counts", "Our counts.");
        assertThat(folder.resolve("fig.pdf")).isNotEmptyFile();
        assertThat(Files.readString(folder.resolve("fig.csv")))
                .as("the days shown")
                .contains(",b,73,69,76,counted")
                .doesNotContain(",a,20,");
    }

    @Test
    void anotherSeriesIsDrawnFromItsColumn() throws Exception {
        Files.writeString(counts, """
                scene,acquired,area,railcars,railcars_low,railcars_high,longest_train_m,total_train_m,status
                a,2019-07-12T01:51:04Z,Yard,20,19,22,180.2,240.4,counted
                b,2023-10-05T01:51:04Z,Yard,73,69,76,230.4,990.1,counted
                """);

        assertThat(chart("--series", "total_train_m", folder.resolve("fig.svg").toString()))
                .isZero();

        assertThat(Files.readString(folder.resolve("fig.svg")))
                .contains("Total train length at ", "2023-10-05, 990 m of trains, the highest of 2 values, 4.1 times");
        assertThat(Files.readString(folder.resolve("fig.csv"))).contains("scene,total_train_m,low", ",b,990,990,990,");
    }

    @Test
    void typesAreStackedAndReviewedCountsMarked() throws Exception {
        counts = Files.writeString(folder.resolve("counts-reviewed.csv"), """
                scene,acquired,area,railcars,railcars_low,railcars_high,status,boxcars,gondolas,tanks
                a,2019-07-12T01:51:04Z,Yard,20,19,22,counted,18,0,2
                b,2023-10-05T01:51:04Z,Yard,73,73,73,counted,60,13,0
                """);
        Files.writeString(folder.resolve("review.csv"), "scene,state\nb,signed_off\n");

        assertThat(chart("--stacked", folder.resolve("fig.svg").toString())).isZero();

        assertThat(Files.readString(folder.resolve("fig.svg")))
                .contains("Railcars by type at ", ">boxcars<", ">gondolas<", ">tank cars<")
                .contains("1 reviewed by an analyst, 1 by the detector alone.")
                .doesNotContain(">hoppers<");
        assertThat(Files.readString(folder.resolve("fig.csv")))
                .contains(",reviewed,60,13,0,0,0,0,0,0", ",detector,18,0,0,2,0,0,0,0");
    }

    @Test
    void anAreaSaysHowFarItWasReviewedItself() throws Exception {
        counts = Files.writeString(folder.resolve("counts-reviewed.csv"), """
                scene,acquired,area,railcars,railcars_low,railcars_high,ships,status
                a,2019-07-12T01:51:04Z,Yard,20,19,22,0,counted
                a,2019-07-12T01:51:04Z,Quay,0,0,0,1,counted
                """);
        Path review = folder.resolve("review.csv");
        Path data = folder.resolve("fig.csv");
        String[] yard = {"--area", "Yard", folder.resolve("fig.svg").toString()};
        String[] quay = {
            "--area", "Quay", "--series", "ships", folder.resolve("fig.svg").toString()
        };

        Files.writeString(review, "scene,state,decided,detections,areas\na,in_review,1,128,Yard 1/120; Quay 0/8\n");
        assertThat(chart(yard)).isZero();
        assertThat(Files.readString(data)).contains(",review_begun");
        assertThat(Files.readString(folder.resolve("fig.svg"))).contains("review begun, 90 % range");
        assertThat(chart(quay)).isZero();
        assertThat(Files.readString(data)).contains(",detector").doesNotContain("review");

        Files.writeString(review, "scene,state,decided,detections\na,in_review,1,128\n");
        assertThat(chart(quay)).isZero();
        assertThat(Files.readString(data)).as("a table that tells no areas").contains(",review_begun");

        Files.writeString(review, "scene,state,decided,detections,areas\na,in_review,1,128,Yard some\n");
        assertThat(chart(quay)).isEqualTo(2);
    }

    @Test
    void datesAboveTheBaselineAreListedByTheThresholdAskedFor() throws Exception {
        Path alerts = folder.resolve("alerts.csv");
        String svg = folder.resolve("fig.svg").toString();

        assertThat(chart("--alerts", alerts.toString(), svg)).isZero();
        assertThat(Files.readAllLines(alerts))
                .as("one earlier scene is not eight")
                .hasSize(1);

        assertThat(chart("--alerts", alerts.toString(), "--threshold-scenes", "1", "--threshold", "2.5", svg))
                .isZero();
        assertThat(Files.readString(alerts))
                .contains("\nb,2023-10-05T01:51:04Z,", ",railcars,73,69,76,false,detector,2.50,1,20,3.65,true,1,2,");
        assertThat(chart("--alerts", alerts.toString(), "--threshold", "0", svg))
                .isEqualTo(2);
    }

    @Test
    void aSeriesThatIsNoneIsNamedWithThoseThatAre() {
        assertThat(chart("--series", "wagons", folder.resolve("fig.svg").toString()))
                .isEqualTo(2);
        assertThat(chart(
                        "--series",
                        "ships",
                        "--stacked",
                        folder.resolve("fig.svg").toString()))
                .isEqualTo(2);

        assertThat(err.toString()).contains("is not one of railcars, boxcars", "--stacked draws railcars by type");
    }

    @Test
    void saysWhatIsWrongAndWritesNothing() {
        assertThat(chart(folder.resolve("fig.gif").toString())).isEqualTo(2);
        assertThat(chart(folder.resolve("none/fig.svg").toString())).isEqualTo(2);
        assertThat(chart("--from", "May", folder.resolve("fig.svg").toString())).isEqualTo(2);
        assertThat(chart("--years", "0", folder.resolve("fig.svg").toString())).isEqualTo(2);

        assertThat(err.toString())
                .contains("name it so", "no such folder", "\"May\" is no date", "looks back 1 to 30 years")
                .doesNotContain("Exception");
        assertThat(folder).isDirectoryNotContaining("glob:**fig.*");
    }

    @Test
    void anAreaThatTheSiteDoesNotHaveIsRefusedWithThoseThatItHas() {
        assertThat(chart("--area", "Siding", folder.resolve("fig.svg").toString()))
                .isEqualTo(2);

        assertThat(err.toString()).contains("no area \"Siding\", but Yard");
        assertThat(folder).isDirectoryNotContaining("glob:**fig.*");
    }

    @Test
    void whatIsReadOrWrittenBesideIsNeverOverwritten() throws Exception {
        String counts = Files.readString(folder.resolve("counts.csv"));
        String svg = folder.resolve("fig.svg").toString();
        for (String[] arguments : new String[][] {
            {folder.resolve("counts.png").toString()},
            {folder.resolve("judgements.svg").toString()},
            {"--alerts", folder.resolve("counts.csv").toString(), svg},
            {"--alerts", folder.resolve("fig.csv").toString(), svg},
            {svg, svg}
        }) {
            assertThat(chart(arguments)).as(String.join(" ", arguments)).isEqualTo(2);
        }
        assertThat(err.toString()).contains("would be overwritten", "would be written twice");
        assertThat(Files.readString(folder.resolve("counts.csv"))).isEqualTo(counts);
        assertThat(folder).isDirectoryNotContaining("glob:**fig.*");
    }
}
