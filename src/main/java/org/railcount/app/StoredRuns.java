package org.railcount.app;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.railcount.app.scenes.SceneLoader;
import org.railcount.app.text.Phrases;
import org.railcount.detect.SceneInputs;
import org.railcount.imagery.SceneHash;
import org.railcount.model.DetectionRun;
import org.railcount.model.GroundMove;
import org.railcount.model.Registration;
import org.railcount.model.SceneInfo;
import org.railcount.project.ProjectException;
import org.railcount.project.ProjectFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the results of an earlier day that still hold: same scene file and files beside it, same site and reference scene,
 * same detector, same nudge. Thread-safe.
 *
 * @param project where the results lie
 * @param siteHash the site as it is
 * @param detector name and version of the detector that would run now; empty where any will do
 * @param inputs what else results rest on
 * @param onChangedFile told of a scene file that is not the one that was counted, one sentence
 */
record StoredRuns(
        ProjectFolder project,
        String siteHash,
        Optional<String> detector,
        SceneInputs inputs,
        Consumer<String> onChangedFile)
        implements SceneLoader.StoredRuns {
    private static final Phrases TEXT = Phrases.of(StoredRuns.class);
    private static final Logger LOG = LoggerFactory.getLogger(StoredRuns.class);

    @Override
    public Optional<DetectionRun> current(SceneInfo scene) throws IOException {
        Optional<DetectionRun> stored;
        try {
            stored = project.storedRun(scene.id());
        } catch (ProjectException e) {
            // A result that cannot be read is made again; the scene itself is fine.
            LOG.warn("{}", e.getMessage());
            return Optional.empty();
        }
        if (stored.isEmpty()
                || !stored.get().siteHash().equals(siteHash)
                || detector.isPresent() && !detector.get().equals(stored.get().detector())) {
            return Optional.empty();
        }
        Optional<GroundMove> nudge = Optional.ofNullable(project.nudges().get(scene.id()));
        if (!nudge.equals(handMove(stored.get().registration()))) {
            return Optional.empty();
        }
        if (!inputs.hold(stored.get(), scene)) {
            return Optional.empty();
        }
        // The file is hashed only now: it may be large, and most scenes have no stored result.
        if (stored.get().sceneHash().equals(SceneHash.of(scene.path()))) {
            return stored;
        }
        onChangedFile.accept(TEXT.get("scene.changed", scene.path().getFileName()));
        return Optional.empty();
    }

    private static Optional<GroundMove> handMove(Registration registration) {
        return registration.basis() == Registration.Basis.HAND ? Optional.of(registration.move()) : Optional.empty();
    }
}
