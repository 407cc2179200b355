package org.railcount.app.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.railcount.simulate.large.LargeScene;
import org.railcount.simulate.large.LargeScene.Form;

/** The large scenes to measure with, each in a folder of its own; those of an earlier run are used again. */
final class BenchFiles {
    private static final int SEED = 7;
    private static final List<String> DATES = List.of("20230903_021500", "20230919_021500", "20231005_021500");

    private final Path folder;
    private final int side;

    BenchFiles(Path folder, int side) {
        this.folder = folder.resolve(Integer.toString(side));
        this.side = side;
    }

    /** The scene in one form; written first where it is missing. */
    Path file(Form form, PrintWriter out) throws IOException {
        Path home = folder.resolve(name(form));
        Path file = home.resolve(DATES.get(2) + "_" + name(form) + ".tif");
        if (!Files.exists(file)) {
            Files.createDirectories(home);
            long from = System.nanoTime();
            new LargeScene(side, SEED).write(file, form, share -> {});
            out.printf("wrote %s, %d MB, in %.1f s%n", file, Files.size(file) >> 20, (System.nanoTime() - from) / 1e9);
            out.flush();
        }
        return file;
    }

    /** A folder with three dates of the scene with overviews, which are read from names such as Planet gives. */
    Path dates(Path scene) throws IOException {
        Path dates = folder.resolve("series");
        Files.createDirectories(dates);
        for (String date : DATES) {
            Path file = dates.resolve(date + "_1005_3B_Visual.tif");
            if (!Files.exists(file)) {
                link(file, scene);
            }
        }
        return dates;
    }

    private static void link(Path link, Path to) throws IOException {
        try {
            Files.createLink(link, to);
        } catch (UnsupportedOperationException | IOException e) {
            Files.copy(to, link);
        }
    }

    private static String name(Form form) {
        return switch (form) {
            case TILES_WITH_OVERVIEWS -> "cog";
            case TILES -> "tiles";
            case STRIPS -> "strips";
        };
    }
}
