package org.railcount.detect;

import java.util.Map;
import org.railcount.imagery.SceneException;

/** Looks at a scene again after its tracks were read and before anything is counted. Thread-safe. */
public interface SecondOpinion {
    /** Leaves everything as it is. */
    SecondOpinion NONE = new SecondOpinion() {
        @Override
        public String version() {
            return "";
        }

        @Override
        public Map<String, String> parameters() {
            return Map.of();
        }

        @Override
        public Findings revise(SceneView view, Findings findings, Detector.Cancellation cancelled) {
            return findings;
        }
    };

    /** What stands behind the detector's name and version in its runs. */
    String version();

    /** Parameters that are added to those of the run. */
    Map<String, String> parameters();

    /**
     * Asked for scenes that are fine enough for cars and not under cloud.
     *
     * @return the findings as they shall be counted
     */
    Findings revise(SceneView view, Findings findings, Detector.Cancellation cancelled) throws SceneException;
}
