package org.railcount.app.viewer.correct;

import java.util.function.Consumer;
import org.locationtech.jts.geom.Envelope;

/**
 * All by which a person corrects detections on one map. What keys act on is the selection, or else what is under the
 * pointer. Confined to one thread.
 *
 * @param desk makes the edits
 * @param verdicts accepting, rejecting, taking away
 * @param kinds types and covers
 * @param reshaping moving, stretching, turning
 * @param splitAndMerge two of one and one of two
 * @param adding what was missed
 * @param rounds going from one to the next
 */
public record CorrectionTools(
        EditDesk desk,
        Verdicts verdicts,
        Kinds kinds,
        Reshaping reshaping,
        SplitAndMerge splitAndMerge,
        Adding adding,
        Rounds rounds) {

    /** @param follow brings a map rectangle into view */
    public static CorrectionTools at(EditDesk desk, Consumer<Envelope> follow) {
        Verdicts verdicts = new Verdicts(desk);
        return new CorrectionTools(
                desk,
                verdicts,
                new Kinds(desk),
                new Reshaping(desk),
                new SplitAndMerge(desk),
                new Adding(desk),
                new Rounds(desk, verdicts, follow));
    }
}
