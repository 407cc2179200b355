package org.railcount.detect.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;
import org.railcount.detect.PaintedScene;
import org.railcount.detect.image.GroundOutline;
import org.railcount.detect.image.Radiometry;
import org.railcount.detect.strip.TrackLine;
import org.railcount.imagery.PixelWindow;
import org.railcount.imagery.SceneException;
import org.railcount.model.CargoType;
import org.railcount.model.Detection;
import org.railcount.model.Site;
import org.railcount.model.Subject;
import org.railcount.model.Zone;

/** Cargo and ships on painted ground at half a metre, 100 m by 100 m. */
class ZoneSearchTest {
    private static final double PIXEL_M = 0.5;
    private static final Color EARTH = new Color(128, 122, 112);
    private static final Color WATER = new Color(52, 66, 78);
    private static final ZoneSearch SEARCH = new ZoneSearch();

    @Test
    void tarpsAreFoundWithColourAndArea() throws Exception {
        List<Detection> found = search(Zone.Kind.CARGO, EARTH, g -> {
            sheet(g, new Color(60, 90, 190), 20, 20, 12, 5);
            sheet(g, new Color(150, 175, 215), 20, 40, 7, 5);
            sheet(g, new Color(225, 225, 223), 50, 20, 8, 5);
            sheet(g, new Color(50, 120, 90), 50, 40, 10, 5);
            // One square metre is no cargo.
            fill(g, new Color(60, 90, 190), 80, 20, 1, 1);
        });
        assertThat(found)
                .extracting(d -> ((Subject.Cargo) d.subject()).type())
                .containsExactlyInAnyOrder(CargoType.BLUE, CargoType.BLUE, CargoType.WHITE, CargoType.GREEN);
        assertThat(found.stream().mapToDouble(Detection::areaM2).sum()).isCloseTo(60 + 35 + 40 + 50, within(25.0));
    }

    @Test
    void bareGroundHoldsNoCargo() throws Exception {
        assertThat(search(Zone.Kind.CARGO, EARTH, g -> {})).isEmpty();
    }

    @Test
    void snowPatchesAreNoCargo() throws Exception {
        List<Detection> found = search(Zone.Kind.CARGO, new Color(104, 100, 96), g -> {
            Random random = new Random(3);
            for (int patch = 0; patch < 60; patch++) {
                double x = 8 + 80 * random.nextDouble();
                double y = 8 + 80 * random.nextDouble();
                for (int blob = 0; blob < 12; blob++) {
                    double size = 0.5 + 2.5 * random.nextDouble();
                    g.setColor(new Color(232, 234, 238));
                    g.fillOval(
                            (int) ((x + 4 * random.nextGaussian()) / PIXEL_M),
                            (int) ((y + 4 * random.nextGaussian()) / PIXEL_M),
                            (int) (size / PIXEL_M),
                            (int) (size / PIXEL_M));
                }
            }
        });
        assertThat(found).isEmpty();
    }

    @Test
    void containersInARowAreContainersWithTheirLength() throws Exception {
        List<Detection> found = search(Zone.Kind.CARGO, EARTH, g -> {
            for (int k = 0; k < 4; k++) {
                fill(g, new Color(40, 42, 48), 20 + 15 * k, 38, 12, 1.5);
                fill(g, k % 2 == 0 ? new Color(150, 70, 45) : new Color(60, 85, 130), 20 + 15 * k, 39.5, 12, 2.5);
            }
        });
        assertThat(found).hasSize(4).allSatisfy(container -> {
            assertThat(((Subject.Cargo) container.subject()).type()).isEqualTo(CargoType.CONTAINER);
            assertThat(container.lengthM()).isCloseTo(12, within(2.0));
            assertThat(container.areaM2()).isCloseTo(30, within(10.0));
        });
    }

