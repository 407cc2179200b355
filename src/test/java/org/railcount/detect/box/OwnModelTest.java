package org.railcount.detect.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.railcount.detect.Findings;
import org.railcount.detect.PaintedScene;
import org.railcount.detect.SceneView;
import org.railcount.detect.count.AreaTally;
import org.railcount.detect.count.TrackResult;
import org.railcount.detect.decode.CarSpan;
import org.railcount.detect.emission.Emission;
import org.railcount.detect.image.GroundOutline;
import org.railcount.detect.image.Radiometry;
import org.railcount.detect.image.TiledImage;
import org.railcount.detect.strip.TrackLine;
import org.railcount.imagery.PixelWindow;
import org.railcount.imagery.SceneException;
import org.railcount.model.Area;
import org.railcount.model.AreaCount;
import org.railcount.model.CargoType;
import org.railcount.model.Detection;
import org.railcount.model.RailcarType;
import org.railcount.model.Registration;
import org.railcount.model.Site;
import org.railcount.model.Subject;
import org.railcount.model.Track;
import org.railcount.model.Zone;

/**
 * A model with the layers and the output of a YOLO-OBB export, trained on painted rectangles, over a painted scene: five
 * cars on a track that runs 25 degrees south of east, one beside it, one in an ignored part, one outside the area.
 */
class OwnModelTest {
    private static final double PIXEL_M = 0.5;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final double TURN = Math.toRadians(25);
    private static final double[] CARS = {40, 54.5, 69, 120, 150};

    @TempDir
    private Path folder;

    private BufferedImage picture;
    private SceneView view;
    private BoxModel model;
    private TrackLine line;

