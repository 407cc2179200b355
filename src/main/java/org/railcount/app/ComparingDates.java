package org.railcount.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.railcount.app.inspector.ComparedDates;
import org.railcount.app.scenes.SceneEntry;
import org.railcount.app.text.Phrases;
import org.railcount.app.work.Background;
import org.railcount.app.work.Job;
import org.railcount.app.work.JobBoard;
import org.railcount.detect.change.AreaLook;
import org.railcount.detect.change.CargoSeries;
import org.railcount.detect.change.LookSampler;
import org.railcount.detect.change.StructureSearch;
import org.railcount.imagery.Scene;
import org.railcount.imagery.SceneException;
import org.railcount.model.SceneResult;
import org.railcount.model.Site;
import org.railcount.model.StructureChange;

/** Compares all counted dates of the open project: cargo that came, left or never moves, and buildings. JavaFX thread only. */
final class ComparingDates {
    private static final Phrases TEXT = Phrases.of(ComparingDates.class);
    private final Workspace workspace;
    private final Background work;
    private final JobBoard board;
    private final Scene.Opener opener;
    private final Notices notices;
    private @Nullable Job running;

    ComparingDates(Workspace workspace, Background work, JobBoard board, Scene.Opener opener, Notices notices) {
        this.workspace = workspace;
        this.work = work;
        this.board = board;
        this.opener = opener;
        this.notices = notices;
        workspace
                .siteProperty()
                .addListener(
                        (property, before, now) -> workspace.comparedProperty().set(ComparedDates.NONE));
    }

    /** Compares, in the background; what is found appears in the inspector. */
    void compare() {
        Site site = workspace.site().orElse(null);
        List<SceneResult.Handled> counted = new ArrayList<>();
        for (SceneEntry entry : workspace.scenes().all()) {
            entry.result().ifPresent(result -> {
                if (result instanceof SceneResult.Handled handled
                        && handled.acquired().isPresent()) {
                    counted.add(handled);
                }
            });
        }
        if (site == null || counted.size() < 2) {
            notices.problem(TEXT.get("dates.too-few"));
            return;
        }
        if (running != null) {
            return;
        }
        Job job = board.start(TEXT.get("dates.comparing", counted.size()), this::finish);
        running = job;
        work.run(
                TEXT.get("failed.compare-dates"),
                () -> compared(site, counted, job),
                found -> {
                    finish(job);
                    if (!job.isCancelled() && workspace.site().equals(Optional.of(site))) {
                        workspace.comparedProperty().set(found);
                        notices.done(words(found));
                    }
                },
                sentence -> {
                    finish(job);
                    if (!job.isCancelled()) {
                        notices.problem(sentence);
                    }
                });
    }

    /** One that was cancelled may still be at work when the next one runs; it ends nothing but itself. */
    private void finish(Job job) {
        board.finish(job);
        if (running == job) {
            running = null;
        }
    }

    private ComparedDates compared(Site site, List<SceneResult.Handled> counted, Job job) throws SceneException {
        List<AreaLook> looks = new ArrayList<>();
        LookSampler sampler = new LookSampler();
        int done = 0;
        for (SceneResult.Handled result : counted) {
            if (job.isCancelled()) {
                throw new CancellationException();
            }
            try (Scene scene = opener.open(result.file())) {
                looks.addAll(sampler.sample(scene, site, result.detections()));
            }
            double share = (double) ++done / counted.size();
            work.onFxThread(() -> job.report(TEXT.get("dates.comparing", counted.size()), share));
        }
        List<StructureChange> structures = StructureSearch.find(site, looks);
        return new ComparedDates(CargoSeries.of(site, List.copyOf(counted)).changes(), structures);
    }

    private static String words(ComparedDates found) {
        return TEXT.get("dates.compared", found.structures().size());
    }
}
