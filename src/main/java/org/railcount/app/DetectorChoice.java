package org.railcount.app;

import java.util.Optional;
import javafx.stage.Stage;
import org.railcount.app.text.Phrases;
import org.railcount.app.work.Background;
import org.railcount.detect.DetectorFactory;
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

    /** Tries the detector first: a choice that cannot be followed is told and not kept. */
    private void choose(ProjectFolder project, DetectorSetup setup) {
        files.run(
                TEXT.get("failed.change-detector"),
                () -> {
                    ChosenDetector chosen =
                            new ChosenDetector(setup, factory.make(setup), project.siteTuning(), Optional.empty());
                    project.saveDetectorSetup(setup);
                    return chosen;
                },
                chosen -> {
                    if (project.equals(workspace.projectProperty().get())) {
                        workspace.detectorProperty().set(chosen);
                        workspace.outdateCounts();
                        notices.done(TEXT.get("detector.changed"));
                    }
                },
                notices::problem);
    }
}
