package org.railcount.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.railcount.detect.Detector;
import org.railcount.detect.DetectorException;
import org.railcount.detect.DetectorFactory;
import org.railcount.detect.SceneCounter;
import org.railcount.detect.change.CargoSeries;
import org.railcount.detect.change.StructureSearch;
import org.railcount.imagery.Scene;
import org.railcount.model.CountedScene;
import org.railcount.model.SceneResult;
import org.railcount.model.Site;
import org.railcount.model.StructureChange;
import org.railcount.project.ProjectLock;
import org.railcount.project.ResultStore;
import org.railcount.timeline.CountSeries;
import org.railcount.timeline.CountedAreas;
import org.railcount.timeline.LookBack;
import org.railcount.timeline.Measure;
import org.railcount.timeline.TimelineModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code railcount analyze}: counts a folder of scenes without a display. */
@Command(
        name = "analyze",
        header = "Count the railcars in scenes and write the counts to files.",
        description = {
            "Writes to the output folder:",
            "  counts.csv                  a row per scene and area, with 90 %% ranges",
            "  SCENE.detections.geojson    what was found in each scene, with positions",
            "  changes.csv, .geojson       buildings that appeared or vanished between dates, proposed",
            "  judgements.csv              each count against those of the five years before it",
            "  alerts.csv                  dates above all that was seen in the five years before",
            "  timeline.svg                counts over time against the five years before",
            "  railcount/                  what the next run takes over: a scene is counted again only",
            "                              where its file, the files beside it, the site or the detector",
            "                              changed; may be deleted",
            "",
            "Two scenes whose files have the same name are told apart by the names of their folders:"
                    + " visual~20231005. Where SITE is the site.geojson of a project folder, acquisition times and"
                    + " nudges typed there apply, and its observations.csv and events.csv are drawn on the"
                    + " timeline."
        },
        exitCodeList = {
            "0:every scene was handled",
            "1:some scenes failed; the others are written",
            "2:wrong usage; nothing was written"
        },
        footer = {
            "  railcount analyze --site site.geojson --out out scenes/",
            "  railcount analyze --site site.geojson --out out --memory 4g 20231005.tif 20231012.tif",
            "  railcount analyze --site site.geojson --out out --model boxes.onnx --model-mode vote scenes/"
        })
