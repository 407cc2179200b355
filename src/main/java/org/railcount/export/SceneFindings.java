package org.railcount.export;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.railcount.model.Detection;
import org.railcount.model.DetectionRun;
import org.railcount.model.Origin;
import org.railcount.model.ReviewedDetection;
import org.railcount.model.Verdict;

/**
 * What stands in one scene, to be handed to other programs. Immutable.
 *
 * @param scene names it
 * @param acquired when it was taken, UTC, where known
 * @param image its file, where it is at hand
 * @param run the detector's: how the scene was brought onto the site, and by whom it was counted
 * @param findings what stands; what was rejected is not among them
 */
public record SceneFindings(
        String scene, Optional<Instant> acquired, Optional<Path> image, DetectionRun run, List<Finding> findings) {
    public SceneFindings {
        findings = List.copyOf(findings);
    }

    /**
     * One thing.
     *
     * @param detection what it is and where
     * @param origin who found it, where that is known
     * @param verdict what became of it in review, where that is known
     */
    public record Finding(Detection detection, Optional<Origin> origin, Optional<Verdict> verdict) {
        /** A thing of a project. */
        public static Finding of(ReviewedDetection reviewed) {
            return new Finding(reviewed.detection(), Optional.of(reviewed.origin()), Optional.of(reviewed.verdict()));
        }
    }
}