    @Test
    void shipAtTheQuayIsMeasuredWithoutQuayAndShadow() throws Exception {
        List<Detection> found = search(Zone.Kind.WATER, new Color(40, 56, 70), g -> {
            // A strip of quay reaches into the zone; the ship lies against it, its shadow falls on the water beyond the
            // stern.
            fill(g, new Color(200, 195, 185), 0, 0, 100, 4);
            fill(g, new Color(22, 32, 42), 6, 5, 7, 13);
            fill(g, new Color(70, 100, 90), 12, 4, 68, 13);
            fill(g, new Color(230, 230, 228), 14, 5, 9, 11);
            fill(g, new Color(160, 85, 60), 28, 6, 40, 9);
        });
        assertThat(found)
                .singleElement()
                .satisfies(ship -> assertThat(ship.lengthM()).isCloseTo(68, within(5.0)));
    }

    @Test
    void quayAndCloudAreNoShips() throws Exception {
        assertThat(search(Zone.Kind.WATER, new Color(40, 56, 70), g -> {
                    fill(g, new Color(200, 195, 185), 0, 0, 60, 5);
                    for (int ring = 0; ring < 40; ring++) {
                        int light = 70 + 4 * ring;
                        g.setColor(new Color(light, light, light + 5));
                        g.fillOval(40 + ring, 60 + ring, 140 - 2 * ring, 90 - 2 * ring);
                    }
                }))
                .isEmpty();
    }

    @Test
    void shipIsFoundWithItsLength() throws Exception {
        List<Detection> found = search(Zone.Kind.WATER, WATER, g -> {
            fill(g, new Color(150, 70, 55), 10, 40, 76, 13);
            fill(g, new Color(220, 220, 215), 12, 42, 10, 9);
        });
        assertThat(found).singleElement().satisfies(ship -> {
            assertThat(ship.subject()).isInstanceOf(Subject.Ship.class);
            assertThat(ship.lengthM()).isCloseTo(76, within(3.0));
            assertThat(ship.widthM()).isCloseTo(13, within(2.5));
        });
    }

    @Test
    void openWaterHoldsNoShip() throws Exception {
        assertThat(search(Zone.Kind.WATER, WATER, g -> fill(g, Color.WHITE, 30, 30, 8, 3)))
                .isEmpty();
    }

    /** What is found lies where it was painted, and is named by its zone. */
    @Test
    void findingsLieWhereTheyAre() throws Exception {
        Detection sheet = search(Zone.Kind.CARGO, EARTH, g -> sheet(g, new Color(60, 90, 190), 20, 60, 14, 6))
                .get(0);
        assertThat(sheet.id()).isEqualTo("zone-blue-001");
        assertLies(sheet, 20, 60, 34, 66, 1.5);
        assertThat(sheet.confidence()).isBetween(0.6, 1.0);
        assertThat(sheet.lengthM()).isCloseTo(14, within(1.5));
        assertThat(sheet.widthM()).isCloseTo(6, within(1.5));

        Detection ship = search(Zone.Kind.WATER, WATER, g -> fill(g, new Color(150, 70, 55), 30, 12, 12, 66))
                .get(0);
        assertThat(ship.id()).isEqualTo("zone-ship-01");
        assertLies(ship, 30, 12, 42, 78, 1.5);
        assertThat(ship.areaM2()).isCloseTo(12 * 66, within(90.0));
        assertThat(ship.confidence()).isBetween(0.8, 0.95);
    }

    /** Bounds in metres east and south of the scene's corner. */
    private static void assertLies(Detection found, double west, double north, double east, double south, double byM) {
        Envelope got = found.outline().getEnvelopeInternal();
        Envelope want = PaintedScene.rectangle(west, north, east, south).getEnvelopeInternal();
        // A metre is a hundred thousandth of a "degree" here.
        assertThat(got.getMinX()).isCloseTo(want.getMinX(), within(byM / 1e5));
        assertThat(got.getMaxX()).isCloseTo(want.getMaxX(), within(byM / 1e5));
        assertThat(got.getMinY()).isCloseTo(want.getMinY(), within(byM / 1e5));
        assertThat(got.getMaxY()).isCloseTo(want.getMaxY(), within(byM / 1e5));
    }

