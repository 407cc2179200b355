package org.railcount.export.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.railcount.export.ChartCaptions;
import org.railcount.export.ChartSheet;
import org.railcount.export.figure.FigureDrawing;
import org.railcount.export.figure.FigureScene;
import org.railcount.export.figure.FigureSheet;
import org.railcount.imagery.SceneException;
import org.railcount.model.Area;
import org.railcount.model.CountStatus;
import org.railcount.model.Site;
import org.railcount.timeline.CountedAreas;
import org.railcount.timeline.DatedCount;
import org.railcount.timeline.ReferenceDates;
import org.railcount.timeline.TimelineModel;

/**
 * The figures of a report: a date against a clear one before it. What cannot be shown becomes a sentence, so that a missing
 * image never stops a report. Not thread-safe.
 */
public final class ReportFigures {
    private static final int PRINT_DPI = 220;
    private static final double CLEAR = 0.9;

    private final Site site;
    private final TimelineModel timeline;
    private final Opener opener;
    private final List<ReportFigure> figures = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    /** Opens the scene of a date, to be closed by who asked; empty where its image or its result is not at hand. */
    @FunctionalInterface
    public interface Opener {
        Optional<FigureScene> open(String sceneId) throws SceneException;
    }

    /** @param timeline the counts, looking at the days of the report */
    public ReportFigures(Site site, TimelineModel timeline, Opener opener) {
        this.site = site;
        this.timeline = timeline;
        this.opener = opener;
    }

    /** What can be shown. */
    public List<ReportFigure> figures() {
        return List.copyOf(figures);
    }

    /** Why the rest cannot, one sentence each. */
    public List<String> missing() {
        return List.copyOf(missing);
    }

    /** Shows the date that stands out most, where one does. */
    public void showStrongest(Optional<String> before) {
        KeyFindings.strongest(timeline)
                .map(judgement -> judgement.count().sceneId())
                .or(() -> timeline.peak().map(DatedCount::sceneId))
                .ifPresent(scene -> show(scene, before, "The date that stands out most"));
    }

    /** Shows a date; against the last clear one before it where nobody says against which. */
    public void show(String sceneId, Optional<String> before) {
        show(sceneId, before, "The date");
    }

    private void show(String sceneId, Optional<String> before, String what) {
        List<FigureScene> dates = new ArrayList<>();
        try {
            take(sceneId, dates);
            if (dates.isEmpty()) {
                return;
            }
            Optional<String> reference = before.or(() -> clearBefore(sceneId));
            if (reference.isPresent()) {
                take(reference.get(), dates);
                Collections.reverse(dates);
            }
            figures.add(new ReportFigure(draw(dates), caption(dates, what)));
        } catch (SceneException e) {
            missing.add("No figure of the scene " + sceneId + ": " + e.getMessage());
        } finally {
            dates.forEach(scene -> scene.scene().close());
        }
    }

    private void take(String sceneId, List<FigureScene> dates) throws SceneException {
        opener.open(sceneId)
                .ifPresentOrElse(
                        dates::add,
                        () -> missing.add("No figure of the scene " + sceneId
                                + ": its image or its detections are not at hand."));
    }

    private FigureDrawing draw(List<FigureScene> dates) throws SceneException {
        FigureSheet sheet = FigureSheet.of(ChartSheet.Format.COLUMN, PRINT_DPI, ChartCaptions.NONE, Optional.empty());
        List<String> names = CountedAreas.toAddUp(site);
        List<Area> areas = site.areas().stream()
                .filter(area -> names.contains(area.name()))
                .toList();
        return FigureDrawing.ofAreas(site, dates, areas, sheet);
    }

    private static String caption(List<FigureScene> dates, String what) {
        return dates.size() == 2 ? what + " (b), and a date before it (a), at the same scale." : what + ".";
    }

    private Optional<String> clearBefore(String sceneId) {
        List<ReferenceDates.Dated<String>> dated = timeline.series().points().stream()
                .map(point -> new ReferenceDates.Dated<>(
                        point.sceneId(),
                        point.acquired(),
                        point.status() == CountStatus.COUNTED && point.usableFraction() >= CLEAR))
                .toList();
        return dated.stream()
                .filter(point -> point.scene().equals(sceneId))
                .findFirst()
                .flatMap(point -> ReferenceDates.previousClear(dated, point.time()));
    }
}
