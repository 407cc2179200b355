package org.railcount.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.railcount.detect.change.CargoSeries;
import org.railcount.export.AtomicOutput;
import org.railcount.export.CountsCsv;
import org.railcount.export.SceneFindings;
import org.railcount.model.CountedScene;
import org.railcount.model.Detection;
import org.railcount.model.DetectionRun;
import org.railcount.model.SceneInfo;
import org.railcount.model.SceneResult;
import org.railcount.model.Site;
import org.railcount.model.SiteHash;

/**
 * What is to be handed to other programs.
 *
 * @param scenes by date, then by name
 * @param counts writes the table of counts
 */
record ExportSet(List<SceneFindings> scenes, Table counts) {
    /** A table that is to be written. */
    @FunctionalInterface
    interface Table {
        void write(Path file) throws IOException;
    }

    /** What {@code analyze} or the window wrote: its table as it is. */
    static ExportSet of(AnalyzedFolder folder, SceneImages images) throws IOException {
        List<SceneFindings> scenes = new ArrayList<>();
        for (CountedScene counted : folder.counts()) {
            String id = counted.sceneId();
            folder.run(id)
                    .ifPresent(run -> scenes.add(
                            new SceneFindings(id, counted.acquired(), images.file(id), run, folder.findings(id))));
        }
        byte[] table = Files.readAllBytes(folder.table());
        return new ExportSet(scenes, file -> AtomicOutput.write(file, table));
    }

    /**
     * The scenes of a project: cargo that never moves is taken out, as the window's export does.
     *
     * @param leftOut told of scenes that are not among them, one sentence each
     * @param warning told of what is odd about those that are
     */
    static ExportSet of(
            Site site, CountedProject project, SceneImages images, Consumer<String> leftOut, Consumer<String> warning) {
        List<SceneResult> results = new ArrayList<>();
        int uncounted = 0;
        int outdated = 0;
        for (String id : images.ids()) {
            Optional<DetectionRun> run = project.run(id);
            if (run.isEmpty()) {
                uncounted++;
                continue;
            }
            outdated += run.get().siteHash().equals(SiteHash.of(site)) ? 0 : 1;
            Optional<SceneInfo> info = images.info(id);
            if (info.isEmpty()) {
                leftOut.accept(id + " is left out, because its image cannot be opened.");
            } else {
                results.add(new SceneResult.Handled(info.get().withId(id), run.get()));
            }
        }
        if (uncounted > 0) {
            leftOut.accept("scenes not counted yet are left out: " + uncounted + ".");
        }
        if (outdated > 0) {
            warning.accept("scenes counted before tracks or areas were changed: " + outdated
                    + "; count them again for current figures.");
        }
        CargoSeries cargo = CargoSeries.of(site, results);
        List<SceneFindings> scenes = new ArrayList<>();
        for (SceneResult result : cargo.results()) {
            DetectionRun run = result.run().orElseThrow();
            Set<String> kept = run.detections().stream().map(Detection::id).collect(Collectors.toSet());
            List<SceneFindings.Finding> findings = project.findings(result.sceneId()).stream()
                    .filter(finding -> kept.contains(finding.detection().id()))
                    .toList();
            scenes.add(
                    new SceneFindings(result.sceneId(), result.acquired(), Optional.of(result.file()), run, findings));
        }
        return new ExportSet(scenes, file -> CountsCsv.write(file, cargo.results(), cargo.changes()));
    }
}
