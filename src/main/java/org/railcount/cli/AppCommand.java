package org.railcount.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code railcount app}: opens the window. */
@Command(
        name = "app",
        header = "Open the window.",
        description = {
            "Opens a project folder, or scenes. Without an argument it opens the sample project."
                    + " 'railcount' alone does the same."
        },
        footer = {"  railcount app", "  railcount app sample-imagery", "  railcount app scenes/20231005.tif"})
final class AppCommand implements Callable<Integer> {
    private final AppLauncher app;

    @Parameters(
            arity = "0..*",
            paramLabel = "PATH",
            description =
                    "Project folder (one with a site.geojson) or its project.railcount, folder of scenes, or GeoTIFF files.")
    private List<Path> paths = List.of();

    AppCommand(AppLauncher app) {
        this.app = app;
    }

    @Override
    public Integer call() {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new UsageException("no such file or folder: " + path);
            }
        }
        return app.launch(paths);
    }
}
