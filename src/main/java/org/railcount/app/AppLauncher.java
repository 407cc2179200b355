package org.railcount.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;

/**
 * Starts the window. It stands apart from {@link RailcountApp} because a class that extends {@link Application} cannot be
 * started from the class path directly.
 */
public final class AppLauncher {
    private AppLauncher() {}

    /**
     * Opens the window and returns when it was closed.
     *
     * @param paths a project folder, a folder of scenes, or scene files; empty for the sample project where it is there
     * @return exit status
     */
    public static int launch(List<Path> paths) {
        // The chart uses Java2D for geometry and fonts only; its own window system would get in JavaFX's way.
        System.setProperty("java.awt.headless", "true");
        List<Path> wanted = paths.isEmpty() ? sampleProject() : paths;
        Application.launch(
                RailcountApp.class, wanted.stream().map(Path::toString).toArray(String[]::new));
        return 0;
    }

    /** The launch script tells where Railcount lies; without it the sample is looked for where the program was started. */
    private static List<Path> sampleProject() {
        Path sample = Path.of(System.getProperty("railcount.home", ""), "sample-imagery");
        return Files.exists(sample.resolve("site.geojson")) ? List.of(sample.toAbsolutePath()) : List.of();
    }
}