    /** Loads on cars are the cars' own; what the analyst has ruled out is no cargo either. */
    @Test
    void onTracksAndOnIgnoredGroundThereIsNoCargo() throws Exception {
        Painter sheets = g -> {
            sheet(g, new Color(60, 90, 190), 20, 20, 12, 5);
            sheet(g, new Color(60, 90, 190), 50, 20, 12, 5);
            sheet(g, new Color(60, 90, 190), 20, 50, 12, 4);
        };
        PaintedScene scene = scene(EARTH, PIXEL_M, sheets);
        Zone all = new Zone(Zone.Kind.CARGO, "yard", square(2, 94), Map.of());
        Zone ruledOut = new Zone(Zone.Kind.IGNORE, "heap", PaintedScene.rectangle(45, 15, 66, 28), Map.of());
        TrackLine track = TrackLine.of(
                "1",
                List.of(
                        new Coordinate(PaintedScene.EAST, PaintedScene.NORTH - 52),
                        new Coordinate(PaintedScene.EAST + 100, PaintedScene.NORTH - 52)));
        assertThat(find(scene, List.of(all), List.of())).hasSize(3);
        assertThat(find(scene, List.of(all, ruledOut), List.of(track)))
                .singleElement()
                .satisfies(sheet -> assertLies(sheet, 20, 20, 32, 25, 1.5));
        assertThat(find(scene, List.of(ruledOut), List.of())).isEmpty();
    }

    /** An ignored place hides a ship, a track beside the quay does not. */
    @Test
    void onIgnoredWaterThereIsNoShip() throws Exception {
        PaintedScene scene = scene(WATER, PIXEL_M, g -> fill(g, new Color(150, 70, 55), 10, 40, 76, 13));
        Zone basin = new Zone(Zone.Kind.WATER, "basin", square(2, 94), Map.of());
        Zone ruledOut = new Zone(Zone.Kind.IGNORE, "wreck", PaintedScene.rectangle(5, 35, 92, 58), Map.of());
        assertThat(find(scene, List.of(basin), List.of())).hasSize(1);
        assertThat(find(scene, List.of(basin, ruledOut), List.of())).isEmpty();
    }

    @Test
    void aZoneBesideTheSceneHoldsNothing() throws Exception {
        PaintedScene scene = scene(EARTH, PIXEL_M, g -> sheet(g, new Color(60, 90, 190), 20, 20, 12, 5));
        for (Zone.Kind kind : new Zone.Kind[] {Zone.Kind.CARGO, Zone.Kind.WATER}) {
            Zone elsewhere = new Zone(kind, "elsewhere", PaintedScene.rectangle(300, 300, 350, 350), Map.of());
            assertThat(find(scene, List.of(elsewhere), List.of())).isEmpty();
        }
    }

    /** Of pixels of more than 1.2 m no cargo is claimed, ships are. */
    @Test
    void ofCoarseScenesShipsAreClaimedOnly() throws Exception {
        PaintedScene scene = scene(WATER, 2, g -> {
            fill(g, new Color(150, 70, 55), 10, 40, 76, 13);
            sheet(g, new Color(220, 230, 240), 20, 10, 20, 12);
        });
        Zone ground = new Zone(Zone.Kind.CARGO, "ground", square(2, 94), Map.of());
        Zone basin = new Zone(Zone.Kind.WATER, "basin", PaintedScene.rectangle(2, 108, 398, 300), Map.of());
        assertThat(find(scene, List.of(ground), List.of())).isEmpty();
        assertThat(find(scene, List.of(basin), List.of()))
                .singleElement()
                .satisfies(ship -> assertThat(ship.lengthM()).isCloseTo(304, within(12.0)));
    }

    /** Boats, rafts, and booms across a basin: too short, too broad, too thin. */
    @ParameterizedTest
    @CsvSource({"18, 6", "40, 20", "86, 4.6"})
    void whatHasNotTheShapeOfAShipIsNone(double lengthM, double widthM) throws Exception {
        assertThat(search(Zone.Kind.WATER, WATER, g -> fill(g, new Color(150, 70, 55), 6, 40, lengthM, widthM)))
                .isEmpty();
    }

