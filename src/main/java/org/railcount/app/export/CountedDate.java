package org.railcount.app.export;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.railcount.export.figure.FigureScene;
import org.railcount.imagery.DisplaySettings;
import org.railcount.imagery.Scene;
import org.railcount.imagery.SceneException;
import org.railcount.model.DetectionRun;
import org.railcount.model.ReviewSummary;
import org.railcount.model.SceneInfo;

/**
 * A counted scene of the project as it stood when an export was begun, so that later edits do not change what is being
 * written. Immutable.
 *
 * @param info what is known of it
 * @param run its result, as reviewed where it was reviewed
 * @param review how far it was reviewed; empty where nobody has looked
 * @param display how its pixels are shown
 */
public record CountedDate(SceneInfo info, DetectionRun run, Optional<ReviewSummary> review, DisplaySettings display) {

    /** When it was taken, where known. */
    Optional<Instant> time() {
        return info.acquisition().time();
    }

    /** For lists: its day and name. */
    String label() {
        String day =
                time().map(t -> t.atZone(ZoneOffset.UTC).toLocalDate() + "   ").orElse("");
        return day + info.id();
    }

    /** Opens the scene; the caller closes it. */
    FigureScene open(Scene.Opener opener) throws SceneException {
        return new FigureScene(opener.open(info.path()), info, run, review, display);
    }
}
