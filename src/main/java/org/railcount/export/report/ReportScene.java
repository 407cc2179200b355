package org.railcount.export.report;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.railcount.model.CountedScene;
import org.railcount.model.DetectionRun;
import org.railcount.model.ReviewSummary;
import org.railcount.model.SceneInfo;

/**
 * A scene that a report rests on. Immutable.
 *
 * @param counted its counts by area, as reviewed where it was reviewed
 * @param review how far it was reviewed; empty where nobody has looked
 * @param info what is known of its image; empty where that is not at hand
 * @param run the run that the counts are from; empty where only the counts are at hand
 */
public record ReportScene(
        CountedScene counted, Optional<ReviewSummary> review, Optional<SceneInfo> info, Optional<DetectionRun> run) {

    /** The day it was taken, in UTC. */
    Optional<LocalDate> day() {
        return counted.acquired().map(time -> time.atZone(ZoneOffset.UTC).toLocalDate());
    }
}
