package org.railcount.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.railcount.model.DetectionRun;
import org.railcount.model.Origin;
import org.railcount.model.ReviewedDetection;
import org.railcount.model.Verdict;
import org.railcount.project.EditLog;
import org.railcount.project.ProjectFolder;
import org.railcount.project.ProjectLock;
import org.railcount.review.ReviewSession;

/** Detections into a project and out of it. */
class ImportCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void prepare() throws Exception {
        NorthProject.write(folder);
    }

    private int run(Object... arguments) {
        return new RailcountCli(FakeScenes::open, setup -> FakeScenes::detect, paths -> 0)
                .writingTo(new PrintWriter(out, true), new PrintWriter(err, true))
                .run(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
    }

    /** Two cars, the first 14 m long on the track, the second where the detector's only car stands. */
    private Path cars() throws IOException {
        String car =
                "{\"type\": \"Feature\", \"properties\": {\"kind\": \"railcar\", \"type\": \"tank\", \"confidence\": 0.6},"
                        + " \"geometry\": {\"type\": \"Polygon\", \"coordinates\": [[%s]]}}";
        return Files.writeString(
                folder.resolve("cars.geojson"),
                "{\"type\": \"FeatureCollection\", \"features\": ["
                        + car.formatted("[130.6050, 42.40499], [130.60517, 42.40499], [130.60517, 42.40501],"
                                + " [130.6050, 42.40501], [130.6050, 42.40499]")
                        + ","
                        + car.formatted(
                                "[130.6, 42.4], [130.6001, 42.4], [130.6001, 42.4001], [130.6, 42.4001], [130.6, 42.4]")
                        + "]}");
    }

    private List<ReviewedDetection> standing() throws Exception {
        ProjectFolder project = ProjectFolder.openForReading(folder);
        DetectionRun run = project.storedRun(NorthProject.SCENE).orElseThrow();
        EditLog.Loaded log = project.edits().read(NorthProject.SCENE);
        assertThat(log.warnings()).isEmpty();
        return ReviewSession.at(run, log.entries(), log.entries().size()).detections();
    }

    @Test
    void aThingOfAnotherProgramBecomesAProposalOnceAndOnItsTrack() throws Exception {
        assertThat(run("import", "--project", folder, "--scene", NorthProject.SCENE, cars()))
                .as(err.toString())
                .isZero();

        assertThat(out.toString()).contains("cars.geojson: 1 proposals added, 1 left out that stand already.");
        assertThat(standing()).hasSize(2);
        ReviewedDetection proposal = standing().get(1);
        assertThat(proposal.origin()).isEqualTo(Origin.EXTERNAL);
        assertThat(proposal.verdict()).isEqualTo(Verdict.PROPOSED);
        assertThat(proposal.detection().track()).contains("T1");
        assertThat(proposal.detection().confidence()).isEqualTo(0.6);
        assertThat(proposal.detection().lengthM()).isBetween(13.5, 14.5);

        assertThat(run("import", "--project", folder, "--scene", NorthProject.SCENE, cars()))
                .isZero();
        assertThat(standing()).hasSize(2);
    }

    @Test
    void whatWasTakenInIsHandedOnWithItsOrigin() throws Exception {
        run("import", "--project", folder, "--scene", NorthProject.SCENE, cars());

        Path handed = folder.resolve("handed");
        assertThat(run(
                        "export",
                        "--site",
                        folder.resolve("site.geojson"),
                        "--out",
                        handed,
                        "--format",
                        "csv,geojson,gpkg"))
                .as(err.toString())
                .isZero();

        assertThat(Files.readString(handed.resolve("detections.csv")))
                .contains(",detector,proposed,")
                .contains(",external,proposed,");
        assertThat(handed.resolve("railcount.gpkg")).isNotEmptyFile();
        assertThat(handed.resolve("coco.json")).doesNotExist();
        assertThat(Files.readAllLines(handed.resolve("counts.csv"))).hasSize(2);
        assertThat(out.toString()).contains("2 detections in 1 scenes written to");
    }

    @Test
    void anAnalyzedFolderIsHandedOnWithItsTable() throws Exception {
        Path counted = folder.resolve("counted");
        run("analyze", "--site", folder.resolve("site.geojson"), "--out", counted, folder.resolve("scenes"));
        Path handed = folder.resolve("handed");

        assertThat(run(
                        "export",
                        "--site",
                        folder.resolve("site.geojson"),
                        "--counted",
                        counted,
                        "--out",
                        handed,
                        "--format",
                        "csv,geojson"))
                .as(err.toString())
                .isZero();

        assertThat(handed.resolve("counts.csv")).hasSameTextualContentAs(counted.resolve("counts.csv"));
        assertThat(Files.readAllLines(handed.resolve("detections.csv"))).hasSize(2);
        assertThat(run("export", "--site", folder.resolve("site.geojson"), "--counted", folder, "--out", handed))
                .isEqualTo(2);
    }

    @Test
    void whatCannotBeTakenInIsASentenceAndTheRestGoesOn() throws Exception {
        Path other = Files.writeString(
                folder.resolve("other.geojson"),
                Files.readString(cars()).replace("\"kind\"", "\"scene\": \"elsewhere\", \"kind\""));
        Path broken = Files.writeString(folder.resolve("broken.json"), "{");

        assertThat(run("import", "--project", folder, "--scene", NorthProject.SCENE, broken, other, cars()))
                .isEqualTo(1);

        assertThat(err.toString().lines()).hasSize(2);
        assertThat(err.toString())
                .contains("broken.json: not valid JSON")
                .contains("the scene elsewhere has not been counted in this project");
        assertThat(standing()).hasSize(2);
        assertThat(run("import", "--project", folder.resolve("scenes"), cars())).isEqualTo(2);
    }

    @Test
    void aProjectThatIsOpenElsewhereIsLeftAlone() throws Exception {
        try (ProjectLock held = ((ProjectLock.Outcome.Taken) ProjectLock.take(folder)).lock()) {
            assertThat(run("import", "--project", folder, "--scene", NorthProject.SCENE, cars()))
                    .isEqualTo(1);
        }
        assertThat(err.toString()).contains("is open in another Railcount");
        assertThat(standing()).hasSize(1);
    }
}
