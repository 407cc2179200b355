package org.railcount.detect.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.railcount.detect.OpenCv;
import org.railcount.model.Site;
import org.railcount.model.StructureChange;

/**
 * Proposes buildings that appeared or vanished between clear dates of an area: places that never looked again as they had
 * until some date (or never before as they have since), grouped into compact footprints. Trains, cargo and cloud pass and
 * leave no lasting step; season and shadow are part of what is steady, or move the surroundings as much. Stateless.
 */
public final class StructureSearch {
    /** Less sure ones are not worth a look: mostly fields that changed between the first or last few dates. */
    private static final double LEAST_CONFIDENCE = 0.45;

    private StructureSearch() {}

    /**
     * Searches all areas.
     *
     * @param looks of all areas and dates, in any order
     * @return proposals by date
     */
    public static List<StructureChange> find(Site site, List<AreaLook> looks) {
        OpenCv.ensureLoaded();
        Map<String, List<AreaLook>> byArea = new TreeMap<>(
                looks.stream().collect(Collectors.groupingBy(look -> look.grid().area())));
        List<StructureChange> found = new ArrayList<>();
        byArea.forEach((area, all) -> {
            // Scenes whose middles lie in different UTM zones share no grid: the most common one is used.
            Map<LookGrid, List<AreaLook>> byGrid = all.stream().collect(Collectors.groupingBy(AreaLook::grid));
            byGrid.values().stream()
                    .max(Comparator.comparingInt(List::size))
                    .ifPresent(same -> found.addAll(inArea(site, same)));
        });
        found.sort(Comparator.comparing(StructureChange::firstAfter).thenComparing(StructureChange::id));
        return found;
    }

    private static List<StructureChange> inArea(Site site, List<AreaLook> looks) {
        LookGrid grid = looks.get(0).grid();
        boolean[] inside = SearchMask.of(site, grid, looks.get(0).lattice());
        LookStack stack = LookStack.of(looks, inside);
        if (stack.looks().size() < 2 * LastingStep.LEAST_DATES) {
            return List.of();
        }
        List<Footprint> all = new ArrayList<>();
        for (boolean backwards : new boolean[] {false, true}) {
            all.addAll(new Footprints(stack, grid).of(steps(stack, inside, backwards)));
        }
        all.removeIf(footprint -> footprint.confidence() < LEAST_CONFIDENCE);
        all.sort(Comparator.comparingDouble(Footprint::weight).reversed());
        List<Footprint> kept = new ArrayList<>();
        for (Footprint footprint : all) {
            if (kept.stream().noneMatch(other -> other.touches(footprint))) {
                kept.add(footprint);
            }
        }
        kept.sort(Comparator.comparingInt(Footprint::step).thenComparing(Footprint::weight));
        List<StructureChange> changes = new ArrayList<>();
        for (Footprint footprint : kept) {
            AreaLook before = stack.looks().get(footprint.step() - 1);
            AreaLook after = stack.looks().get(footprint.step());
            changes.add(new StructureChange(
                    String.format(Locale.ROOT, "%s-structure-%02d", grid.area(), changes.size() + 1),
                    grid.area(),
                    footprint.kind(),
                    before.acquired(),
                    before.sceneId(),
                    after.acquired(),
                    after.sceneId(),
                    footprint.outline(before.lattice()),
                    footprint.areaM2(),
                    footprint.confidence()));
        }
        return changes;
    }

    /** Per pixel the number of the first date after its step, 0 where it has none. */
    private static int[] steps(LookStack stack, boolean[] inside, boolean backwards) {
        int dates = stack.looks().size();
        LastingStep lasting = new LastingStep(dates);
        float[] series = new float[3 * dates];
        int[] date = new int[dates];
        int[] steps = new int[inside.length];
        for (int pixel = 0; pixel < inside.length; pixel++) {
            if (!inside[pixel]) {
                continue;
            }
            int n = 0;
            for (int i = 0; i < dates; i++) {
                int k = backwards ? dates - 1 - i : i;
                float[] values = stack.values()[k];
                if (!Float.isNaN(values[3 * pixel])) {
                    System.arraycopy(values, 3 * pixel, series, 3 * n, 3);
                    date[n++] = k;
                }
            }
            int step = lasting.find(series, n);
            if (step > 0) {
                // Read backwards, the first changed date is the last before the step.
                steps[pixel] = backwards ? date[step] + 1 : date[step];
            }
        }
        return steps;
    }
}
