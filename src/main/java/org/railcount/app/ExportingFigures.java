package org.railcount.app;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.stage.Window;
import org.locationtech.jts.geom.Polygon;
import org.railcount.app.export.CountedDate;
import org.railcount.app.export.ExportWork;
import org.railcount.app.export.FigureForm;
import org.railcount.app.export.ReportForm;
import org.railcount.app.export.SaveChooser;
import org.railcount.app.scenes.SceneEntry;
import org.railcount.app.text.Phrases;
import org.railcount.app.work.Background;
import org.railcount.export.figure.MapView;
import org.railcount.export.report.ReportMaker;
import org.railcount.imagery.DisplaySettings;
import org.railcount.imagery.Scene;
import org.railcount.model.CountedScene;
import org.railcount.model.Site;
import org.railcount.timeline.DateSpan;
import org.railcount.timeline.LookBack;

/** Asks for a figure or a report of the open project and has it written. JavaFX thread only. */
final class ExportingFigures {
    private static final Phrases TEXT = Phrases.of(ExportingFigures.class);

    private final Window owner;
    private final Workspace workspace;
    private final Scene.Opener opener;
    private final Function<SceneEntry, DisplaySettings> looks;
    private final Supplier<Optional<Polygon>> onMap;
    private final Background background;
    private final ExportWork work;
    private final Notices notices;

    /**
     * @param looks how scenes are shown
     * @param onMap the ground that the map shows, degrees
     */
    ExportingFigures(
            Window owner,
            Workspace workspace,
            Scene.Opener opener,
            Function<SceneEntry, DisplaySettings> looks,
            Supplier<Optional<Polygon>> onMap,
            Background background,
            ExportWork work,
            Notices notices) {
        this.owner = owner;
        this.workspace = workspace;
        this.opener = opener;
        this.looks = looks;
        this.onMap = onMap;
        this.background = background;
        this.work = work;
        this.notices = notices;
    }

    void figure() {
        List<CountedDate> dates = workspace.scenes().byDate().stream()
                .flatMap(entry -> date(entry).stream())
                .toList();
        Optional<Site> site = workspace.site().filter(now -> !now.areas().isEmpty());
        if (dates.isEmpty() || site.isEmpty()) {
            notices.problem(TEXT.get("figure.nothing-counted"));
            return;
        }
        CountedDate open = workspace.open().flatMap(this::date).orElse(dates.get(dates.size() - 1));
        CountedDate chosen = dates.stream()
                .filter(date -> date.info().path().equals(open.info().path()))
                .findFirst()
                .orElse(open);
        Optional<MapView> view = onMap.get().map(ground -> MapView.around(List.of(ground), 0));
        new FigureForm(owner, site.get(), dates, chosen, view, opener, background).ask(SaveChooser.SYSTEM, work);
    }

    void report() {
        List<CountedDate> dates = new ArrayList<>();
        List<CountedScene> counts = new ArrayList<>();
        for (SceneEntry entry : workspace.scenes().byDate()) {
            date(entry).ifPresent(dates::add);
            entry.result()
                    .map(result -> CountedScene.of(result, entry.reviewSummary()))
                    .ifPresent(counts::add);
        }
        Optional<Site> site = workspace.site().filter(now -> !now.areas().isEmpty());
        if (site.isEmpty()) {
            notices.problem(TEXT.get("figure.nothing-counted"));
            return;
        }
        ReportMaker maker = new ReportMaker(
                site.get(),
                counts,
                workspace.observationsProperty().get(),
                workspace.eventsProperty().get(),
                LookBack.FIVE_YEARS);
        Optional<DateSpan> days = maker.days();
        if (days.isEmpty()) {
            notices.problem(TEXT.get("figure.nothing-counted"));
            return;
        }
        new ReportForm(owner, maker, days.get(), dates, opener, Clock.systemUTC()).ask(SaveChooser.SYSTEM, work);
    }

    private Optional<CountedDate> date(SceneEntry entry) {
        return entry.info()
                .flatMap(info -> Optional.ofNullable(entry.reviewedProperty().get())
                        .or(entry::run)
                        .map(run -> new CountedDate(info, run, entry.reviewSummary(), looks.apply(entry))));
    }
}
