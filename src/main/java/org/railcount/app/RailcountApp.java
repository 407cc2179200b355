package org.railcount.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.stage.Stage;
import org.railcount.detect.TrackGuidedDetector;
import org.railcount.imagery.GeoTiffScenes;
import org.railcount.imagery.PixelBlock;
import org.railcount.model.Acquisition;

/** The desktop application. */
public final class RailcountApp extends Application {
    @SuppressWarnings("NullAway.Init")
    private Composition composition;

    @Override
    public void start(Stage stage) {
        composition = desktop();
        MainWindow window = composition.window(stage);
        window.show();
        window.open(getParameters().getRaw().stream().map(Path::of).toList());
    }

    @Override
    public void stop() {
        composition.close();
    }

    private static Composition desktop() {
        return new Composition(
                new GeoTiffScenes((image, tiffTime) -> Acquisition.UNKNOWN),
                RailcountApp::scan,
                scene -> RailcountApp::asStored,
                new TrackGuidedDetector());
    }

    private static List<Path> scan(List<Path> named) throws IOException {
        List<Path> all = new ArrayList<>();
        for (Path path : named) {
            if (Files.isDirectory(path)) {
                try (Stream<Path> found = Files.walk(path)) {
                    all.addAll(found.filter(file -> file.toString().endsWith(".tif"))
                            .sorted()
                            .toList());
                }
            } else {
                all.add(path);
            }
        }
        return all;
    }

    private static int[] asStored(PixelBlock block) {
        int[] argb = new int[block.width() * block.height()];
        int bands = block.samples().length;
        for (int i = 0; i < argb.length; i++) {
            if (block.valid()[i]) {
                int red = (int) block.samples()[0][i];
                int green = (int) block.samples()[Math.min(1, bands - 1)][i];
                int blue = (int) block.samples()[Math.min(2, bands - 1)][i];
                argb[i] = 0xff000000 | (red & 255) << 16 | (green & 255) << 8 | (blue & 255);
            }
        }
        return argb;
    }
}
