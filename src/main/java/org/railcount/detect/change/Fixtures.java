package org.railcount.detect.change;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.quadtree.Quadtree;
import org.railcount.model.Area;
import org.railcount.model.Detection;
import org.railcount.model.SceneResult;
import org.railcount.model.Subject;

/**
 * Patches of an area that look like cargo and never move: roofs, canopies, painted ground. A patch is a fixture when it is
 * found at the same place with the same look on nearly all clear dates between the first and the last, and these are far
 * apart. Immutable.
 */
final class Fixtures {
    /** Cargo does not lie for so long. */
    private static final Duration LONG = Duration.ofDays(300);

    private static final int LEAST_DATES = 4;

    /** Share of the clear dates in between on which it is found. */
    private static final double NEARLY_ALL = 0.75;

    private final List<Patch> patches;

    private Fixtures(List<Patch> patches) {
        this.patches = List.copyOf(patches);
    }

    /** One place with one look, and the dates on which it was found, as numbers of the series. */
    private record Patch(Polygon outline, Subject look, List<Integer> dates) {
        boolean is(Detection detection, boolean colour) {
            return (!colour || detection.subject().equals(look)) && Overlap.same(outline, detection.outline());
        }
    }

    /**
     * Finds an area's fixtures.
     *
     * @param clear the area's clear dates, in order
     */
    static Fixtures of(List<SceneResult.Handled> clear, Area area) {
        List<SceneResult.Handled> dates =
                clear.stream().filter(ClearDates::hasColour).toList();
        Quadtree tree = new Quadtree();
        List<Patch> all = new ArrayList<>();
        for (int date = 0; date < dates.size(); date++) {
            for (Detection detection : AreaCargo.of(dates.get(date).detections(), area)) {
                Patch known = known(tree, detection, date);
                if (known == null) {
                    known = new Patch(detection.outline(), detection.subject(), new ArrayList<>());
                    tree.insert(about(detection), known);
                    all.add(known);
                }
                known.dates().add(date);
            }
        }
        return new Fixtures(
                all.stream().filter(patch -> stays(patch.dates(), dates)).toList());
    }

    private static @Nullable Patch known(Quadtree tree, Detection detection, int date) {
        for (Object candidate : tree.query(about(detection))) {
            if (candidate instanceof Patch patch && !patch.dates().contains(date) && patch.is(detection, true)) {
                return patch;
            }
        }
        return null;
    }

    private static Envelope about(Detection detection) {
        return detection.outline().getEnvelopeInternal();
    }

    private static boolean stays(List<Integer> found, List<SceneResult.Handled> dates) {
        int first = found.get(0);
        int last = found.get(found.size() - 1);
        Duration span = Duration.between(time(dates.get(first)), time(dates.get(last)));
        return found.size() >= LEAST_DATES
                && span.compareTo(LONG) >= 0
                && found.size() >= NEARLY_ALL * (last - first + 1);
    }

    private static Instant time(SceneResult.Handled result) {
        return result.acquired().orElseThrow();
    }

    /** Whether a detection is one of them; a scene without colour is judged by place alone. */
    boolean holds(Detection detection, boolean colour) {
        return patches.stream().anyMatch(patch -> patch.is(detection, colour));
    }
}
