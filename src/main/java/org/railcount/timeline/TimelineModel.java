package org.railcount.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.railcount.model.Area;
import org.railcount.model.PublishedObservation;
import org.railcount.model.Site;
import org.railcount.model.SiteEvent;

/**
 * All that the timeline chart shows. Immutable.
 *
 * @param place name of the site
 * @param series the counts
 * @param window how far back a baseline looks
 * @param baselines the baseline as a function of the date, each step holding until the next
 * @param published what others published, never mixed with own counts
 * @param events what happened meanwhile
 * @param simulated whether the scenes are simulated, which the chart says
 * @param stacked whether railcars are shown by type, one on the other
 * @param openScene the scene that the analyst looks at
 * @param view the days to show; all that there are where empty
 */
public record TimelineModel(
        String place,
        CountSeries series,
        LookBack window,
        List<Baseline> baselines,
        List<PublishedPoint> published,
        List<TimelineEvent> events,
        boolean simulated,
        boolean stacked,
        Optional<String> openScene,
        Optional<DateSpan> view) {
    public TimelineModel {
        baselines = List.copyOf(baselines);
        published = List.copyOf(published);
        events = List.copyOf(events);
        if (stacked && series.measure() != Measure.RAILCARS) {
            throw new IllegalArgumentException("only railcars can be stacked, by type, not " + series.measure());
        }
    }

    /** Without published observations and events, looking back five years. */
    public static TimelineModel of(Site site, CountSeries series) {
        return of(site, series, LookBack.FIVE_YEARS);
    }

    /** Without published observations and events. */
    public static TimelineModel of(Site site, CountSeries series, LookBack window) {
        return new TimelineModel(
                site.name(),
                series,
                window,
                BaselineCurve.of(series, window),
                List.of(),
                List.of(),
                site.isSimulated(),
                false,
                Optional.empty(),
                Optional.empty());
    }

    /**
     * Adds the observations of the site's facilities: those named like the site or one of its areas, or listed in the
     * site file as {@code "railcount": {"facilities": [...]}}, capitals apart. They are of railcars, and stand beside no
     * other series.
     */
    public TimelineModel withPublished(Site site, List<PublishedObservation> observations) {
        return withPublished(site, Optional.empty(), observations);
    }

    /**
     * The same for a series of one area: where it is all that is counted of the site, they are of it too; else only those
     * named like the area are, as a figure of the whole place would be set against a part.
     *
     * @param area whose series it is; empty for the sum of all
     */
    public TimelineModel withPublished(Site site, Optional<String> area, List<PublishedObservation> observations) {
        if (series.measure() != Measure.RAILCARS) {
            return this;
        }
        Set<String> names = area.filter(
                        name -> !CountedAreas.toAddUp(site, series.measure()).equals(List.of(name)))
                .map(name -> Set.of(name.toLowerCase(Locale.ROOT)))
                .orElseGet(() -> facilities(site));
        List<PublishedPoint> points =
                PublishedPoint.of(observations, facility -> names.contains(facility.toLowerCase(Locale.ROOT)));
        return new TimelineModel(place, series, window, baselines, points, events, simulated, stacked, openScene, view);
    }

    private static Set<String> facilities(Site site) {
        Stream<?> listed = site.extra().get("railcount") instanceof Map<?, ?> head
                        && head.get("facilities") instanceof List<?> facilities
                ? facilities.stream()
                : Stream.of();
        return Stream.concat(
                        Stream.concat(
                                Stream.of(site.name()), site.areas().stream().map(Area::name)),
                        listed)
                .map(name -> name.toString().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** Adds events; those without an ISO date, month or year are left out. */
    public TimelineModel withEvents(List<SiteEvent> happened) {
        List<TimelineEvent> dated = happened.stream()
                .flatMap(event -> TimelineEvent.of(event).stream())
                .toList();
        return new TimelineModel(
                place, series, window, baselines, published, dated, simulated, stacked, openScene, view);
    }

    /** The same, types shown one on the other or not. */
    public TimelineModel stacked(boolean byType) {
        return new TimelineModel(
                place, series, window, baselines, published, events, simulated, byType, openScene, view);
    }

    /** The same with another scene marked, or none. */
    public TimelineModel withOpenScene(Optional<String> scene) {
        return new TimelineModel(place, series, window, baselines, published, events, simulated, stacked, scene, view);
    }

    /** The same showing other days, or all. */
    public TimelineModel withView(Optional<DateSpan> days) {
        return new TimelineModel(
                place, series, window, baselines, published, events, simulated, stacked, openScene, days);
    }

    /** How a point compares with the baseline before it; empty where no cars were counted, or nothing before it. */
    public Optional<Judgement> judge(DatedCount point) {
        return Judgement.of(series, point, window);
    }

    /** The baseline of a date. */
    public Baseline baselineBefore(LocalDate date) {
        return Baseline.before(series, date, window);
    }

    /** The open scene's point, where it has one. */
    public Optional<DatedCount> openPoint() {
        return openScene.flatMap(id -> series.points().stream()
                .filter(point -> point.sceneId().equals(id))
                .findFirst());
    }

    /** The highest count shown; the first of several. */
    public Optional<DatedCount> peak() {
        return visible().stream().filter(point -> !point.isGap()).reduce((a, b) -> b.best() > a.best() ? b : a);
    }

    /** The points in the days shown. */
    public List<DatedCount> visible() {
        return view.map(days -> series.points().stream()
                        .filter(point -> days.contains(point.date()))
                        .toList())
                .orElse(series.points());
    }

    /**
     * The days to show, where there is anything to show: the view where one is set, else those of the scenes; those of
     * the published points where there is no scene.
     */
    public Optional<DateSpan> span() {
        if (view.isPresent()) {
            return view;
        }
        List<LocalDate> days = new ArrayList<>();
        series.points().forEach(point -> days.add(point.date()));
        if (days.isEmpty()) {
            published.forEach(point ->
                    days.addAll(List.of(point.when().first(), point.when().last())));
        }
        return days.stream()
                .min(LocalDate::compareTo)
                .map(first -> new DateSpan(
                        first, days.stream().max(LocalDate::compareTo).orElse(first)));
    }
}
