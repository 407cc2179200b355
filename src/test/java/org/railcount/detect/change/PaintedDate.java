package org.railcount.detect.change;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.railcount.detect.PaintedScene;
import org.railcount.detect.image.GroundOutline;
import org.railcount.detect.image.Radiometry;
import org.railcount.detect.zone.ZoneSearch;
import org.railcount.imagery.GroundFrame;
import org.railcount.imagery.PixelBlock;
import org.railcount.imagery.PixelWindow;
import org.railcount.imagery.Scene;
import org.railcount.imagery.SceneException;
import org.railcount.model.Acquisition;
import org.railcount.model.Area;
import org.railcount.model.AreaCount;
import org.railcount.model.CountRange;
import org.railcount.model.CountStatus;
import org.railcount.model.Detection;
import org.railcount.model.DetectionRun;
import org.railcount.model.Registration;
import org.railcount.model.SceneInfo;
import org.railcount.model.SceneResult;
import org.railcount.model.Site;
import org.railcount.model.Zone;

/**
 * One date of a painted yard of 160 m by 120 m at half a metre: gravel with two houses, and a cargo zone in its southern
 * half. Sun in the south.
 */
final class PaintedDate implements Scene {
    static final double WIDTH_M = 160;
    static final double HEIGHT_M = 120;
    private static final double PIXEL_M = 0.5;

    private final PaintedScene scene;
    private final SceneInfo info;

    private PaintedDate(PaintedScene scene, SceneInfo info) {
        this.scene = scene;
        this.info = info;
    }

    /** Ground, houses and what the painter adds; every date has its own noise. */
    static PaintedDate of(String day, Color ground, Consumer<Yard> painter) {
        BufferedImage picture =
                new BufferedImage((int) (WIDTH_M / PIXEL_M), (int) (HEIGHT_M / PIXEL_M), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = picture.createGraphics();
        Yard yard = new Yard(g);
        yard.flat(ground, 0, 0, WIDTH_M, HEIGHT_M);
        yard.flat(ground.darker(), 0, 45, WIDTH_M, 8);
        yard.box(new Color(140, 90, 75), 8, 10, 14, 10, 5);
        yard.box(new Color(90, 95, 100), 130, 12, 20, 12, 5);
        yard.flat(Color.BLACK, 0, 117, 80, 3);
        yard.flat(Color.WHITE, 80, 117, 80, 3);
        painter.accept(yard);
        g.dispose();
        noise(picture, day.hashCode());
        PaintedScene scene = new PaintedScene(picture, PIXEL_M, Path.of(day + ".tif"));
        SceneInfo info = scene.info()
                .withId(day)
                .withAcquisition(Acquisition.UNKNOWN.withAnalystTime(Instant.parse(day + "T02:00:00Z")));
        return new PaintedDate(scene, info);
    }

    /** The same picture, said to be of another time. */
    PaintedDate taken(Acquisition other) {
        return new PaintedDate(scene, info.withAcquisition(other));
    }

    /** The same picture, said to be of another pixel size, metres. */
    PaintedDate ofPixels(double pixelSizeM) {
        return new PaintedDate(
                scene,
                new SceneInfo(
                        info.id(),
                        info.path(),
                        info.width(),
                        info.height(),
                        info.bands(),
                        info.bandRoles(),
                        info.sampleType(),
                        info.nodata(),
                        info.crsName(),
                        info.grid(),
                        pixelSizeM,
                        info.acquisition()));
    }

    private static void noise(BufferedImage picture, long seed) {
        Random random = new Random(seed);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                Color c = new Color(picture.getRGB(x, y));
                int n = random.nextInt(13) - 6;
                picture.setRGB(
                        x, y, new Color(clip(c.getRed() + n), clip(c.getGreen() + n), clip(c.getBlue() + n)).getRGB());
            }
        }
    }

    private static int clip(int v) {
        return Math.max(0, Math.min(255, v));
    }

    /** Paints in metres from the north-west corner. */
    record Yard(Graphics2D g) {
        void flat(Color colour, double x, double y, double width, double height) {
            g.setColor(colour);
            g.fillRect((int) (x / PIXEL_M), (int) (y / PIXEL_M), (int) (width / PIXEL_M), (int) (height / PIXEL_M));
        }

        /** Something that stands up and throws its shadow to the north. */
        void box(Color colour, double x, double y, double width, double height, double shadow) {
            flat(new Color(45, 47, 55), x, y - shadow, width, shadow);
            flat(colour, x, y, width, height);
        }
    }

    static Site site() {
        return new Site(
                "painted",
                ZoneOffset.UTC,
                Optional.empty(),
                List.of(new Area("yard", PaintedScene.rectangle(3, 3, 157, 115), Map.of())),
                List.of(),
                List.of(new Zone(Zone.Kind.CARGO, "apron", PaintedScene.rectangle(10, 62, 150, 110), Map.of())),
                Map.of());
    }

    /** The scene's own result: its cargo, and an area that was judged whole. */
    SceneResult.Handled counted() {
        try {
            List<Detection> cargo = new ZoneSearch()
                    .find(
                            this,
                            ground(),
                            Radiometry.measure(this, new PixelWindow(0, 0, info.width(), info.height())),
                            site(),
                            List.of(),
                            new GroundOutline(ground()));
            return new SceneResult.Handled(info, run(info.id(), cargo));
        } catch (SceneException e) {
            throw new AssertionError(e);
        }
    }

    static DetectionRun run(String id, List<Detection> cargo) {
        return run(id, cargo, 1);
    }

    /** @param usable share of the area that could be judged */
    static DetectionRun run(String id, List<Detection> cargo, double usable) {
        return run(id, cargo, usable, CountStatus.COUNTED, Registration.NONE);
    }

    static DetectionRun run(
            String id, List<Detection> cargo, double usable, CountStatus status, Registration registration) {
        double area = cargo.stream().mapToDouble(Detection::areaM2).sum();
        return new DetectionRun(
                id,
                "hash",
                "site",
                "painted",
                Map.of(),
                registration,
                cargo,
                List.of(),
                List.of(new AreaCount(
                        "yard", CountRange.exactly(0), 0, 0, 0, 0, cargo.size(), area, 0, 0, usable, status)),
                Optional.empty());
    }

    List<AreaLook> looks() {
        try {
            return new LookSampler().sample(this, site(), run(info.id(), List.of()));
        } catch (SceneException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public SceneInfo info() {
        return info;
    }

    @Override
    public GroundFrame ground() {
        return scene.ground();
    }

    @Override
    public PixelBlock read(PixelWindow window, int outWidth, int outHeight) {
        return scene.read(window, outWidth, outHeight);
    }

    @Override
    public void close() {}
}
