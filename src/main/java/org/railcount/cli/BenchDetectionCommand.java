package org.railcount.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.railcount.detect.DetectorException;
import org.railcount.detect.DetectorFactory;
import org.railcount.imagery.Scene;
import org.railcount.model.Site;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code railcount bench detection}: how long counting takes. */
@Command(
        name = "detection",
        header = "Measure how long counting a scene takes, against OpenCV's plain decoding of it.",
        description = {
            "Counts scenes one after the other in this process, and has OpenCV decode the same files."
                    + " The last line reads",
            "  count_s=… decode_s=… count_over_decode=…",
            "each the median over the scenes."
        },
        exitCodeList = {"0:all was measured", "1:it could not be measured", "2:wrong usage"},
        footer = "  railcount bench detection --site site.geojson --scenes scenes")
final class BenchDetectionCommand implements Callable<Integer> {
    private static final Path SAMPLE = Path.of(System.getProperty("railcount.home", ""), "sample-imagery");

    private final Scene.Opener opener;
    private final DetectorFactory detectors;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--site", paramLabel = "SITE", description = "Site file (default: the sample project's).")
    private Path siteFile = SAMPLE.resolve("site.geojson");

    @Option(
            names = "--scenes",
            paramLabel = "PATH",
            description = "Images or folders of images (default: the sample project's).")
    private List<Path> scenes = new ArrayList<>();

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private DetectorOptions detectorOptions;

    @Mixin
    private final Warnings warnings = new Warnings();

    BenchDetectionCommand(Scene.Opener opener, DetectorFactory detectors) {
        this.opener = opener;
        this.detectors = detectors;
    }

    @Override
    public Integer call() throws IOException, DetectorException {
        Site site = WatchedSite.read(siteFile, warnings::tell).site();
        List<Path> files = SceneArguments.files(scenes.isEmpty() ? List.of(SAMPLE.resolve("scenes")) : scenes);
        PrintWriter out = spec.commandLine().getOut();
        new DetectionBench(opener, detectors.make(detectorOptions.setup()), out).run(site, files);
        return 0;
    }
}
