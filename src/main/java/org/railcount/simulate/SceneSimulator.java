package org.railcount.simulate;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.railcount.imagery.SunPosition;
import org.railcount.simulate.light.Clouds;
import org.railcount.simulate.light.Daylight;
import org.railcount.simulate.render.ImageGrid;
import org.railcount.simulate.render.Radiance;
import org.railcount.simulate.render.SceneRenderer;
import org.railcount.simulate.render.Scenery;
import org.railcount.simulate.sensor.Exposure;
import org.railcount.simulate.sensor.Picture;
import org.railcount.simulate.world.Solid;
import org.railcount.simulate.world.Tree;
import org.railcount.simulate.yard.Traffic;
import org.railcount.simulate.yard.YardPlan;

/**
 * Renders one scene of a yard. The same arguments give the same samples on every machine: all randomness comes from seeds
 * and positions, and all functions beyond arithmetic from {@link StrictMath}. Thread-safe.
 */
public final class SceneSimulator {
    private SceneSimulator() {}

    /** @param seed picks the sensor's noise */
    public static SimulatedScene render(YardPlan plan, SceneConditions conditions, Traffic traffic, int seed) {
        ImageGrid grid =
                conditions.framing().grid(plan.frame(), conditions.sensor().pixelM());
        double[] middle = plan.frame().lonLat(0, 0);
        SunPosition sun = SunPosition.at(conditions.acquired(), middle[1], middle[0]);
        Daylight light = new Daylight(
                sun, conditions.weather().haze(), plan.frame().zone().convergenceDeg(middle[0], middle[1]));
        LocalDate day = conditions.acquired().atZone(ZoneId.of(plan.timeZone())).toLocalDate();
        Clouds clouds = new Clouds(conditions.weather());
        List<Solid> solids = new ArrayList<>();
        solids.addAll(traffic.cars());
        traffic.cargo().forEach(cargo -> solids.add(cargo.stack()));
        solids.addAll(traffic.ships());
        int counted = solids.size();
        solids.addAll(traffic.clutter());
        for (Solid solid : plan.standing(day)) {
            solids.add(solid instanceof Tree tree ? tree.in(conditions.season()) : solid);
        }
        Scenery scenery = new Scenery(
                plan,
                plan.ground().stream().map(patch -> patch.inYear(day.getYear())).toList(),
                solids,
                grid,
                conditions.offsetEastM(),
                conditions.offsetNorthM(),
                conditions.sensor().rays(),
                conditions.sensor().pixelM(),
                light,
                conditions.view(),
                conditions.season(),
                clouds);
        Radiance radiance = SceneRenderer.render(scenery);
        boolean[] valid = conditions.framing().valid(grid);
        Picture picture = Exposure.expose(radiance, valid, conditions.sensor(), seed);
        Visibility visibility = new Visibility(scenery, radiance, valid);
        List<TruthItem> truth = new TruthList(plan, visibility).of(traffic, counted);
        Map<String, Double> usable = visibility.usable();
        return new SimulatedScene(picture, grid, conditions, sun, truth, usable, visibility.hidden());
    }
}
