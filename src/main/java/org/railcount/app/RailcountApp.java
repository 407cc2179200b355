package org.railcount.app;

import java.nio.file.Path;
import javafx.application.Application;
import javafx.stage.Stage;
import org.railcount.app.settings.SettingsFolder;
import org.railcount.detect.Detectors;
import org.railcount.imagery.DisplayStretch;
import org.railcount.imagery.GeoTiffScenes;
import org.railcount.imagery.SceneFolder;
import org.railcount.imagery.metadata.AcquisitionReader;

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
                SettingsFolder.ofThisPerson(),
                new GeoTiffScenes(new AcquisitionReader()),
                SceneFolder::list,
                scene -> DisplayStretch.of(scene)::toArgb,
                Detectors::make);
    }
}
