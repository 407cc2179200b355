package org.railcount.app;

import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.stage.Stage;
import org.railcount.app.settings.PersonalFolder;
import org.railcount.detect.Detectors;
import org.railcount.imagery.DisplayStretch;
import org.railcount.imagery.GeoTiffScenes;
import org.railcount.imagery.OverviewCache;
import org.railcount.imagery.SceneFolder;
import org.railcount.imagery.ViewedScenes;
import org.railcount.imagery.metadata.AcquisitionReader;

/** The desktop application. */
public final class RailcountApp extends Application {
    /** Overviews of about ten of the largest scenes. */
    private static final long OVERVIEW_BYTES = 8L << 30;

    @SuppressWarnings("NullAway.Init")
    private Composition composition;

    @SuppressWarnings("NullAway.Init")
    private MainWindow window;

    /** Runs away from the JavaFX thread: settings are read here. */
    @Override
    public void init() {
        begin(paths());
    }

    @Override
    public void start(Stage stage) {
        show(stage, paths());
    }

    private List<Path> paths() {
        return getParameters().getRaw().stream().map(Path::of).toList();
    }

    /** Reads settings, and begins to read what is going to be opened; not on the JavaFX thread. */
    public void begin(List<Path> paths) {
        composition = desktop();
        composition.begin(paths);
    }

    /**
     * Shows the window and opens what is named; {@link #begin} comes first.
     *
     * @param paths a project folder, a folder of scenes, or scene files; empty for a window with nothing in it
     */
    public void show(Stage stage, List<Path> paths) {
        window = composition.window(stage);
        window.show();
        // Not before: a site that is read sooner than the window is laid out would be fitted into a map of another
        // size.
        window.open(paths);
    }

    /** Opens a project folder, a folder of scenes, or scene files in the window. */
    public void open(List<Path> paths) {
        window.open(paths);
    }

    /** Writes counts and chart of the open project into a folder, in the background, as the command does once a folder is chosen. */
    public void export(Path folder) {
        window.export(folder);
    }

    @Override
    public void stop() {
        composition.close();
    }

    private static Composition desktop() {
        GeoTiffScenes scenes = new GeoTiffScenes(new AcquisitionReader());
        return new Composition(
                        PersonalFolder.SETTINGS.ofThisPerson(),
                        scenes,
                        SceneFolder::list,
                        (scene, look) -> DisplayStretch.of(scene, look)::toArgb,
                        Detectors::make)
                .looking(new ViewedScenes(
                        scenes,
                        new OverviewCache(PersonalFolder.CACHE.ofThisPerson().resolve("overviews"), OVERVIEW_BYTES)));
    }
}
