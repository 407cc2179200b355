package org.railcount.app.timeline;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.railcount.app.scenes.SceneEntry;
import org.railcount.app.scenes.SceneList;
import org.railcount.model.Area;
import org.railcount.model.PublishedObservation;
import org.railcount.model.SceneInfo;
import org.railcount.model.Site;
import org.railcount.model.SiteEvent;
import org.railcount.timeline.CountSeries;
import org.railcount.timeline.CountedAreas;
import org.railcount.timeline.DateSpan;
import org.railcount.timeline.TimelineModel;

/** Works out what the timeline shows: which area's counts, over which days. JavaFX thread only. */
public final class TimelineViewModel {
    /** Closer than this the chart would show one scene and empty days. */
    private static final long FEWEST_DAYS = 10;

    private final SceneList scenes;
    private Optional<Site> site = Optional.empty();
    private List<PublishedObservation> observations = List.of();
    private List<SiteEvent> events = List.of();
    private Optional<String> area = Optional.empty();
    private Optional<DateSpan> zoom = Optional.empty();

    public TimelineViewModel(SceneList scenes) {
        this.scenes = scenes;
    }

    /** Takes another site; the chosen area is kept where the site still has it. */
    public void setSite(Optional<Site> now) {
        site = now;
        if (!areaChoices().contains(area)) {
            area = Optional.empty();
        }
    }

    public void setObservations(List<PublishedObservation> published) {
        observations = List.copyOf(published);
    }

    public void setEvents(List<SiteEvent> happened) {
        events = List.copyOf(happened);
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

    /** What a choice is called. */
    public String choiceName(Optional<String> choice) {
        return choice.orElseGet(() -> {
            String subject = site.map(CountedAreas::subject).orElse("all areas");
            return subject.equals("all areas") ? "All areas" : subject;
        });
    }

    public Optional<String> area() {
        return area;
    }

    /** Shows the counts of one area, or of all together. */
    public void setArea(Optional<String> chosen) {
        area = chosen;
    }

    /** What the chart shows now; empty while there is no site. */
    public Optional<TimelineModel> model() {
        return site.map(known -> {
            var results = scenes.all().stream()
                    .flatMap(entry -> entry.result().stream())
                    .toList();
            CountSeries series = area.map(name -> CountSeries.ofArea(name, results))
                    .orElseGet(
                            () -> CountSeries.ofSum(CountedAreas.subject(known), CountedAreas.toAddUp(known), results));
            TimelineModel model = TimelineModel.of(known, series)
                    .withEvents(events)
                    .withOpenScene(Optional.ofNullable(scenes.openProperty().get())
                            .flatMap(SceneEntry::info)
                            .map(SceneInfo::id))
                    .withView(zoom.or(this::wholeSpan));
            // What others published concerns the place as a whole.
            return area.isPresent() ? model : model.withPublished(known, observations);
        });
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
        wholeSpan().ifPresent(whole -> {
            DateSpan now = zoom.orElse(whole);
            long before = Math.round(ChronoUnit.DAYS.between(now.first(), about) * factor);
            long after = Math.round(ChronoUnit.DAYS.between(about, now.last()) * factor);
            if (before + after < FEWEST_DAYS) {
                return;
            }
            LocalDate first = later(about.minusDays(before), whole.first());
            LocalDate last = earlier(about.plusDays(after), whole.last());
            zoom = first.equals(whole.first()) && last.equals(whole.last())
                    ? Optional.empty()
                    : Optional.of(new DateSpan(first, last));
        });
    }

    /** Shows all days. */
    public void showAll() {
        zoom = Optional.empty();
    }

    public boolean isZoomed() {
        return zoom.isPresent();
    }

    /** The days of all dated scenes, counted or not, so that the axis keeps still while counts come in. */
    private Optional<DateSpan> wholeSpan() {
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