    @Test
    void eachOfTwoShipsIsFound() throws Exception {
        assertThat(search(Zone.Kind.WATER, WATER, g -> {
                    fill(g, new Color(150, 70, 55), 10, 20, 70, 12);
                    fill(g, new Color(60, 110, 70), 14, 60, 60, 12);
                }))
                .hasSize(2)
                .extracting(Detection::id)
                .containsExactlyInAnyOrder("zone-ship-01", "zone-ship-02");
    }

    /** Pipes, boxes, and what is a cross and no rectangle, are no sheets. */
    @Test
    void whatIsTooNarrowTooSmallOrFillsNoRectangleIsNoCargo() throws Exception {
        assertThat(search(Zone.Kind.CARGO, EARTH, g -> {
                    fill(g, new Color(60, 90, 190), 10, 20, 14, 1);
                    fill(g, new Color(60, 90, 190), 40, 20, 2.5, 2);
                    fill(g, new Color(60, 90, 190), 50, 58.5, 20, 2.5);
                    fill(g, new Color(60, 90, 190), 58.5, 50, 2.5, 20);
                }))
                .isEmpty();
    }

    private interface Painter {
        void paint(Graphics2D g);
    }

    private static void fill(Graphics2D g, Color colour, double x, double y, double width, double height) {
        g.setColor(colour);
        g.fillRect((int) (x / PIXEL_M), (int) (y / PIXEL_M), (int) (width / PIXEL_M), (int) (height / PIXEL_M));
    }

    /** A tarpaulin over crates: folds every other metre, and a shadow. */
    private static void sheet(Graphics2D g, Color colour, double x, double y, double width, double height) {
        fill(g, new Color(50, 50, 55), x, y - 1.5, width, 1.5);
        for (int fold = 0; fold < width; fold++) {
            int shade = fold % 2 == 0 ? 0 : -30;
            Color tone = new Color(
                    clip(colour.getRed() + shade), clip(colour.getGreen() + shade), clip(colour.getBlue() + shade));
            fill(g, tone, x + fold, y, 1, height);
        }
    }

    private static List<Detection> search(Zone.Kind kind, Color ground, Painter painter) throws Exception {
        return find(
                scene(ground, PIXEL_M, painter), List.of(new Zone(kind, "zone", square(2, 94), Map.of())), List.of());
    }

    /** 200 by 200 pixels; painters paint as if each were half a metre. */
    private static PaintedScene scene(Color ground, double pixelM, Painter painter) {
        BufferedImage picture = new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = picture.createGraphics();
        fill(g, ground, 0, 0, 100, 100);
        // What a stretch needs: something dark and something bright outside the zone.
        fill(g, Color.BLACK, 0, 96, 50, 4);
        fill(g, Color.WHITE, 50, 96, 50, 4);
        painter.paint(g);
        g.dispose();
        Random random = new Random(1);
        for (int y = 0; y < 200; y++) {
            for (int x = 0; x < 200; x++) {
                Color c = new Color(picture.getRGB(x, y));
                int noise = random.nextInt(9) - 4;
                picture.setRGB(
                        x,
                        y,
                        new Color(clip(c.getRed() + noise), clip(c.getGreen() + noise), clip(c.getBlue() + noise))
                                .getRGB());
            }
        }
        return new PaintedScene(picture, pixelM, Path.of("painted.tif"));
    }

    private static List<Detection> find(PaintedScene scene, List<Zone> zones, List<TrackLine> tracks)
            throws SceneException {
        Site site = new Site("painted", ZoneOffset.UTC, Optional.empty(), List.of(), List.of(), zones, Map.of());
        return SEARCH.find(
                scene,
                scene.ground(),
                Radiometry.measure(scene, new PixelWindow(0, 0, 200, 200)),
                site,
                tracks,
                new GroundOutline(scene.ground()));
    }

    private static int clip(int v) {
        return Math.max(0, Math.min(255, v));
    }

    private static Polygon square(double from, double to) {
        return PaintedScene.rectangle(from, from, to, to);
    }
}
