package org.railcount.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.apache.commons.io.FileUtils;
import org.railcount.imagery.GeoTiffScenes;
import org.railcount.imagery.OverviewCache;
import org.railcount.imagery.PixelWindow;
import org.railcount.imagery.Scene;
import org.railcount.imagery.SceneException;
import org.railcount.imagery.ViewedScenes;
import org.railcount.imagery.metadata.AcquisitionReader;
import org.railcount.simulate.large.LargeScene;

/**
 * Reads a window of a large scene and builds its overviews, and has GDAL do the same to the same file. A tool of GDAL
 * starts as a process of its own: what it takes for one pixel is taken off its time.
 *
 * @param folder where the scene is kept for the next run
 */
record ImageryBench(Path folder, PrintWriter out) {
    private static final int SEED = 7;
    private static final int RUNS = 3;
    private static final int WINDOW = 3072;

    /**
     * Measures; the last line that it prints is the result.
     *
     * @param side pixels along each side of the scene
     */
    void run(int side) throws IOException, SceneException, InterruptedException {
        Path file = folder.resolve("imagery-" + side + ".tif");
        if (!Files.exists(file)) {
            new LargeScene(side, SEED).write(file, LargeScene.Form.TILES, share -> {});
        }
        PixelWindow window = new PixelWindow(side / 3, side / 3, WINDOW, WINDOW);
        double[] read = new double[RUNS + 1];
        double[] build = new double[RUNS];
        for (int i = 0; i < read.length; i++) {
            read[i] = read(file, window);
        }
        for (int i = 0; i < RUNS; i++) {
            build[i] = build(file);
        }
        // The first read loads and compiles.
        double readS = Median.of(Arrays.copyOfRange(read, 1, read.length));
        double buildS = Median.of(build);
        out.printf(Locale.ROOT, "a window of %d x %d pixels is read in %.2f s%n", WINDOW, WINDOW, readS);
        out.printf(Locale.ROOT, "overviews of %d x %d pixels are built in %.2f s%n", side, side, buildS);
        OptionalDouble gdalRead = gdalRead(file, window);
        OptionalDouble gdalBuild = gdalBuild(file);
        if (gdalRead.isEmpty() || gdalBuild.isEmpty()) {
            out.println("GDAL's gdal_translate and gdaladdo are not installed or fail here: no ratio to them.");
            out.printf(Locale.ROOT, "window_s=%.3f overviews_s=%.2f%n", readS, buildS);
        } else {
            out.printf(
                    Locale.ROOT,
                    "window_s=%.3f window_over_gdal=%.2f overviews_s=%.2f overviews_over_gdal=%.2f%n",
                    readS,
                    readS / gdalRead.getAsDouble(),
                    buildS,
                    buildS / gdalBuild.getAsDouble());
        }
        out.flush();
    }

    private static double read(Path file, PixelWindow window) throws SceneException {
        long start = System.nanoTime();
        try (Scene scene = new GeoTiffScenes(new AcquisitionReader()).open(file)) {
            scene.read(window, window.width(), window.height());
        }
        return since(start);
    }

    private double build(Path file) throws IOException, SceneException {
        Path cache = Files.createTempDirectory(folder, "overviews");
        try {
            ViewedScenes scenes = new ViewedScenes(
                    new GeoTiffScenes(new AcquisitionReader()), new OverviewCache(cache, Long.MAX_VALUE));
            try (Scene scene = scenes.open(file)) {
                if (!scenes.lacksOverviews(scene)) {
                    throw new UsageException("--side is too small: such a scene needs no overviews");
                }
                long start = System.nanoTime();
                scenes.buildOverviews(scene, () -> false, share -> {});
                return since(start);
            }
        } finally {
            FileUtils.deleteDirectory(cache.toFile());
        }
    }

    /** A driver that keeps the pixels in memory, so that only reading is timed. */
    private static OptionalDouble gdalRead(Path file, PixelWindow window) throws IOException, InterruptedException {
        OptionalDouble bare = medianOf(() -> translate(file, new PixelWindow(window.col(), window.row(), 1, 1)));
        OptionalDouble whole = medianOf(() -> translate(file, window));
        return bare.isEmpty() || whole.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.max(1e-3, whole.getAsDouble() - bare.getAsDouble()));
    }

    private static OptionalDouble translate(Path file, PixelWindow window) throws IOException, InterruptedException {
        return Gdal.seconds(
                "gdal_translate",
                List.of(
                        "-of",
                        "MEM",
                        "-srcwin",
                        Integer.toString(window.col()),
                        Integer.toString(window.row()),
                        Integer.toString(window.width()),
                        Integer.toString(window.height()),
                        file.toString(),
                        "none"));
    }

    /** The same levels, kind of mean and compression, in a file of their own. */
    private static OptionalDouble gdalBuild(Path file) throws IOException, InterruptedException {
        Path overviews = file.resolveSibling(file.getFileName() + ".ovr");
        try {
            return medianOf(() -> {
                Files.deleteIfExists(overviews);
                return Gdal.seconds(
                        "gdaladdo",
                        List.of("-ro", "-r", "average", "--config", "COMPRESS_OVERVIEW", "ZSTD", file.toString()));
            });
        } finally {
            Files.deleteIfExists(overviews);
        }
    }

    /** One timed run. */
    @FunctionalInterface
    private interface Timed {
        OptionalDouble run() throws IOException, InterruptedException;
    }

    private static OptionalDouble medianOf(Timed timed) throws IOException, InterruptedException {
        double[] seconds = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            OptionalDouble one = timed.run();
            if (one.isEmpty()) {
                return one;
            }
            seconds[i] = one.getAsDouble();
        }
        return OptionalDouble.of(Median.of(seconds));
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
