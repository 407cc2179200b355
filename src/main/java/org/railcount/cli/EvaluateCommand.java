package org.railcount.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.detect.evaluate.Judged;
import org.railcount.detect.evaluate.Reliability;
import org.railcount.detect.evaluate.SceneMatch;
import org.railcount.detect.evaluate.SceneScore;
import org.railcount.detect.evaluate.ScoreCsv;
import org.railcount.detect.evaluate.ScoreTable;
import org.railcount.detect.evaluate.ScoreTotal;
import org.railcount.detect.evaluate.TypeReport;
import org.railcount.export.AtomicOutput;
import org.railcount.imagery.Scene;
import org.railcount.imagery.SceneException;
import org.railcount.model.Track;
import org.railcount.project.ProjectException;
import org.railcount.project.SiteFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code railcount evaluate}: detections against labelled truth. */
@Command(
        name = "evaluate",
        header = "Set detections against labelled truth: how many cars were found, missed, made up.",
        description = {
            "A detection is right when it overlaps a labelled thing with an intersection over union of"
                    + " at least 0.3, one to one. Things seen by less than half, or labelled off_track, count"
                    + " neither for nor against. With folders, each SCENE.truth.geojson is paired with"
                    + " SCENE.detections.geojson.",
            ""
        },
        exitCodeList = {"0:evaluated", "1:a file could not be read or written", "2:wrong usage"},
        footer = {
            "  railcount evaluate --truth sample-imagery/truth --detections out --split test \\",
            "      --site sample-imagery/site.geojson --types --reliability --csv scores.csv",
            "  railcount evaluate --truth sample-imagery/truth --detections out --split test \\",
            "      --scenes sample-imagery/scenes --pictures failures",
            "  railcount evaluate --truth truth.geojson --detections out/scene.detections.geojson \\",
            "      --site site.geojson --split test"
        })
final class EvaluateCommand implements Callable<Integer> {
    private final Scene.Opener opener;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--truth", required = true, paramLabel = "TRUTH", description = "Labels: a file or a folder.")
    @SuppressWarnings("NullAway.Init")
    private Path truth;

    @Option(
            names = "--detections",
            required = true,
            paramLabel = "FILE",
            description = "Detections: a file or the folder that analyze wrote.")
    @SuppressWarnings("NullAway.Init")
    private Path detections;

    @Option(
            names = "--split",
            paramLabel = "NAME",
            description =
                    "Only this half of the labels, for example test: scenes with that split, or, on one scene with --site,"
                            + " tracks with that split.")
    private Optional<String> split = Optional.empty();

    @Option(
            names = "--site",
            paramLabel = "SITE",
            description = "Site file; adds false cars a kilometre on tracks that hold no labelled car.")
    private @Nullable Path site;

    @Option(
            names = "--moved-east",
            paramLabel = "M",
            description = "The site was moved so many metres east of the labels: the labels follow it.")
    private double movedEast;

    @Option(names = "--moved-north", paramLabel = "M", description = "The same northward.")
    private double movedNorth;

    @Option(names = "--types", description = "Also print cars by type and what each type was read as.")
    private boolean types;

    @Option(
            names = "--reliability",
            description = "Also print how often cars of each confidence are right, and the expected calibration error.")
    private boolean reliability;

    @Option(names = "--csv", paramLabel = "FILE", description = "Also write the scores, a row a scene and a total.")
    private @Nullable Path csv;

    @Option(
            names = "--reliability-csv",
            paramLabel = "FILE",
            description = "Also write every detected car with its confidence and whether it is right.")
    private @Nullable Path reliabilityCsv;

    @Option(
            names = "--pictures",
            paramLabel = "DIR",
            description = "Also write pictures of cars missed, made up and of wrong type; needs --scenes.")
    private @Nullable Path pictures;

    @Option(
            names = "--scenes",
            paramLabel = "SCENE",
            description = "GeoTIFF file or folder that the pictures are cut from.")
    private @Nullable Path scenes;

    @Option(
            names = "--pictures-per-scene",
            paramLabel = "N",
            description = "At most so many pictures a scene (default: ${DEFAULT-VALUE}).")
    private int picturesPerScene = 6;

    EvaluateCommand(Scene.Opener opener) {
        this.opener = opener;
    }

    @Override
    public Integer call() throws IOException, ProjectException, SceneException {
        for (Path file : Stream.of(csv, reliabilityCsv).filter(Objects::nonNull).toList()) {
            OutputFile.requireFolder(file);
        }
        Optional<FailureGallery> gallery = gallery();
        List<Track> tracks = site == null ? List.of() : SiteFile.read(site).tracks();
        LabelledScenes labelled =
                new LabelledScenes(truth, detections, split, tracks, new Coordinate(movedEast, movedNorth));
        List<SceneMatch> matches = labelled.match();
        List<SceneScore> scores =
                matches.stream().map(match -> SceneScore.of(match, tracks)).toList();
        List<Judged> cars = matches.stream()
                .flatMap(match -> Judged.of(match, tracks).stream())
                .toList();
        PrintWriter out = spec.commandLine().getOut();
        new ScoreTable(scores, labelled.isPartOfScene()).print(out);
        if (types) {
            out.println();
            new TypeReport(ScoreTotal.of(scores).figures().types()).print(out);
        }
        if (reliability) {
            out.println();
            new Reliability(cars).print(out);
        }
        out.flush();
        write(csv, ScoreCsv.text(scores));
        write(reliabilityCsv, ScoreCsv.judged(cars));
        if (gallery.isPresent()) {
            out.println();
            out.println(gallery.get().write(counted(matches, scores)) + " pictures written to " + pictures);
            out.flush();
        }
        return 0;
    }

    private static List<SceneMatch> counted(List<SceneMatch> matches, List<SceneScore> scores) {
        return IntStream.range(0, scores.size())
                .filter(i -> scores.get(i).counted())
                .mapToObj(matches::get)
                .toList();
    }

    private Optional<FailureGallery> gallery() {
        if (pictures == null) {
            return Optional.empty();
        }
        if (scenes == null) {
            throw new UsageException("--pictures needs --scenes, the images that the pictures are cut from");
        }
        if (picturesPerScene < 1) {
            throw new UsageException("--pictures-per-scene must be 1 or more, not " + picturesPerScene);
        }
        return Optional.of(new FailureGallery(
                opener, SceneArguments.files(List.of(scenes)), OutputFolder.open(pictures), picturesPerScene));
    }

    private static void write(@Nullable Path file, String text) throws IOException {
        if (file == null) {
            return;
        }
        AtomicOutput.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