    @BeforeEach
    void paint() throws Exception {
        picture = new BufferedImage(440, 300, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(5);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int v = (int) (85 + 8 * random.nextGaussian());
                picture.setRGB(x, y, new Color(v, v, v).getRGB());
            }
        }
        for (double at : CARS) {
            car(10 + at * Math.cos(TURN), 20 + at * Math.sin(TURN), TURN, Color.WHITE);
        }
        car(60, 100, TURN, Color.WHITE);
        car(150, 30, 0.3, Color.WHITE);
        car(204, 60, TURN, Color.WHITE);
        model = load();
        PaintedScene scene = new PaintedScene(picture, PIXEL_M, folder.resolve("painted.tif"));
        Site site = site();
        Radiometry radiometry = Radiometry.measure(scene, new PixelWindow(0, 0, 440, 300));
        line = TrackLine.of(site.tracks().get(0), scene.ground());
        view = new SceneView(
                scene,
                site,
                radiometry,
                new TiledImage(scene, radiometry),
                List.of(line),
                Registration.NONE,
                scene.ground(),
                new GroundOutline(scene.ground()));
    }

    private BoxModel load(String... settings) throws Exception {
        Path file = PaintedBoxes.in(folder);
        Files.writeString(BoxSettings.beside(file), "{\"gsd_m\": 0.5" + String.join("", settings) + "}");
        return BoxModel.load(file);
    }

    private void car(double eastM, double southM, double turn, Color colour) {
        Graphics2D g = picture.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(1 / PIXEL_M, 1 / PIXEL_M);
        g.translate(eastM, southM);
        g.rotate(turn);
        g.setColor(colour);
        g.setStroke(new BasicStroke(0));
        g.fill(new java.awt.geom.Rectangle2D.Double(-6.5, -1.5, 13, 3));
        g.dispose();
    }

    private static Site site() {
        double end = 200;
        return new Site(
                "painted",
                ZoneOffset.UTC,
                Optional.empty(),
                List.of(new Area("Yard", PaintedScene.rectangle(5, 5, 195, 140), Map.of())),
                List.of(new Track(
                        "1",
                        GEOMETRY.createLineString(new Coordinate[] {
                            PaintedScene.lonLat(10, 20),
                            PaintedScene.lonLat(10 + end * Math.cos(TURN), 20 + end * Math.sin(TURN))
                        }),
                        OptionalInt.empty(),
                        Map.of())),
                List.of(new Zone(Zone.Kind.IGNORE, "works", PaintedScene.rectangle(135, 15, 165, 45), Map.of())),
                Map.of());
    }

    /** What the built-in detector read: cars at these places with these confidences. */
    private Findings builtIn(CarSpan... cars) {
        return builtIn(-6, cars);
    }

    /** @param between log-odds of occupancy all along the track */
    private Findings builtIn(float between, CarSpan... cars) {
        float[] nothing = new float[(int) (line.lengthM() / Emission.CELL_M)];
        Arrays.fill(nothing, between);
        return builtIn(nothing, cars);
    }

    /** @param occupied log-odds of occupancy, by cell */
    private Findings builtIn(float[] occupied, CarSpan... cars) {
        int cells = occupied.length;
        boolean[] visible = new boolean[cells];
        Arrays.fill(visible, true);
        List<Detection> detections = Arrays.stream(cars)
                .map(car -> new Detection(
                        "built-in " + car.startM(),
                        new Subject.Railcar(RailcarType.TANK, true),
                        PaintedScene.rectangle(0, 0, 1, 1),
                        car.confidence(),
                        Optional.of("1"),
                        13,
                        3,
                        39))
                .toList();
        return new Findings(
                List.of(new TrackResult(
                        line,
                        new Emission(occupied, occupied, new float[RailcarType.values().length][cells], visible),
                        visible,
                        List.of(cars),
                        detections,
                        new ScoreBelief(ScoreBelief.NO_OTHERS, List.of(cars)))),
                List.of(),
                Optional.empty());
    }

    private static CarSpan span(double middleM, double confidence) {
        return new CarSpan(middleM - 6.5, middleM + 6.5, confidence);
    }

    private AreaCount count(Findings findings) {
        return new AreaTally(
                        "Yard", view.outline().toUtm(view.site().areas().get(0).boundary()))
                .count(findings.tracks(), findings.others(), true, true, 1);
    }

    @Test
    void replacesTheCarsOnATrackByTheModelsBoxes() throws Exception {
        Findings found = new ModelReplaces(model).revise(view, builtIn(span(100, 0.9)), () -> false);
        TrackResult track = found.tracks().get(0);
        assertThat(track.cars()).hasSize(CARS.length);
        for (int i = 0; i < CARS.length; i++) {
            CarSpan car = track.cars().get(i);
            assertThat(car.middleM()).isCloseTo(CARS[i], within(1.0));
            assertThat(car.lengthM()).isCloseTo(13, within(2.0));
            Detection detection = track.detections().get(i);
            assertThat(detection.track()).contains("1");
            assertThat(detection.subject()).isEqualTo(new Subject.Railcar(RailcarType.BOXCAR, false));
            assertThat(detection.widthM()).isCloseTo(3, within(1.0));
        }
        assertThat(found.others()).isEmpty();
        assertThat(found.remark()).get().asString().contains("painted-boxes.onnx", "not calibrated");
        AreaCount count = count(found);
        assertThat(count.railcars().best()).isEqualTo(5);
        assertThat(count.railcars().low()).isBetween(3, 5);
        assertThat(count.trains()).isEqualTo(3);
    }

    @Test
    void aCarOffTheTracksIsCountedWhereTheSettingsKeepIt() throws Exception {
        Findings found = new ModelReplaces(load(", \"off_track\": \"keep\"")).revise(view, builtIn(), () -> false);
        assertThat(found.others()).singleElement().satisfies(car -> {
            assertThat(car.track()).isEmpty();
            Coordinate middle = car.outline().getCentroid().getCoordinate();
            assertThat(middle.distance(PaintedScene.lonLat(60, 100)) * 100_000).isLessThan(1.0);
        });
        assertThat(count(found).railcars().best()).isEqualTo(6);
    }

    @Test
    void theScenesOwnResolutionMayDifferFromTheModels() throws Exception {
        // The same picture at half the pixels: the model still sees it at half a metre.
        BufferedImage coarse = new BufferedImage(220, 150, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = coarse.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(picture, 0, 0, 220, 150, null);
        g.dispose();
        PaintedScene scene = new PaintedScene(coarse, 1.0, folder.resolve("coarse.tif"));
        Radiometry radiometry = Radiometry.measure(scene, new PixelWindow(0, 0, 220, 150));
        SceneView half = new SceneView(
                scene,
                view.site(),
                radiometry,
                new TiledImage(scene, radiometry),
                view.lines(),
                Registration.NONE,
                scene.ground(),
                view.outline());
        assertThat(new ModelReplaces(model)
                        .revise(half, builtIn(), () -> false)
                        .tracks()
                        .get(0)
                        .cars())
                .hasSize(CARS.length);
    }

    @Test
    void aVoteMovesConfidencesAndProposesCars() throws Exception {
        Findings found = new ModelVotes(model)
                .revise(view, builtIn(-1, span(40, 0.7), span(55, 0.7), span(95, 0.7)), () -> false);
        List<CarSpan> cars = found.tracks().get(0).cars();
        assertThat(cars).hasSize(6);
        // The model is heard with half its log-odds, and never taken for surer than 0.95.
        assertThat(cars.get(0).confidence()).isCloseTo(0.910, within(1e-3));
        assertThat(cars.get(1).confidence()).isCloseTo(0.910, within(1e-3));
        assertThat(cars.get(3).middleM()).isEqualTo(95);
        assertThat(cars.get(3).confidence())
                .as("silence counts as a score of 0.2")
                .isCloseTo(0.538, within(1e-3));
        assertThat(List.of(cars.get(2), cars.get(4), cars.get(5)))
                .allSatisfy(car -> assertThat(car.confidence()).isEqualTo(0.45));
        assertThat(found.tracks().get(0).detections().get(0).subject())
                .isEqualTo(new Subject.Railcar(RailcarType.TANK, true));
        assertThat(count(found).railcars().best()).isEqualTo(6);
        assertThat(count(found).railcars().low()).isLessThanOrEqualTo(4);
    }

    @Test
    void aVoteDoesNotPutCarsWhereTheBuiltInDetectorSawEmptyTrack() throws Exception {
        Findings found = new ModelVotes(model).revise(view, builtIn(span(40, 0.7)), () -> false);
        assertThat(found.tracks().get(0).cars()).hasSize(1);
    }

    /** Where a box ends is uncertain; what the built-in detector saw is asked of its middle three fifths. */
    @Test
    void aBoxIsHeldAgainstTheEvidenceUnderItsMiddle() throws Exception {
        float[] occupied = new float[(int) (line.lengthM() / Emission.CELL_M)];
        Arrays.fill(occupied, -6);
        Arrays.fill(occupied, (int) (115.5 / Emission.CELL_M), (int) (124.5 / Emission.CELL_M), -2);
        List<CarSpan> cars = new ModelVotes(model)
                .revise(view, builtIn(occupied), () -> false)
                .tracks()
                .get(0)
                .cars();
        assertThat(cars).singleElement().satisfies(car -> {
            assertThat(car.middleM()).isCloseTo(120, within(1.0));
            assertThat(car.confidence()).isCloseTo(0.371, within(1e-3));
        });
    }

    /** The model looked only inside the areas. */
    @Test
    void aVoteDoesNotMoveACarOutsideTheAreas() throws Exception {
        Site small = new Site(
                "painted",
                ZoneOffset.UTC,
                Optional.empty(),
                List.of(new Area("Yard", PaintedScene.rectangle(5, 5, 100, 140), Map.of())),
                view.site().tracks(),
                List.of(),
                Map.of());
        SceneView west = new SceneView(
                view.scene(),
                small,
                view.radiometry(),
                view.image(),
                view.lines(),
                view.registration(),
                view.ground(),
                view.outline());
        List<CarSpan> cars = new ModelVotes(model)
                .revise(west, builtIn(span(95, 0.7), span(150, 0.7)), () -> false)
                .tracks()
                .get(0)
                .cars();
        assertThat(cars).extracting(CarSpan::middleM).containsExactly(95.0, 150.0);
        assertThat(cars.get(0).confidence()).as("passed over by the model").isLessThan(0.6);
        assertThat(cars.get(1).confidence()).as("outside").isEqualTo(0.7);
    }

    /** Of a kind that the model has no class for, what the built-in detector found counts. */
    @Test
    void aModelOfShipsReplacesShipsAlone() throws Exception {
        Detection ship = thing("ship", new Subject.Ship());
        Detection cargo = thing("cargo", new Subject.Cargo(CargoType.BLUE));
        Findings read = builtIn(span(100, 0.9));
        Findings found = new ModelReplaces(load(", \"classes\": [\"ship\", \"ignore\"]"))
                .revise(view, new Findings(read.tracks(), List.of(ship, cargo), Optional.empty()), () -> false);
        assertThat(found.tracks()).isEqualTo(read.tracks());
        assertThat(found.others()).contains(cargo).doesNotContain(ship);
        assertThat(found.others())
                .filteredOn(thing -> thing.subject() instanceof Subject.Ship)
                .hasSizeGreaterThan(CARS.length)
                .allMatch(thing -> thing.id().startsWith("model-"));
    }

    private static Detection thing(String id, Subject subject) {
        return new Detection(id, subject, PaintedScene.rectangle(0, 0, 1, 1), 0.9, Optional.empty(), 13, 3, 39);
    }

    @Test
    void aRunTellsWhichModelItRestsOnAndHow() throws Exception {
        assertThat(new ModelReplaces(model).parameters())
                .containsEntry("model", "painted-boxes.onnx")
                .containsEntry("model_gsd_m", "0.5")
                .containsEntry("model_input_size", "128")
                .containsEntry("model_confidence", "uncalibrated")
                .containsEntry("model_mode", "replace")
                .containsEntry("model_off_track", "drop");
        assertThat(new ModelVotes(model).parameters())
                .containsEntry("model_mode", "vote")
                .containsEntry("model_propose_from", "0.6");
        assertThat(new ModelReplaces(model).version()).matches(" \\+ model [0-9a-f]{12}-[0-9a-f]{6} \\(replace\\)");
        assertThat(new ModelVotes(model).version()).isEqualTo(" + model " + model.id() + " (vote)");
    }

    @Test
    void aSearchThatNobodyWantsEnds() {
        assertThatThrownBy(() -> new ModelReplaces(model).revise(view, builtIn(), () -> true))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void aModelThatFailsOnASceneFailsThatSceneInASentence() throws Exception {
        Path java = Files.createSymbolicLink(
                folder.resolve("java"), ModelProcesses.Manner.usual().java());
        BoxModel failing = BoxModel.load(
                folder.resolve("painted-boxes.onnx"),
                new ModelProcesses.Manner(java, Duration.ofMinutes(2), Duration.ZERO));
        Files.delete(java);
        assertThatThrownBy(() -> new ModelReplaces(failing).revise(view, builtIn(), () -> false))
                .isInstanceOf(SceneException.class)
                .hasMessageContaining("painted-boxes.onnx: this model cannot be run")
                .hasMessageEndingWith(".");
    }
}
