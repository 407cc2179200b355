package org.railcount.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.railcount.imagery.Scene;
import picocli.CommandLine.Option;

/** Which site, which results and which images a command takes that shows what was counted. */
final class CountedOptions {
    @Option(names = "--site", required = true, paramLabel = "SITE", description = "Site file (GeoJSON).")
    @SuppressWarnings("NullAway.Init")
    private Path siteFile;

    @Option(
            names = "--counted",
            paramLabel = "DIR",
            description = "What analyze or the window's export wrote; without it, the site's project.")
    private @Nullable Path counted;

    @Option(
            names = "--scenes",
            paramLabel = "PATH",
            description =
                    "Images or folders of images, in which scenes are looked for by name or day. A project knows its own.")
    private List<Path> scenes = new ArrayList<>();

    /**
     * The site.
     *
     * @param warning told what is odd but does not stand in the way
     */
    WatchedSite site(Consumer<String> warning) {
        return WatchedSite.read(siteFile, warning);
    }

    /** The images that are named, and those of the site's project. */
    SceneImages images(Scene.Opener opener, WatchedSite site) {
        return new SceneImages(opener, site, scenes);
    }

    /** Whether the results lie in a folder. */
    boolean isIn(Path other) throws IOException {
        return counted != null && Files.exists(counted) && Files.isSameFile(counted, other);
    }

    /** The folder that is named. */
    Optional<AnalyzedFolder> folder() {
        return Optional.ofNullable(counted).map(AnalyzedFolder::new);
    }

    /** The project of the site. */
    CountedProject project(WatchedSite site, SceneImages images) {
        if (!site.isProject()) {
            throw new UsageException("--counted is missing: " + siteFile + " is no project's site.geojson");
        }
        return new CountedProject(site, images);
    }

    /** The scenes of the folder, or of the site's project where none is named. */
    CountedScenes results(WatchedSite site, SceneImages images) {
        Optional<AnalyzedFolder> folder = folder();
        return folder.isPresent() ? folder.get() : project(site, images);
    }
}
