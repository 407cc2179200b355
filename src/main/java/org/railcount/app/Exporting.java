package org.railcount.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.railcount.app.scenes.SceneEntry;
import org.railcount.app.text.Phrases;
import org.railcount.app.work.Background;
import org.railcount.detect.change.CargoSeries;
import org.railcount.export.ChartFiles;
import org.railcount.export.ChartSheet;
import org.railcount.export.CountsCsv;
import org.railcount.export.DetectionsGeoJson;
import org.railcount.export.ReviewCsv;
import org.railcount.model.ReviewSummary;
import org.railcount.model.SceneResult;
import org.railcount.model.Site;
import org.railcount.project.SceneOutputs;
import org.railcount.timeline.TimelineModel;

/** Writes counts, detections and the chart, as {@code railcount analyze} does. JavaFX thread only. */
final class Exporting {
    private static final Phrases TEXT = Phrases.of(Exporting.class);
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
                .flatMap(entry -> entry.detectorResult().stream())
                .sorted(SceneResult.BY_DATE)
                .toList();
        Optional<Reviewed> reviewed = reviewed(entries);
        int missing = entries.size() - results.size();
        Optional<TimelineModel> timeline = chart.get().map(model -> model.withOpenScene(Optional.empty()));
        files.run(
                TEXT.get("failed.export", folder),
                () -> {
                    Files.createDirectories(folder);
                    SceneOutputs scenes = new SceneOutputs(folder);
                    CargoSeries cargo = CargoSeries.of(site, results);
                    for (SceneResult result : cargo.results()) {
                        if (result instanceof SceneResult.Handled handled) {
                            DetectionsGeoJson.write(scenes.detections(result.sceneId()), handled);
                        }
                    }
                    CountsCsv.write(folder.resolve("counts.csv"), cargo.results(), cargo.changes());
                    if (reviewed.isPresent()) {
                        writeReviewed(folder, site, reviewed.get());
                    }
                    if (timeline.isPresent()) {
                        ChartFiles.write(folder.resolve("timeline.svg"), timeline.get(), ChartSheet.PAGE);
                        ChartFiles.write(folder.resolve("timeline.pdf"), timeline.get(), ChartSheet.PAGE);
                        ChartFiles.write(folder.resolve("timeline.png"), timeline.get(), ChartSheet.PAGE);
                    }
                    return folder;
                },
                written -> notices.done(TEXT.get(
                        reviewed.isPresent() ? "export.done.reviewed" : "export.done",
                        results.size(),
                        written,
                        missing)),
                notices::problem);
    }

    /**
     * What the analyst made of the scenes.
     *
     * @param results of all scenes, those that nobody reviewed as the detector left them
     * @param touched ids of the scenes that were reviewed
     */
    private record Reviewed(List<SceneResult> results, Set<String> touched, List<ReviewSummary> summaries) {}

    /** Empty where nobody has reviewed anything. */
    private static Optional<Reviewed> reviewed(List<SceneEntry> entries) {
        List<SceneEntry> touched = entries.stream()
                .filter(entry -> entry.reviewedProperty().get() != null)
                .toList();
        return touched.isEmpty()
                ? Optional.empty()
                : Optional.of(new Reviewed(
                        entries.stream()
                                .flatMap(entry -> entry.result().stream())
                                .sorted(SceneResult.BY_DATE)
                                .toList(),
                        touched.stream()
                                .flatMap(entry -> entry.result().stream())
                                .map(SceneResult::sceneId)
                                .collect(Collectors.toSet()),
                        touched.stream()
                                .flatMap(entry -> entry.reviewSummary().stream())
                                .sorted(Comparator.comparing(ReviewSummary::sceneId))
                                .toList()));
    }

    private static void writeReviewed(Path folder, Site site, Reviewed reviewed) throws IOException {
        CargoSeries cargo = CargoSeries.of(site, reviewed.results());
        CountsCsv.write(folder.resolve("counts-reviewed.csv"), cargo.results(), cargo.changes());
        ReviewCsv.write(folder.resolve("review.csv"), reviewed.summaries());
        for (SceneResult result : reviewed.results()) {
            if (result instanceof SceneResult.Handled handled
                    && reviewed.touched().contains(result.sceneId())) {
                DetectionsGeoJson.write(new SceneOutputs(folder).reviewed(result.sceneId()), handled);
            }
        }
    }
}
