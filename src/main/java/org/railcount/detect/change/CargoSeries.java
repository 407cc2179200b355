package org.railcount.detect.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.railcount.model.Area;
import org.railcount.model.CargoChange;
import org.railcount.model.Detection;
import org.railcount.model.DetectionRun;
import org.railcount.model.SceneResult;
import org.railcount.model.Site;

/**
 * The ground cargo of a site over its dates: what never moves is no cargo and is taken out of every count; what is left is
 * compared with the clear date before. Immutable.
 *
 * @param results the scenes' results in date order, without fixtures
 * @param changes per scene that was handled and area
 */
public record CargoSeries(List<SceneResult> results, List<CargoChange> changes) {
    public CargoSeries {
        results = List.copyOf(results);
        changes = List.copyOf(changes);
    }

    /** Looks over all dates of a site; results in any order. */
    public static CargoSeries of(Site site, List<SceneResult> single) {
        List<SceneResult> results = single.stream().sorted(SceneResult.BY_DATE).toList();
        List<CargoChange> changes = new ArrayList<>();
        for (Area area : site.areas()) {
            Fixtures fixtures = Fixtures.of(ClearDates.of(results, area), area);
            Map<String, Integer> dropped = new HashMap<>();
            List<SceneResult> revised = new ArrayList<>();
            for (SceneResult result : results) {
                revised.add(revised(result, area, fixtures, dropped));
            }
            results = revised;
            Map<String, CargoChange.Since> since = comparisons(ClearDates.of(results, area), area);
            for (SceneResult result : results) {
                if (result.run().isPresent()) {
                    changes.add(new CargoChange(
                            result.sceneId(),
                            area.name(),
                            dropped.getOrDefault(result.sceneId(), 0),
                            Optional.ofNullable(since.get(result.sceneId()))));
                }
            }
        }
        return new CargoSeries(results, changes);
    }

    private static SceneResult revised(SceneResult result, Area area, Fixtures fixtures, Map<String, Integer> dropped) {
        if (!(result instanceof SceneResult.Handled handled)) {
            return result;
        }
        boolean colour = ClearDates.hasColour(handled);
        DetectionRun run = handled.detections();
        List<Detection> out = AreaCargo.of(run, area).stream()
                .filter(detection -> fixtures.holds(detection, colour))
                .toList();
        if (out.isEmpty()) {
            return result;
        }
        dropped.put(result.sceneId(), out.size());
        return new SceneResult.Handled(handled.scene(), AreaCargo.without(run, area, out));
    }

    private static Map<String, CargoChange.Since> comparisons(List<SceneResult.Handled> clear, Area area) {
        Map<String, CargoChange.Since> since = new HashMap<>();
        for (int i = 1; i < clear.size(); i++) {
            SceneResult.Handled before = clear.get(i - 1);
            SceneResult.Handled now = clear.get(i);
            boolean colour = ClearDates.hasColour(before) && ClearDates.hasColour(now);
            List<Detection> old = AreaCargo.of(before.detections(), area);
            List<Detection> present = AreaCargo.of(now.detections(), area);
            double more = AreaCargo.areaM2(present) - AreaCargo.areaM2(old);
            int stayed = FootprintPairs.of(old, present, colour).size();
            since.put(
                    now.sceneId(),
                    new CargoChange.Since(
                            before.sceneId(),
                            before.acquired().orElseThrow(),
                            present.size() - stayed,
                            old.size() - stayed,
                            stayed,
                            more));
        }
        return since;
    }
}
