package org.railcount.app.timeline;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.railcount.app.scenes.SceneEntry;
import org.railcount.app.scenes.SceneList;
import org.railcount.app.scenes.SceneState;
import org.railcount.app.settings.Preferences;
import org.railcount.app.text.Phrases;
import org.railcount.app.work.Background;
import org.railcount.model.Area;
import org.railcount.model.CountedScene;
import org.railcount.model.PublishedObservation;
import org.railcount.model.SceneInfo;
import org.railcount.model.Site;
import org.railcount.model.SiteEvent;
import org.railcount.timeline.CountSeries;
import org.railcount.timeline.DateSpan;
import org.railcount.timeline.LookBack;
import org.railcount.timeline.Measure;
import org.railcount.timeline.TimelineModel;

/**
 * Works out what the timeline shows: which series, of which area, over which days, against how many years. The series is
 * worked out anew only after counts, site or choices changed, not when days or the open scene do; away from the JavaFX
 * thread where only counts did, as they do by the hundred while scenes are counted. JavaFX thread only.
 */
public final class TimelineViewModel {
    private static final Phrases TEXT = Phrases.of(TimelineViewModel.class);

    /** Closer than this the chart would show one scene and empty days. */
    private static final long FEWEST_DAYS = 10;

    private final SceneList scenes;
    private final Preferences preferences;
    private Optional<Site> site = Optional.empty();
    private List<PublishedObservation> observations = List.of();
    private List<SiteEvent> events = List.of();
    private Optional<String> area = Optional.empty();
    private Optional<DateSpan> zoom = Optional.empty();
    private Optional<TimelineModel> counts = Optional.empty();
    private Optional<DateSpan> wholeSpan = Optional.empty();
    /** Site or choices were changed: what is worked out says something else than what is asked. */
    private boolean outdated = true;
    /** Counts came or went: what is worked out is of a moment ago. */
    private boolean behind;

    private boolean working;

    /** Goes up with every question and every answer that was worked out at once. */
    private int generation;

    /** @param preferences keep the choices that hold for every project */
    public TimelineViewModel(SceneList scenes, Preferences preferences) {
        this.scenes = scenes;
        this.preferences = preferences;
        scenes.revisionProperty().addListener((property, before, now) -> behind = true);
    }

    /** Takes another site; the chosen area is kept where the site still has it. */
    public void setSite(Optional<Site> now) {
        site = now;
        outdate();
        if (!areaChoices().contains(area)) {
            area = Optional.empty();
        }
    }

    public void setObservations(List<PublishedObservation> published) {
        observations = List.copyOf(published);
        outdate();
    }

    public void setEvents(List<SiteEvent> happened) {
        events = List.copyOf(happened);
        outdate();
    }

    /** What others published about the site, as published. */
    List<PublishedObservation> observations() {
        return observations;
    }

    /** What happened at the site. */
    List<SiteEvent> events() {
        return events;
    }

    /** The zone that local times are shown in. */
    ZoneId zone() {
        return site.map(Site::timeZone).orElse(ZoneOffset.UTC);
    }

    /** What the counts may be shown of: the sum (empty), then every area by name; the sum alone where it is the area. */
    public List<Optional<String>> areaChoices() {
        List<Optional<String>> choices = new ArrayList<>();
        choices.add(Optional.empty());
        site.ifPresent(known -> {
            if (known.areas().size() > 1) {
                known.areas().stream().map(Area::name).map(Optional::of).forEach(choices::add);
            }
        });
        return choices;
    }

    public Optional<String> area() {
        return area;
    }

    /** Shows the counts of one area, or of all together. */
    public void setArea(Optional<String> chosen) {
        area = chosen;
        outdate();
    }

    SeriesChoice choice() {
        return SeriesChoice.named(
                preferences.text("timeline.series", SeriesChoice.RAILCARS.id()).get());
    }

    /** Shows another series, in this project and the next. */
    void choose(SeriesChoice choice) {
        preferences.text("timeline.series", SeriesChoice.RAILCARS.id()).set(choice.id());
        outdate();
    }

    /** How far back the baseline looks. */
    public LookBack window() {
        double years = preferences.number("timeline.years", LookBack.FIVE_YEARS.years());
        return years >= 1 && years <= LookBack.MOST_YEARS ? new LookBack((int) years) : LookBack.FIVE_YEARS;
    }

    /** Compares with other years, in this project and the next. */
    void setWindow(LookBack years) {
        preferences.setNumber("timeline.years", years.years());
        outdate();
    }

    /** What the chart shows by the counts as they are now; empty while there is no site. */
    public Optional<TimelineModel> model() {
        outdated |= behind;
        return latest();
    }

    /**
     * What the chart shows by the counts of now or of a moment ago.
     *
     * @param work catches up with the counts
     * @param onNews told when it did
     */
    Optional<TimelineModel> latest(Background work, Runnable onNews) {
        if (behind && !outdated && !working) {
            catchUp(work, onNews);
        }
        return latest();
    }

    private void catchUp(Background work, Runnable onNews) {
        working = true;
        behind = false;
        int asked = generation;
        Optional<DateSpan> span = spanOfScenes();
        Supplier<Optional<TimelineModel>> task = counting();
        work.run(
                TEXT.get("failed.series"),
                task::get,
                model -> {
                    working = false;
                    // Where something else was asked meanwhile, that has been worked out since.
                    if (asked == generation) {
                        counts = model;
                        wholeSpan = span;
                    }
                    onNews.run();
                },
                sentence -> working = false);
    }

