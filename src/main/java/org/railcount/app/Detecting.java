package org.railcount.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.railcount.app.scenes.DetectionQueue;
import org.railcount.app.scenes.SceneEntry;
import org.railcount.app.text.Phrases;
import org.railcount.detect.Detector;
import org.railcount.detect.KnownPlaces;
import org.railcount.detect.SceneInputs;
import org.railcount.imagery.KnownScene;
import org.railcount.imagery.Scene;
import org.railcount.model.DetectionRun;
import org.railcount.model.SceneInfo;
import org.railcount.model.Site;
import org.railcount.model.SiteHash;
import org.railcount.project.ProjectFolder;

/** Has scenes of the open project counted and the results kept. JavaFX thread only. */
final class Detecting {
    private static final Phrases TEXT = Phrases.of(Detecting.class);
    private final Workspace workspace;
    private final DetectionQueue queue;
    private final Scene.Opener opener;
    private final Notices notices;

    Detecting(Workspace workspace, DetectionQueue queue, Scene.Opener opener, Notices notices) {
        this.workspace = workspace;
        this.queue = queue;
        this.opener = opener;
        this.notices = notices;
    }

    /** Counts the open scene, whether or not it was counted before. */
    void detectOpenScene() {
        workspace.open().ifPresent(entry -> detect(List.of(entry)));
    }

    /** Counts one scene anew; says nothing where there is nothing to count yet. */
    void recount(SceneEntry entry) {
        Site site = workspace.siteProperty().get();
        if (site != null && isCountable(site)) {
            detect(List.of(entry));
        }
    }

    /** Counts every scene anew. */
    void detectAll() {
        detect(workspace.scenes().all());
    }

    /** Counts those scenes that have no result for the site as it is; says nothing where there is no site yet. */
    void detectMissing(Collection<SceneEntry> entries) {
        Site site = workspace.siteProperty().get();
        if (site != null && isCountable(site)) {
            detect(entries.stream()
                    .filter(entry -> entry.detectionProperty().get().needsRun())
                    .toList());
        }
    }

    private void detect(Collection<SceneEntry> entries) {
        ProjectFolder project = workspace.projectProperty().get();
        Site site = workspace.siteProperty().get();
        ChosenDetector detector = workspace.detectorProperty().get();
        if (project == null || site == null || detector == null) {
            notices.problem(TEXT.get("detect.nothing-open"));
        } else if (!isCountable(site)) {
            notices.problem(TEXT.get("detect.no-area"));
        } else {
            queue.add(
                    inOrderOfInterest(entries),
                    new SiteCounting(project, site, detector, workspace.referenceScene(), workspace.sceneIds()));
        }
    }

    /** Counts are reported for areas, so a site without one has nothing to count. */
    private static boolean isCountable(Site site) {
        return !site.areas().isEmpty();
    }

    /** The open scene first, then the latest. */
    private List<SceneEntry> inOrderOfInterest(Collection<SceneEntry> entries) {
        @Nullable SceneEntry open = workspace.scenes().openProperty().get();
        List<SceneEntry> latestFirst = new ArrayList<>(workspace.scenes().byDate());
        Collections.reverse(latestFirst);
        List<SceneEntry> ordered = new ArrayList<>(entries);
        ordered.sort(Comparator.comparing((SceneEntry entry) -> !Objects.equals(entry, open))
                .thenComparingInt(latestFirst::indexOf));
        return ordered;
    }

    private final class SiteCounting implements DetectionQueue.Counting {
        private final ProjectFolder project;
        private final Site site;
        private final ChosenDetector chosen;
        private final Optional<Path> reference;
        private final Map<Path, String> ids;

        /** One for all scenes, so that the reference scene is read once. */
        private final SceneInputs inputs;

        SiteCounting(
                ProjectFolder project,
                Site site,
                ChosenDetector chosen,
                Optional<Path> reference,
                Map<Path, String> ids) {
            this.project = project;
            this.site = site;
            this.chosen = chosen;
            this.reference = reference;
            this.ids = ids;
            inputs = new SceneInputs(reference);
        }

        @Override
        public DetectionRun count(SceneInfo info, Detector.Cancellation cancelled) throws Exception {
            try (Scene scene = opener.open(info.path())) {
                KnownPlaces places = KnownPlaces.named(opener, reference, ids, project.nudges());
                Detector detector = chosen.detector();
                DetectionRun run = inputs.kept(
                        detector.detect(new KnownScene(scene, info), site, places.of(info.path()), cancelled), info);
                project.saveRun(run);
                return run;
            }
        }

        @Override
        public boolean isCurrent() {
            return chosen.equals(workspace.detectorProperty().get())
                    && workspace.site().map(SiteHash::of).equals(Optional.of(SiteHash.of(site)));
        }
    }
}