final class AnalyzeCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(AnalyzeCommand.class);

    private final Scene.Opener opener;
    private final DetectorFactory detectors;

    @Mixin
    private final Warnings warnings = new Warnings();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--site",
            required = true,
            paramLabel = "SITE",
            description = "Site file (GeoJSON) with the areas, tracks and zones.")
    @SuppressWarnings("NullAway.Init")
    private Path siteFile;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Output folder; made where it does not exist. Files of the same names are replaced.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "Scenes handled at a time; as many as processors and memory allow unless told otherwise.")
    private @Nullable Integer jobs;

    @Option(
            names = "--memory",
            paramLabel = "SIZE",
            converter = MemorySize.Reader.class,
            description = "Handle no more scenes at a time than fit into so much memory, such as 4g or 800m.")
    private @Nullable MemorySize memory;

    @Option(names = "--recount", description = "Count every scene, whatever an earlier run left in DIR.")
    private boolean recount;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private DetectorOptions detectorOptions;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private AlertOptions alerts;

    @Option(names = "--quiet", description = "Tell only of scenes that failed.")
    private boolean quiet;

    @Parameters(arity = "1..*", paramLabel = "SCENE", description = "GeoTIFF file, or folder with GeoTIFF files.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> scenes;

    AnalyzeCommand(Scene.Opener opener, DetectorFactory detectors) {
        this.opener = opener;
        this.detectors = detectors;
    }

    @Override
    public Integer call() throws IOException {
        int atATime = jobs();
        BatchPlan plan = BatchPlan.of(siteFile, scenes, warnings::tell);
        Detector detector = detector();
        OutputFolder output = OutputFolder.open(out);
        try (ProjectLock lock = lock()) {
            AtomicBoolean interrupted = new AtomicBoolean();
            Thread onInterrupt = new Thread(() -> {
                interrupted.set(true);
                output.seal();
                warnings.tell(
                        "interrupted: counts.csv, changes.csv and timeline.svg were not written; the same command goes on"
                                + " where this one stopped.");
            });
            Runtime.getRuntime().addShutdownHook(onInterrupt);
            try {
                return analyze(plan, detector, output, atATime, interrupted::get);
            } finally {
                if (!interrupted.get()) {
                    Runtime.getRuntime().removeShutdownHook(onInterrupt);
                }
            }
        }
    }

    private int jobs() {
        if (jobs != null && jobs < 1) {
            throw new UsageException("--jobs must be 1 or more, not " + jobs);
        }
        alerts.threshold(); // what is wrong with it is told before hours of counting
        JobLimit machine = JobLimit.ofMachine();
        int fit = (memory == null ? machine : machine.within(memory.bytes())).jobs();
        return jobs == null ? fit : memory == null ? jobs : Math.min(jobs, fit);
    }

    private ProjectLock lock() throws IOException {
        ProjectLock.Outcome outcome = ProjectLock.take(out);
        if (outcome instanceof ProjectLock.Outcome.Taken taken) {
            return taken.lock();
        }
        throw new IOException(((ProjectLock.Outcome.Refused) outcome).reason()
                + "; wait until that is done, close it, or name another output folder.");
    }

    private Detector detector() {
        try {
            return detectors.make(detectorOptions.setup());
        } catch (DetectorException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private int analyze(
            BatchPlan plan, Detector detector, OutputFolder output, int atATime, Detector.Cancellation cancelled)
            throws IOException {
        Site site = plan.watched().site();
        int total = plan.tasks().size();
        int atWork = Math.min(atATime, total);
        ProgressLines progress = new ProgressLines(
                new Narration(spec.commandLine().getOut(), Narration.isTerminal(), System::nanoTime),
                total,
                site,
                quiet);
        progress.start(site, atWork);
        SeriesLooks looks = new SeriesLooks(total);
        ResultStore store = output.results();
        SeriesResults results = new SeriesResults(store);
        long start = System.nanoTime();
        new SceneBatch(plan.counter(opener, detector), recount ? SceneCounter.Earlier.NONE : store::read, looks)
                .run(plan.tasks(), atWork, cancelled, (done, took) -> {
                    if (done.result() instanceof SceneResult.Handled handled) {
                        output.writeDetections(handled);
                        if (!done.takenOver()) {
                            output.keepResult(handled.detections(), done.inputs());
                        }
                    }
                    results.add(done);
                    progress.done(done, took);
                });
        CargoSeries cargo = results.cargo(site, output::writeDetections);
        writeTables(plan.watched(), cargo, StructureSearch.find(site, looks.all()), output, progress);
        progress.summary(cargo.results(), Duration.ofNanos(System.nanoTime() - start));
        return cargo.results().stream().anyMatch(progress::hasFailed) ? 1 : 0;
    }

    private void writeTables(
            WatchedSite watched,
            CargoSeries cargo,
            List<StructureChange> structures,
            OutputFolder output,
            ProgressLines progress)
            throws IOException {
        Site site = watched.site();
        List<SceneResult> results = cargo.results();
        output.writeCounts(results, cargo.changes());
        output.writeChanges(structures);
        CountSeries series = CountSeries.ofSite(
                site,
                Optional.empty(),
                Measure.RAILCARS,
                results.stream().map(CountedScene::of).toList());
        output.writeJudgements(allSeries(site, series, results), LookBack.FIVE_YEARS);
        output.writeAlerts(allSeries(site, series, results), LookBack.FIVE_YEARS, alerts.threshold());
        writeTimeline(
                output,
                TimelineModel.of(site, series)
                        .withPublished(site, watched.observations())
                        .withEvents(watched.events()));
        progress.changes(cargo.changes(), structures);
    }

    /** The sum first, then each area that has tracks, where there are several. */
    private static List<CountSeries> allSeries(Site site, CountSeries sum, List<SceneResult> results) {
        Stream<CountSeries> areas = CountedAreas.withTracks(site).stream()
                .filter(name -> !name.equals(sum.subject()))
                .map(name -> CountSeries.ofArea(name, results));
        return Stream.concat(Stream.of(sum), areas).toList();
    }

    /** A machine without fonts can count but cannot draw; each JDK has its own way of failing then. */
    private void writeTimeline(OutputFolder output, TimelineModel model) throws IOException {
        try {
            output.writeTimeline(model);
        } catch (LinkageError | InternalError | NullPointerException e) {
            LOG.debug("no chart", e);
            warnings.tell("timeline.svg was not drawn: this Java finds no fonts; install fontconfig and a font.");
        }
    }
}
