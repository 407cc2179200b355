package org.railcount.export.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.railcount.export.ChartCaptions;
import org.railcount.model.CountedScene;
import org.railcount.model.PublishedObservation;
import org.railcount.model.Site;
import org.railcount.model.SiteEvent;
import org.railcount.timeline.CountSeries;
import org.railcount.timeline.DateSpan;
import org.railcount.timeline.LookBack;
import org.railcount.timeline.Measure;
import org.railcount.timeline.TimelineModel;

/** Puts reports together from what was counted at a site. Thread-safe where what it is given is. */
public final class ReportMaker {
    private final Site site;
    private final List<CountedScene> counts;
    private final TimelineModel timeline;

    /**
     * @param counts of all scenes, since those before the days of a report are what these are compared with
     * @param window how far back
     */
    public ReportMaker(
            Site site,
            List<CountedScene> counts,
            List<PublishedObservation> observations,
            List<SiteEvent> events,
            LookBack window) {
        this.site = site;
        this.counts = List.copyOf(counts);
        CountSeries series = CountSeries.ofSite(site, Optional.empty(), Measure.RAILCARS, counts);
        this.timeline = TimelineModel.of(site, series, window)
                .withPublished(site, observations)
                .withEvents(events);
    }

    /** Tells more of a scene than its counts. */
    @FunctionalInterface
    public interface Details {
        ReportScene of(CountedScene scene);
    }

    /**
     * What an author chooses.
     *
     * @param days the days that it is about
     * @param figure the scene to show; the one that stands out most where it is empty
     * @param before the scene to set it against; the last clear one before it where it is empty
     * @param captions title and notes
     */
    public record Choice(DateSpan days, Optional<String> figure, Optional<String> before, ChartCaptions captions) {}

    /** The days of all counts; empty where no scene has a date. */
    public Optional<DateSpan> days() {
        return timeline.span();
    }

    /**
     * Makes a report. Opens the scenes that it shows and reads their pixels.
     *
     * @param made when
     */
    public Report make(Choice choice, Details details, ReportFigures.Opener opener, Instant made) {
        TimelineModel shown = timeline.withView(Optional.of(choice.days()));
        ReportFigures figures = new ReportFigures(site, shown, opener);
        choice.figure()
                .ifPresentOrElse(
                        scene -> figures.show(scene, choice.before()), () -> figures.showStrongest(choice.before()));
        List<ReportScene> scenes = counts.stream()
                .filter(scene -> scene.acquired()
                        .filter(time -> choice.days()
                                .contains(time.atZone(ZoneOffset.UTC).toLocalDate()))
                        .isPresent())
                .sorted(Comparator.comparing(scene -> scene.acquired().orElse(Instant.MAX)))
                .map(details::of)
                .toList();
        int undated = (int)
                counts.stream().filter(scene -> scene.acquired().isEmpty()).count();
        return new Report(
                site,
                choice.days(),
                shown,
                scenes,
                undated,
                figures.figures(),
                figures.missing(),
                choice.captions(),
                made);
    }
}
