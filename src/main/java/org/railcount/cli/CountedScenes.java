package org.railcount.cli;

import java.util.List;
import java.util.Optional;
import org.railcount.export.SceneFindings;
import org.railcount.model.CountedScene;
import org.railcount.model.DetectionRun;
import org.railcount.model.ReviewSummary;

/** Scenes that were counted, with what the analyst made of them. */
interface CountedScenes {
    /**
     * What stands in a scene: as reviewed where it was reviewed, else the detector's; empty where it was not counted.
     *
     * @throws UsageException when it cannot be read
     */
    Optional<DetectionRun> run(String sceneId);

    /**
     * The same, thing by thing, with who found it and what became of it as far as that is known; what was rejected is not
     * among them.
     */
    List<SceneFindings.Finding> findings(String sceneId);

    /** How far a scene was reviewed; empty where nobody has looked. */
    Optional<ReviewSummary> review(String sceneId);

    /** The counts of all scenes, as reviewed where they were. */
    List<CountedScene> counts();

    /** Where they were read from, for sentences. */
    String source();
}
