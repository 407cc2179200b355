package org.railcount.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.stage.Stage;
import org.railcount.app.RailcountApp;
import org.railcount.app.settings.PersonalFolder;
import org.railcount.app.viewer.MapPanel;

/** The application's own window, with its map at 1600 x 900 where the task wants that, driven by one task. Prints {@code name=value} lines. */
public final class BenchWindow extends Application {
    private static final double MAP_WIDTH = 1600;
    private static final double MAP_HEIGHT = 900;
    private final RailcountApp app = new RailcountApp();

    /** The window opens as it does for the first time, and leaves no trace in the person's settings. */
    @Override
    public void init() throws IOException {
        System.setProperty(
                PersonalFolder.SETTINGS.property(),
                Files.createTempDirectory("railcount-bench").toString());
        app.begin(opened());
    }

    @Override
    public void start(Stage stage) {
        List<String> args = getParameters().getRaw();
        BenchTask task = BenchTask.valueOf(args.get(0));
        Path path = Path.of(args.get(1));
        app.show(stage, opened());
        stage.setX(0);
        stage.setY(0);
        MapPanel map = (MapPanel) stage.getScene().getRoot().lookup("#map");
        Pulses pulses = new Pulses();
        Heap heap = new Heap();
        pulses.until(() -> !task.wantsMapSize() || fitted(stage, map), () -> {
            Drive drive = new Drive(app, stage, map, pulses, path, args.subList(2, args.size()));
            task.run(drive, () -> {
                drive.tell("pipeline", Pipeline.name());
                heap.tell();
                System.out.flush();
                Runtime.getRuntime().halt(0);
            });
        });
    }

    private List<Path> opened() {
        List<String> args = getParameters().getRaw();
        return BenchTask.valueOf(args.get(0)).opensAtOnce() ? List.of(Path.of(args.get(1))) : List.of();
    }

    /** Makes the window as large as it takes for the map to have its size. */
    private static boolean fitted(Stage stage, MapPanel map) {
        double dx = MAP_WIDTH - map.getWidth();
        double dy = MAP_HEIGHT - map.getHeight();
        if (Math.abs(dx) < 1 && Math.abs(dy) < 1) {
            return true;
        }
        stage.setWidth(stage.getWidth() + dx);
        stage.setHeight(stage.getHeight() + dy);
        return false;
    }

    @Override
    public void stop() {
        app.stop();
    }
}