    private Optional<TimelineModel> latest() {
        workOut();
        return counts.map(model -> model.withOpenScene(
                        Optional.ofNullable(scenes.openProperty().get())
                                .flatMap(SceneEntry::info)
                                .map(SceneInfo::id))
                .withView(zoom.or(() -> wholeSpan)));
    }

    private void workOut() {
        if (outdated) {
            outdated = false;
            behind = false;
            generation++;
            wholeSpan = spanOfScenes();
            counts = counting().get();
        }
    }

    private void outdate() {
        outdated = true;
        generation++;
    }

    /** Takes down what is counted and chosen now; the rest may be done on any thread. */
    private Supplier<Optional<TimelineModel>> counting() {
        SeriesChoice choice = choice();
        LookBack years = window();
        Optional<Site> place = site;
        Optional<String> part = area;
        List<SiteEvent> happened = events;
        List<PublishedObservation> published = observations;
        List<CountedScene> counted = scenes.all().stream()
                .flatMap(entry -> entry.result().map(result -> CountedScene.of(result, entry.reviewSummary())).stream())
                .toList();
        return () -> place.map(known -> {
            CountSeries series = CountSeries.ofSite(known, part, choice.measure(), counted);
            return TimelineModel.of(known, series, years)
                    .stacked(choice.stacked())
                    .withPublished(known, part, published)
                    .withEvents(happened);
        });
    }

    /** Why the open scene is not judged, where it has no place in the series. */
    Unjudged unjudged() {
        SceneEntry open = scenes.openProperty().get();
        if (open == null) {
            return Unjudged.NO_SCENE;
        }
        if (open.stateProperty().get() instanceof SceneState.Unreadable) {
            return Unjudged.UNREADABLE;
        }
        if (open.info().isPresent() && open.time().isEmpty()) {
            return Unjudged.UNDATED;
        }
        return unsought().isPresent() ? Unjudged.NOT_LOOKED_FOR : Unjudged.NOT_COUNTED;
    }

    /** The measure that is chosen, where something was counted but not that, since the site has no place to look for it. */
    Optional<Measure> unsought() {
        return scenes.all().stream().anyMatch(entry -> entry.result().isPresent())
                ? counts.map(TimelineModel::series)
                        .filter(series -> !series.lookedFor())
                        .map(CountSeries::measure)
                : Optional.empty();
    }

    /** Whether there are dates or a site to show but nothing was counted. */
    boolean isNothingCounted() {
        return (shown().isPresent() || counts.isPresent())
                && counts.map(TimelineModel::series)
                        .filter(series -> !series.isEmpty())
                        .isEmpty();
    }

    /** The scene of an id. */
    public Optional<SceneEntry> scene(String id) {
        return scenes.all().stream()
                .filter(entry ->
                        entry.info().map(SceneInfo::id).filter(id::equals).isPresent())
                .findFirst();
    }

    /**
     * Shows fewer or more days.
     *
     * @param about the day that keeps its place
     * @param factor share of the days that stay, below 1 to come closer
     */
    public void zoom(LocalDate about, double factor) {
        workOut();
        wholeSpan.ifPresent(whole -> {
            DateSpan now = zoom.orElse(whole);
            long before = Math.round(ChronoUnit.DAYS.between(now.first(), about) * factor);
            long after = Math.round(ChronoUnit.DAYS.between(about, now.last()) * factor);
            if (before + after < FEWEST_DAYS) {
                return;
            }
            show(later(about.minusDays(before), whole.first()), earlier(about.plusDays(after), whole.last()), whole);
        });
    }

    /** Shows fewer or more days about the middle of those shown. */
    void zoom(double factor) {
        shown().ifPresent(now -> zoom(now.middle(), factor));
    }

    /**
     * Shows as many days earlier or later, no further than there are scenes.
     *
     * @param from what was shown when the move began
     * @param days how much later
     */
    void pan(DateSpan from, long days) {
        workOut();
        wholeSpan.ifPresent(whole -> {
            long most = ChronoUnit.DAYS.between(from.last(), whole.last());
            long least = ChronoUnit.DAYS.between(from.first(), whole.first());
            long by = Math.max(least, Math.min(most, days));
            show(from.first().plusDays(by), from.last().plusDays(by), whole);
        });
    }

    /** Shows earlier or later days. */
    void pan(double share) {
        shown().ifPresent(now -> pan(now, Math.round(share * ChronoUnit.DAYS.between(now.first(), now.last()))));
    }

    /** The days shown now. */
    Optional<DateSpan> shown() {
        workOut();
        return zoom.or(() -> wholeSpan);
    }

    private void show(LocalDate first, LocalDate last, DateSpan whole) {
        zoom = first.equals(whole.first()) && last.equals(whole.last())
                ? Optional.empty()
                : Optional.of(new DateSpan(first, last));
    }

    /** Shows all days. */
    public void showAll() {
        zoom = Optional.empty();
    }

    /** The days of all dated scenes, counted or not, so that the axis keeps still while counts come in. */
    private Optional<DateSpan> spanOfScenes() {
        List<LocalDate> days = scenes.all().stream()
                .flatMap(entry -> entry.time().stream())
                .map(time -> time.atOffset(ZoneOffset.UTC).toLocalDate())
                .sorted()
                .toList();
        return days.isEmpty() ? Optional.empty() : Optional.of(new DateSpan(days.get(0), days.get(days.size() - 1)));
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
