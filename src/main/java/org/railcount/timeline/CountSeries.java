package org.railcount.timeline;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.railcount.model.AreaCount;
import org.railcount.model.CountBasis;
import org.railcount.model.CountedScene;
import org.railcount.model.SceneResult;
import org.railcount.model.Site;

/**
 * Figures of one area, or of several together, over time. Every scene with a known time is a point of its own,
 * several on one day too; a scene of which nothing can be said is a gap. Immutable.
 *
 * @param subject whose figures they are, for people
 * @param measure what they are of
 * @param points by time, then by scene
 * @param undated number of handled scenes that have no acquisition time and so no place in the series
 * @param lookedFor whether the site has what the figures are looked for in; without, there are no points, since a nought
 *     would read as a finding
 */
public record CountSeries(String subject, Measure measure, List<DatedCount> points, int undated, boolean lookedFor) {
    private static final Comparator<DatedCount> BY_TIME =
            Comparator.comparing(DatedCount::acquired).thenComparing(DatedCount::sceneId);

    public CountSeries {
        points = points.stream().sorted(BY_TIME).toList();
    }

    /** A series of what was looked for. */
    public CountSeries(String subject, Measure measure, List<DatedCount> points, int undated) {
        this(subject, measure, points, undated, true);
    }

    /** A series of railcars. */
    public CountSeries(String subject, List<DatedCount> points, int undated) {
        this(subject, Measure.RAILCARS, points, undated);
    }

    /**
     * A measure at a site: of one area, or of all that add up. Without points where it is not looked for there, unless some
     * were found all the same, as those that an analyst added.
     */
    public static CountSeries ofSite(
            Site site, Optional<String> area, Measure measure, Collection<CountedScene> scenes) {
        CountSeries series = ofScenes(
                area.orElseGet(() -> CountedAreas.subject(site, measure)),
                measure,
                area.map(List::of).orElseGet(() -> CountedAreas.toAddUp(site, measure)),
                scenes);
        boolean told = area.map(name -> CountedAreas.tells(site, name, measure))
                        .orElseGet(() -> CountedAreas.tells(site, measure))
                || series.points().stream().anyMatch(point -> point.best() > 0);
        return told ? series : new CountSeries(series.subject(), measure, List.of(), series.undated(), false);
    }

    /** The railcars of one area. */
    public static CountSeries ofArea(String area, Collection<? extends SceneResult> results) {
        return ofSum(area, Set.of(area), results);
    }

    /**
     * The railcars of several areas added up.
     *
     * @param subject what the sum is called
     * @param areas names of areas that do not overlap; see {@link CountedAreas}
     */
    public static CountSeries ofSum(
            String subject, Collection<String> areas, Collection<? extends SceneResult> results) {
        return ofScenes(
                subject,
                Measure.RAILCARS,
                areas,
                results.stream().map(CountedScene::of).toList());
    }

    /** The same of any measure, from counts alone, as a table holds them. */
    public static CountSeries ofScenes(
            String subject, Measure measure, Collection<String> areas, Collection<CountedScene> scenes) {
        List<DatedCount> points = scenes.stream()
                .flatMap(scene -> scene.acquired().stream().map(time -> point(measure, areas, scene, time)))
                .toList();
        int undated = (int) scenes.stream()
                .filter(scene -> !scene.counts().isEmpty() && scene.acquired().isEmpty())
                .count();
        return new CountSeries(subject, measure, points, undated);
    }

    private static DatedCount point(Measure measure, Collection<String> areas, CountedScene scene, Instant acquired) {
        return sum("", areas, scene.counts())
                .map(count -> DatedCount.of(scene.sceneId(), acquired, count, basis(areas, scene), measure))
                .orElseGet(() -> DatedCount.failed(scene.sceneId(), acquired));
    }

    /** An area that a scene was not counted for says nothing of who counted. */
    private static CountBasis basis(Collection<String> areas, CountedScene scene) {
        return scene.basis(scene.counts().stream()
                .map(AreaCount::area)
                .filter(areas::contains)
                .toList());
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
