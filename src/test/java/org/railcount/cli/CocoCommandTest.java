package org.railcount.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
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
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;
import org.railcount.imagery.GroundFrame;
import org.railcount.imagery.PixelBlock;
import org.railcount.imagery.PixelWindow;
import org.railcount.imagery.Scene;
import org.railcount.imagery.SceneException;
import org.railcount.model.DetectionRun;
import org.railcount.model.LogEntry;
import org.railcount.model.ReviewedDetection;
import org.railcount.model.SceneInfo;
import org.railcount.project.ProjectFolder;
import org.railcount.review.ReviewSession;

/** Things in pixels, as training programs write and read them, out of a project and into it. */
class CocoCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path handed;

    @BeforeEach
    void prepare() throws Exception {
        handed = folder.resolve("handed");
        NorthProject.write(folder);
    }

    private int run(Object... arguments) {
        return new RailcountCli(file -> new Placed(FakeScenes.open(file)), setup -> FakeScenes::detect, paths -> 0)
                .writingTo(new PrintWriter(out, true), new PrintWriter(err, true))
                .run(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
    }

    private int export(Object... more) {
        return run(Stream.concat(
                        Stream.of(
                                "export",
                                "--site",
                                folder.resolve("site.geojson"),
                                "--out",
                                handed,
                                "--format",
                                "coco"),
                        Stream.of(more))
                .toArray());
    }

    private JsonNode coco() throws Exception {
        return new JsonMapper().readTree(handed.resolve("coco.json").toFile());
    }

    @Test
    void aScenesThingsAreHandedOnInItsPixels() throws Exception {
        assertThat(export()).as(err.toString()).isZero();

        assertThat(coco().path("images")).hasSize(1);
        assertThat(coco().at("/images/0/file_name").asText()).isEqualTo(NorthProject.SCENE + ".tif");
        assertThat(coco().at("/images/0/width").asInt()).isEqualTo(100);
        assertThat(coco().path("annotations")).hasSize(1);
        // The car is the south-western quarter of the scene.
        List<Double> box = new ArrayList<>();
        coco().at("/annotations/0/bbox").forEach(value -> box.add(value.asDouble()));
        assertThat(box).hasSize(4);
        assertThat(box.get(0)).isCloseTo(0, within(0.1));
        assertThat(box.get(1)).isCloseTo(50, within(0.1));
        assertThat(box.get(2)).isCloseTo(50, within(0.1));
        assertThat(box.get(3)).isCloseTo(50, within(0.1));
    }

    @Test
    void scenesWithoutTheirImageAreToldAndLeftOut() throws Exception {
        Path counted = folder.resolve("counted");
        Path other = Files.createDirectories(folder.resolve("more")).resolve("20231006_n2.tif");
        Files.writeString(other, "");
        run("analyze", "--site", folder.resolve("site.geojson"), "--out", counted, folder.resolve("scenes"), other);
        Files.delete(other);

        assertThat(export("--counted", counted, "--scenes", folder.resolve("scenes")))
                .isEqualTo(1);
        assertThat(err.toString())
                .contains("1 scenes are left out of coco.json because their images were not named with --scenes.");
        assertThat(coco().path("images")).hasSize(1);
    }

    @Test
    void withoutAnyImageNoFileIsWritten() throws Exception {
        Path counted = folder.resolve("counted");
        Path scenes = Files.createDirectories(folder.resolve("elsewhere"));
        Files.writeString(scenes.resolve("20231006_n2.tif"), "");
        run("analyze", "--site", folder.resolve("site.geojson"), "--out", counted, scenes);

        assertThat(export("--counted", counted)).isEqualTo(1);
        assertThat(err.toString()).contains("coco.json was not written: name the images with --scenes.");
        assertThat(handed.resolve("coco.json")).doesNotExist();
    }

    /** A box of a program's own, and the car that stands already. */
    private Path labels() throws Exception {
        return Files.writeString(folder.resolve("labels.json"), """
                {"images": [{"id": 7, "file_name": "SCENE.tif"}], "categories": [{"id": 3, "name": "Tank"}],
                 "annotations": [
                   {"id": 1, "image_id": 7, "category_id": 3, "bbox": [60, 10, 28, 6], "score": 0.7},
                   {"id": 2, "image_id": 7, "category_id": 3, "bbox": [0, 50, 50, 50], "score": 0.9},
                   {"id": 3, "image_id": 7, "category_id": 9, "bbox": [60, 30, 28, 6]}]}
                """.replace("SCENE", NorthProject.SCENE));
    }

    @Test
    void boxesInPixelsAreTakenInWhereTheSceneShowsThem() throws Exception {
        assertThat(run("import", "--project", folder, labels()))
                .as(err.toString())
                .isZero();

        assertThat(out.toString())
                .contains("labels.json: 1 proposals added, 1 left out that stand already,"
                        + " 1 left out of unknown kind or impossible outline.");
        Polygon proposal = standing().get(1).detection().outline();
        assertThat(proposal.getEnvelopeInternal().getMinX()).isCloseTo(130.60012, within(1e-7));
        assertThat(proposal.getEnvelopeInternal().getMaxY()).isCloseTo(42.40018, within(1e-7));
        assertThat(proposal.getEnvelopeInternal().getWidth()).isCloseTo(28 * Placed.DEGREES, within(1e-9));
    }

    @Test
    void pixelsOfAnImageThatIsNotThereMeanNothing() throws Exception {
        Files.delete(folder.resolve("scenes").resolve(NorthProject.SCENE + ".tif"));

        assertThat(run("import", "--project", folder, labels())).isEqualTo(1);

        assertThat(err.toString())
                .contains("The image of " + NorthProject.SCENE
                        + " is not in this project, and pixels mean nothing without it." + " Nothing was taken into "
                        + NorthProject.SCENE + ".");
        assertThat(standing()).hasSize(1);
    }

    private List<ReviewedDetection> standing() throws Exception {
        ProjectFolder project = ProjectFolder.openForReading(folder);
        DetectionRun run = project.storedRun(NorthProject.SCENE).orElseThrow();
        List<LogEntry> entries = project.edits().read(NorthProject.SCENE).entries();
        return ReviewSession.at(run, entries, entries.size()).detections();
    }

    /** A scene whose 100 columns and rows lie side by side in degrees. */
    private record Placed(Scene scene) implements Scene {
        /** Longitude of a column and latitude of a row. */
        static final double DEGREES = 2e-6;

        private static final double WEST = 130.6;
        private static final double NORTH = 42.4002;

        @Override
        public SceneInfo info() {
            return scene.info();
        }

        @Override
        public GroundFrame ground() {
            return new GroundFrame() {
                @Override
                public Coordinate pixelToLonLat(double col, double row) {
                    return new Coordinate(WEST + col * DEGREES, NORTH - row * DEGREES);
                }

                @Override
                public Coordinate lonLatToPixel(double lon, double lat) {
                    return new Coordinate((lon - WEST) / DEGREES, (NORTH - lat) / DEGREES);
                }

                @Override
                public int utmEpsg() {
                    return 32652;
                }

                @Override
                public Coordinate pixelToUtm(double col, double row) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public Coordinate utmToPixel(double easting, double northing) {
                    throw new UnsupportedOperationException();
                }
            };
        }

        @Override
        public PixelBlock read(PixelWindow window, int outWidth, int outHeight) throws SceneException {
            return scene.read(window, outWidth, outHeight);
        }

        @Override
        public void close() {
            scene.close();
        }
    }
}
