package org.railcount.cli;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.jspecify.annotations.Nullable;
import org.railcount.detect.DetectorException;
import org.railcount.detect.Detectors;
import org.railcount.detect.SceneCounter;
import org.railcount.detect.SceneTask;
import org.railcount.imagery.GeoTiffScenes;
import org.railcount.imagery.metadata.AcquisitionReader;
import org.railcount.model.DetectorSetup;
import org.railcount.model.SceneResult;
import org.railcount.project.ProjectException;
import org.railcount.project.ProjectLock;
import org.railcount.project.ResultStore;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code railcount analyze} with the counting done by Apache Spark: each scene is one element of an RDD, counted by
 * {@link SceneCounter} on whichever executor gets it, its result kept in the output folder as the plain batch keeps it. At
 * the end {@code analyze} itself runs on the driver, takes all results over and writes the tables. Site, scenes and output
 * folder must have the same paths on every machine.
 */
@Command(
        name = "railcount-spark",
        mixinStandardHelpOptions = true,
        header = "Count the railcars in scenes on Apache Spark; writes what 'railcount analyze' writes.")
public final class SparkBatch implements Callable<Integer> {
    @Option(names = "--site", required = true, paramLabel = "SITE", description = "Site file (GeoJSON).")
    @SuppressWarnings("NullAway.Init")
    private Path siteFile;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Output folder.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(names = "--tuning", paramLabel = "FILE", description = "What 'railcount learn' wrote for this site.")
    private @Nullable Path tuning;

    @Parameters(arity = "1..*", paramLabel = "SCENE", description = "GeoTIFF file, or folder with GeoTIFF files.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> scenes;

    /** What an executor must know; paths as text, because Java's paths cannot travel. An empty tuning is none. */
    private record Job(String site, String out, String tuning, List<String> scenes) implements Serializable {}

    /** What came of a scene. */
    private enum Outcome {
        COUNTED,
        BEFORE,
        FAILED
    }

    /** What one process keeps between scenes: the detector's networks are loaded once. Thread-safe. */
    private record Worker(Map<String, SceneTask> tasks, SceneCounter counter, ResultStore store) {
        private static final Map<Job, Worker> OF_PROCESS = new ConcurrentHashMap<>();

        static Worker of(Job job) {
            return OF_PROCESS.computeIfAbsent(job, Worker::make);
        }

        private static Worker make(Job job) {
            BatchPlan plan = BatchPlan.of(
                    Path.of(job.site()), job.scenes().stream().map(Path::of).toList(), warning -> {});
            DetectorSetup builtIn = DetectorSetup.BUILT_IN;
            DetectorSetup setup = job.tuning().isEmpty()
                    ? builtIn
                    : new DetectorSetup(builtIn.model(), builtIn.use(), Optional.of(Path.of(job.tuning())));
            try {
                return new Worker(
                        plan.tasks().stream().collect(Collectors.toMap(SceneTask::name, Function.identity())),
                        plan.counter(new GeoTiffScenes(new AcquisitionReader()), Detectors.make(setup)),
                        OutputFolder.open(Path.of(job.out())).results());
            } catch (DetectorException e) {
                throw new IllegalArgumentException(e.getMessage(), e);
            }
        }

        Outcome count(String name) throws ProjectException {
            SceneTask task = Objects.requireNonNull(tasks.get(name), "every process finds the same scenes");
            SceneCounter.Done done = counter.count(task, store::read, SceneCounter.Onlooker.NONE, () -> false);
            if (done.takenOver()) {
                return Outcome.BEFORE;
            }
            if (done.result() instanceof SceneResult.Handled handled) {
                store.write(handled.detections(), done.inputs());
                return Outcome.COUNTED;
            }
            return Outcome.FAILED;
        }
    }

    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** Runs one command line; gives the exit status of {@code railcount analyze}. */
    static int run(String... args) {
        return new CommandLine(new SparkBatch()).execute(args);
    }

    @Override
    public Integer call() throws IOException {
        BatchPlan plan = BatchPlan.of(siteFile, scenes, warning -> System.err.println("railcount: " + warning));
        List<String> names = plan.tasks().stream().map(SceneTask::name).toList();
        OutputFolder.open(out);
        Job job = new Job(
                siteFile.toAbsolutePath().toString(),
                out.toAbsolutePath().toString(),
                tuning == null ? "" : tuning.toAbsolutePath().toString(),
                scenes.stream().map(scene -> scene.toAbsolutePath().toString()).toList());
        count(job, names);
        List<String> analyze = new ArrayList<>(List.of("analyze", "--site", job.site(), "--out", job.out()));
        if (tuning != null) {
            analyze.addAll(List.of("--tuning", job.tuning()));
        }
        analyze.addAll(job.scenes());
        return new RailcountCli(new GeoTiffScenes(new AcquisitionReader()), Detectors::make, paths -> 1)
                .run(analyze.toArray(String[]::new));
    }

    private void count(Job job, List<String> names) throws IOException {
        if (!(ProjectLock.take(out) instanceof ProjectLock.Outcome.Taken taken)) {
            throw new IOException(out + " is in use by another Railcount, or cannot be written; name another folder.");
        }
        SparkConf settings = new SparkConf().setAppName("railcount").setIfMissing("spark.master", "local[*]");
        long start = System.nanoTime();
        // A scene is seconds of work: with one to a task a slow scene holds up nothing but itself.
        try (ProjectLock lock = taken.lock();
                JavaSparkContext spark = new JavaSparkContext(settings)) {
            Map<Outcome, Long> outcomes = spark.parallelize(names, names.size())
                    .map(name -> Worker.of(job).count(name))
                    .countByValue();
            System.out.printf(
                    "Spark (%s): %s in %.1f s%n", spark.master(), outcomes, (System.nanoTime() - start) / 1e9);
        }
    }
}
