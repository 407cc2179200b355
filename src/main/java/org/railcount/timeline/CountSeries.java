package org.railcount.timeline;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.railcount.model.AreaCount;
import org.railcount.model.CountedScene;
import org.railcount.model.SceneResult;

/**
 * The counts of one area, or of several together, over time. Every scene with a known time is a point of its own,
 * several on one day too; a scene of which nothing can be said is a gap. Immutable.
 *
 * @param subject what was counted, for people
 * @param points by time, then by scene
 * @param undated number of handled scenes that have no acquisition time and so no place in the series
 */
public record CountSeries(String subject, List<DatedCount> points, int undated) {
    private static final Comparator<DatedCount> BY_TIME =
            Comparator.comparing(DatedCount::acquired).thenComparing(DatedCount::sceneId);

    public CountSeries {
        points = points.stream().sorted(BY_TIME).toList();
    }

    /** The counts of one area. */
    public static CountSeries ofArea(String area, Collection<? extends SceneResult> results) {
        return ofSum(area, Set.of(area), results);
    }

    /**
     * The counts of several areas added up.
     *
     * @param subject what the sum is called
     * @param areas names of areas that do not overlap; see {@link CountedAreas}
     */
    public static CountSeries ofSum(
            String subject, Collection<String> areas, Collection<? extends SceneResult> results) {
        return ofScenes(subject, areas, results.stream().map(CountedScene::of).toList());
    }

    /** The same from counts alone, as a table holds them. */
    public static CountSeries ofScenes(String subject, Collection<String> areas, Collection<CountedScene> scenes) {
        List<DatedCount> points = scenes.stream()
                .flatMap(scene -> scene.acquired().stream().map(time -> point(subject, areas, scene, time)))
                .toList();
        int undated = (int) scenes.stream()
                .filter(scene -> !scene.counts().isEmpty() && scene.acquired().isEmpty())
                .count();
        return new CountSeries(subject, points, undated);
    }

    private static DatedCount point(String subject, Collection<String> areas, CountedScene scene, Instant acquired) {
        return sum(subject, areas, scene.counts())
                .map(count -> DatedCount.of(scene.sceneId(), acquired, count))
                .orElseGet(() -> DatedCount.failed(scene.sceneId(), acquired));
    }

    /** What one scene says about several areas together; empty where it was not handled or has none of them. */
    public static Optional<AreaCount> sum(String subject, Collection<String> areas, SceneResult result) {
        return sum(subject, areas, CountedScene.of(result).counts());
    }

    private static Optional<AreaCount> sum(String subject, Collection<String> areas, List<AreaCount> counts) {
        List<AreaCount> chosen =
                counts.stream().filter(count -> areas.contains(count.area())).toList();
        return chosen.isEmpty() ? Optional.empty() : Optional.of(AreaSum.of(subject, chosen));
    }

    /** Whether no scene has a place in the series. */
    public boolean isEmpty() {
        return points.isEmpty();
    }
}
