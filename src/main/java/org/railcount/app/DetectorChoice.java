package org.railcount.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.stage.Stage;
import org.railcount.app.text.Phrases;
import org.railcount.app.work.Background;
import org.railcount.detect.DetectorFactory;
import org.railcount.detect.learn.SiteTuning;
import org.railcount.detect.learn.SiteTuningFile;
import org.railcount.model.DetectorSetup;
import org.railcount.project.ProjectFolder;

/** Lets the analyst choose the project's detector; the choice is kept in the project folder. JavaFX thread only. */
final class DetectorChoice {
    private static final Phrases TEXT = Phrases.of(DetectorChoice.class);
    private final Stage stage;
    private final Workspace workspace;
    private final DetectorFactory factory;
    private final Background files;
    private final Notices notices;

    DetectorChoice(Stage stage, Workspace workspace, DetectorFactory factory, Background files, Notices notices) {
        this.stage = stage;
        this.workspace = workspace;
        this.factory = factory;
        this.files = files;
        this.notices = notices;
    }

    /** Asks which detector to use. */
    void show() {
        ProjectFolder project = workspace.projectProperty().get();
        ChosenDetector now = workspace.detectorProperty().get();
        if (project != null && now != null) {
            new DetectorDialog(stage, now.setup(), now.tuning())
                    .ask()
                    .filter(setup -> !setup.equals(now.setup()) || now.problem().isPresent())
                    .ifPresent(setup -> choose(project, setup));
        }
    }

    /** Counts by what was learnt for the site from now on; it takes the place of what was learnt before. */
    void useTuning(ProjectFolder project, SiteTuning tuning) {
        change(project, TEXT.get("learn.used"), () -> {
            DetectorSetup now = project.detectorSetup();
            Path file = project.saveSiteTuning(SiteTuningFile.text(tuning));
            return new DetectorSetup(now.model(), now.use(), Optional.of(file));
        });
    }

    /** Counts without what was learnt for the site; the detector's dialog can use it again. */
    void leaveTuning() {
        ProjectFolder project = workspace.projectProperty().get();
        ChosenDetector now = workspace.detectorProperty().get();
        if (project == null || now == null) {
            return;
        }
        if (now.setup().tuning().isEmpty()) {
            notices.remark(TEXT.get("learn.not-in-use"));
            return;
        }
        DetectorSetup without =
                new DetectorSetup(now.setup().model(), now.setup().use(), Optional.empty());
        change(project, TEXT.get("learn.left"), () -> without);
    }

    private void choose(ProjectFolder project, DetectorSetup setup) {
        change(project, TEXT.get("detector.changed"), () -> setup);
    }

    /** Tries the detector first: a choice that cannot be followed is told and not kept. */
    private void change(ProjectFolder project, String done, Callable<DetectorSetup> wanted) {
        files.run(
                TEXT.get("failed.change-detector"),
                () -> {
                    DetectorSetup setup = wanted.call();
                    ChosenDetector chosen =
                            new ChosenDetector(setup, factory.make(setup), project.siteTuning(), Optional.empty());
                    project.saveDetectorSetup(setup);
                    return chosen;
                },
                chosen -> {
                    if (project.equals(workspace.projectProperty().get())) {
                        workspace.detectorProperty().set(chosen);
                        workspace.judgeCounts();
                        notices.done(done);
                    }
                },
                notices::problem);
    }
}
