package org.railcount.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.railcount.imagery.DisplaySettings;
import org.railcount.imagery.DisplayStretch;
import org.railcount.imagery.GeoTiffScenes;
import org.railcount.imagery.OverviewCache;
import org.railcount.imagery.PixelWindow;
import org.railcount.imagery.Scene;
import org.railcount.imagery.SceneException;
import org.railcount.imagery.ViewedScenes;
import org.railcount.imagery.metadata.AcquisitionReader;

/** A GeoTIFF of any kind with the files beside it, opened to be counted and to be looked at. */
final class SceneTarget implements Target {
    private static final int SIDE = 48;

    private final Seeds seeds = Seeds.below(
            Path.of("src/test/resources/imagery"),
            file -> !file.toString().endsWith(".csv") && !file.toString().endsWith(".py"));
    private final GeoTiffScenes scenes = new GeoTiffScenes(new AcquisitionReader());

    SceneTarget() throws IOException {}

    @Override
    public String name() {
        return "scene";
    }

    @Override
    public void write(Path folder, Random random) throws IOException {
        Path seed = seeds.any(random);
        String stem = stem(seed);
        boolean another = random.nextInt(4) == 0;
        for (Path file : seeds.files()) {
            if (stem(file).equals(stem)) {
                byte[] bytes = Files.readAllBytes(file);
                boolean damaged = file.equals(seed) || another;
                Files.write(folder.resolve(file.getFileName()), damaged ? damage(file, bytes, random) : bytes);
            }
        }
    }

    private static byte[] damage(Path file, byte[] bytes, Random random) {
        String name = file.toString();
        boolean tiff = name.endsWith(".tif") || name.endsWith(".msk") || name.endsWith(".ovr");
        return tiff ? TiffMutation.of(bytes, random) : TextMutation.of(bytes, random);
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.indexOf('.'));
    }

    @Override
    public void read(Path folder) throws Exception {
        ViewedScenes viewed = new ViewedScenes(scenes, new OverviewCache(folder.resolve("cache"), 1 << 20));
        for (Path file :
                Seeds.below(folder, path -> path.toString().endsWith(".tif")).files()) {
            try (Scene scene = scenes.open(file)) {
                count(scene);
            } catch (SceneException e) {
                throw new Refused(e);
            }
            try (Scene scene = viewed.open(file)) {
                DisplayStretch stretch = DisplayStretch.of(scene, DisplaySettings.DEFAULT);
                stretch.toArgb(scene.read(corner(scene), SIDE, SIDE));
            } catch (SceneException e) {
                throw new Refused(e);
            }
        }
    }

    private static void count(Scene scene) throws SceneException {
        int width = scene.info().width();
        int height = scene.info().height();
        scene.read(new PixelWindow(0, 0, 64, 48), 64, 48);
        scene.read(new PixelWindow(0, 0, 64, 48), 16, 12);
        if (scene.read(corner(scene), SIDE, SIDE).valid().length != SIDE * SIDE) {
            throw new IllegalStateException("a window of another size than was asked for");
        }
        for (double at : new double[] {0, 0.5, 1}) {
            var place = scene.ground().pixelToLonLat(at * width, at * height);
            scene.ground().lonLatToPixel(place.x, place.y);
        }
    }

    /** Its last pixels. */
    private static PixelWindow corner(Scene scene) {
        return new PixelWindow(
                Math.max(0, scene.info().width() - SIDE),
                Math.max(0, scene.info().height() - SIDE),
                SIDE,
                SIDE);
    }
}
