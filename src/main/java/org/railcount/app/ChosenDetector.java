package org.railcount.app;

import java.nio.file.Path;
import java.util.Optional;
import org.railcount.detect.Detector;
import org.railcount.detect.DetectorException;
import org.railcount.detect.DetectorFactory;
import org.railcount.detect.RegistrationHint;
import org.railcount.imagery.Scene;
import org.railcount.imagery.SceneException;
import org.railcount.model.DetectionRun;
import org.railcount.model.DetectorSetup;
import org.railcount.model.Site;
import org.railcount.project.ProjectException;
import org.railcount.project.ProjectFolder;

/**
 * The detector that a project's scenes are counted by.
 *
 * @param setup what was chosen
 * @param detector what counts
 * @param tuning what was learnt for the site, whether or not it is used
 * @param problem one sentence where the choice cannot be followed; then no scene can be counted
 */
record ChosenDetector(DetectorSetup setup, Detector detector, Optional<Path> tuning, Optional<String> problem) {

    /**
     * Makes the detector that a project asks for. Reads files; not for the JavaFX thread. Where it cannot be made the
     * scenes' stored counts stay: counting them by another detector than the one chosen would be a silent change.
     */
    static ChosenDetector of(ProjectFolder project, DetectorFactory factory) {
        try {
            DetectorSetup setup = project.detectorSetup();
            try {
                return new ChosenDetector(setup, factory.make(setup), project.siteTuning(), Optional.empty());
            } catch (DetectorException e) {
                return broken(setup, project, e);
            }
        } catch (ProjectException e) {
            return broken(DetectorSetup.BUILT_IN, project, e);
        }
    }

    private static ChosenDetector broken(DetectorSetup setup, ProjectFolder project, Exception why) {
        String sentence = String.valueOf(why.getMessage());
        return new ChosenDetector(setup, new Unusable(sentence), project.siteTuning(), Optional.of(sentence));
    }

    /** Counts nothing and says why. */
    private record Unusable(String sentence) implements Detector {
        @Override
        public DetectionRun detect(Scene scene, Site site, RegistrationHint hint, Cancellation cancelled)
                throws SceneException {
            throw new SceneException(sentence);
        }
    }
}
