package org.railcount.simulate.series;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import org.railcount.simulate.SceneSimulator;
import org.railcount.simulate.SimulatedScene;
import org.railcount.simulate.files.OutputFolder;
import org.railcount.simulate.files.SceneFiles;
import org.railcount.simulate.files.SiteGeoJson;
import org.railcount.simulate.files.TruthFile;
import org.railcount.simulate.files.Vendor;
import org.railcount.simulate.yard.RandomYard;
import org.railcount.simulate.yard.TrafficPlanner;
import org.railcount.simulate.yard.YardPlan;

/** Makes one scene of one random yard, for training a detector on many kinds of yard, sensor, season and light. */
public final class RandomYardWriter {
    private final long number;
    private final YardTheme theme;

    /** @param number which of the endless yards */
    public RandomYardWriter(long number, YardTheme theme) {
        this.number = number;
        this.theme = theme;
    }

    /**
     * Writes {@code site.geojson}, {@code scenes/} and {@code truth/}.
     *
     * @return a line about what was made
     * @throws IOException when a file cannot be written
     */
    public String write(Path folder) throws IOException {
        SplittableRandom random = new SplittableRandom(number * 0x9e3779b97f4a7c15L + 17);
        YardPlan plan = RandomYard.plan(random.split(), number);
        RandomConditions conditions = new RandomConditions(random.split(), plan, theme);
        TrafficPlanner planner = new TrafficPlanner(plan, random.split(), theme.tarps());
        SimulatedScene scene = SceneSimulator.render(
                plan, conditions.conditions(), planner.plan(conditions.traffic()), random.nextInt());
        OutputFolder out = new OutputFolder(folder);
        String stem = SceneFiles.stem(Vendor.STAC, scene.conditions().acquired());
        out.write("site.geojson", SiteGeoJson.encode(plan));
        for (Map.Entry<String, byte[]> file :
                SceneFiles.encode(scene, Vendor.STAC, conditions.layout()).entrySet()) {
            out.write("scenes/" + file.getKey(), file.getValue());
        }
        out.write("truth/" + stem + ".truth.geojson", TruthFile.encode(plan, scene, stem, "tune"));
        return stem + "  random yard " + number + ", " + scene.truth().size() + " things to find (simulated)";
    }
}
