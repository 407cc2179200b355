package org.railcount.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.railcount.detect.evaluate.Truth;
import org.railcount.detect.training.LabelledStrips;
import org.railcount.imagery.Scene;
import org.railcount.imagery.SceneException;
import org.railcount.project.ProjectException;
import org.railcount.project.SiteFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code railcount training-strips}: input for src/training, not for analysts. */
@Command(
        name = "training-strips",
        hidden = true,
        header = "Write a labelled scene's straightened tracks for the training of the emission network.",
        description = "How the strips are used: src/training/README.md.",
        footer = "  railcount training-strips --site site.geojson --truth truth --out strips scene.tif")
final class TrainingStripsCommand implements Callable<Integer> {
    private final Scene.Opener opener;

    @Option(names = "--site", required = true, paramLabel = "SITE")
    @SuppressWarnings("NullAway.Init")
    private Path site;

    @Option(names = "--truth", required = true, paramLabel = "TRUTH")
    @SuppressWarnings("NullAway.Init")
    private Path truth;

    @Option(names = "--out", required = true, paramLabel = "DIR")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(names = "--sun-azimuth", paramLabel = "DEGREES")
    private @Nullable Double sunAzimuth;

    @Parameters(paramLabel = "SCENE")
    @SuppressWarnings("NullAway.Init")
    private Path image;

    TrainingStripsCommand(Scene.Opener opener) {
        this.opener = opener;
    }

    @Override
    public Integer call() throws IOException, ProjectException, SceneException {
        Files.createDirectories(out);
        OptionalDouble sun = sunAzimuth == null ? OptionalDouble.empty() : OptionalDouble.of(sunAzimuth);
        try (Scene scene = opener.open(image)) {
            LabelledStrips.write(
                    scene,
                    SiteFile.read(site),
                    Truth.read(truth),
                    sun.isPresent() ? sun : scene.info().acquisition().sunAzimuthDeg(),
                    out,
                    scene.info().id());
        }
        return 0;
    }
}
