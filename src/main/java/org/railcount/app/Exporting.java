package org.railcount.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.railcount.app.scenes.SceneEntry;
import org.railcount.app.work.Background;
import org.railcount.detect.change.CargoSeries;
import org.railcount.export.ChartFiles;
import org.railcount.export.CountsCsv;
import org.railcount.export.DetectionsGeoJson;
import org.railcount.model.SceneResult;
import org.railcount.model.Site;
import org.railcount.timeline.TimelineModel;

/** Writes counts, detections and the chart, as {@code railcount analyze} does. JavaFX thread only. */
final class Exporting {
    private final Workspace workspace;
    private final Supplier<Optional<TimelineModel>> chart;
    private final Background files;
    private final Notices notices;

    /** @param chart what the timeline shows */
    Exporting(Workspace workspace, Supplier<Optional<TimelineModel>> chart, Background files, Notices notices) {
        this.workspace = workspace;
        this.chart = chart;
        this.files = files;
        this.notices = notices;
    }

    /** Writes into a folder; files of the same names are replaced. */
    void export(Path folder) {
        Site site = workspace.site().orElse(null);
        if (site == null) {
            return;
        }
        List<SceneEntry> entries = List.copyOf(workspace.scenes().all());
        List<SceneResult> results = entries.stream()
                .flatMap(entry -> entry.result().stream())
                .sorted(SceneResult.BY_DATE)
                .toList();
        int missing = entries.size() - results.size();
        Optional<TimelineModel> timeline = chart.get().map(model -> model.withOpenScene(Optional.empty()));
        files.run(
                "export to " + folder,
                () -> {
                    Files.createDirectories(folder);
                    CargoSeries cargo = CargoSeries.of(site, results);
                    for (SceneResult result : cargo.results()) {
                        if (result instanceof SceneResult.Handled handled) {
                            DetectionsGeoJson.write(folder.resolve(result.sceneId() + ".detections.geojson"), handled);
                        }
                    }
                    CountsCsv.write(folder.resolve("counts.csv"), cargo.results(), cargo.changes());
                    if (timeline.isPresent()) {
                        ChartFiles.writeSvg(folder.resolve("timeline.svg"), timeline.get());
                        ChartFiles.writePng(folder.resolve("timeline.png"), timeline.get());
                    }
                    return folder;
                },
                written -> notices.done("Wrote counts.csv, the detections and the chart of " + results.size()
                        + " scenes to " + written
                        + (missing == 0 ? "." : "; " + missing + " not counted yet are left out.")),
                notices::problem);
    }
}
