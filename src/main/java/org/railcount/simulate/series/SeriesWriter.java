package org.railcount.simulate.series;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.railcount.simulate.SceneSimulator;
import org.railcount.simulate.SimulatedScene;
import org.railcount.simulate.files.OutputFolder;
import org.railcount.simulate.files.SceneFiles;
import org.railcount.simulate.files.SiteGeoJson;
import org.railcount.simulate.files.TruthFile;
import org.railcount.simulate.files.TruthTable;
import org.railcount.simulate.yard.BorderYard;
import org.railcount.simulate.yard.TrafficPlanner;
import org.railcount.simulate.yard.YardPlan;

/** Makes the sample series: {@code site.geojson}, {@code scenes/} and {@code truth/} in a folder. */
public final class SeriesWriter {
    /** The seed of the committed series. */
    public static final long SAMPLE_SEED = 73;

    private final YardPlan plan = BorderYard.plan();
    private final long seed;

    public SeriesWriter(long seed) {
        this.seed = seed;
    }

    /** The stems of all scenes, in order of time. */
    public static List<String> stems() {
        return SampleSeries.orders().stream().map(SeriesWriter::stem).toList();
    }

    /**
     * Renders and writes the series.
     *
     * @param filter only scenes whose stem or date contains one of these are rendered; empty for all
     * @param progress is told a line per scene
     * @throws IOException when a file cannot be written
     */
    public void write(Path folder, List<String> filter, Consumer<String> progress) throws IOException {
        OutputFolder out = new OutputFolder(folder);
        out.write("site.geojson", SiteGeoJson.encode(plan));
        TruthTable table = new TruthTable();
        for (SceneOrder order : SampleSeries.orders()) {
            String stem = stem(order);
            boolean wanted = filter.isEmpty()
                    || filter.stream()
                            .anyMatch(part -> stem.contains(part)
                                    || order.acquired().toString().contains(part));
            if (wanted) {
                SimulatedScene scene = render(order);
                for (Map.Entry<String, byte[]> file : files(order, scene).entrySet()) {
                    out.write("scenes/" + file.getKey(), file.getValue());
                }
                out.write("truth/" + stem + ".truth.geojson", TruthFile.encode(plan, scene, stem, order.split()));
                table.add(plan, scene, stem, order.split());
                progress.accept(
                        order.acquired() + "  " + stem + "  " + order.traffic().railcars() + " railcars (simulated)");
            }
        }
        if (filter.isEmpty()) {
            out.write("truth/truth.csv", table.bytes());
        }
    }

    private static String stem(SceneOrder order) {
        return SceneFiles.stem(order.product().vendor, order.acquired());
    }

    private SimulatedScene render(SceneOrder order) {
        // A scene's randomness depends on its own time only, so that any one can be made again alone.
        SplittableRandom random =
                new SplittableRandom(seed * 1_000_003 + order.acquired().getEpochSecond());
        TrafficPlanner planner = new TrafficPlanner(plan, random.split());
        return SceneSimulator.render(plan, order.conditions(), planner.plan(order.traffic()), random.nextInt());
    }

    private static Map<String, byte[]> files(SceneOrder order, SimulatedScene scene) {
        return SceneFiles.encode(scene, order.product().vendor, order.product().layout);
    }
}
