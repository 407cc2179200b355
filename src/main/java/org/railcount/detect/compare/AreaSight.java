package org.railcount.detect.compare;

import org.railcount.model.AreaCount;
import org.railcount.model.CountStatus;

/** How well one date shows an area, for the purpose of saying that something is not there. */
public enum AreaSight {
    /** Nearly all of it was judged: what is not found is not there. */
    CLEAR,
    /** Part of it was hidden: what is not found may be hidden. */
    PARTLY_HIDDEN,
    /** It is not sure that the scene lies on its tracks, so places cannot be compared. */
    NOT_PLACED,
    /** Too coarse to tell single things. */
    TOO_COARSE,
    /** Nothing can be said. */
    UNSEEN;

    /** How a date shows an area of which it says {@code count}. */
    static AreaSight of(DateFindings date, AreaCount count) {
        if (count.status() == CountStatus.UNUSABLE || count.status() == CountStatus.FAILED) {
            return UNSEEN;
        }
        if (count.status() == CountStatus.LENGTH_ONLY) {
            return TOO_COARSE;
        }
        if (!date.placed()) {
            return NOT_PLACED;
        }
        return count.isClear() ? CLEAR : PARTLY_HIDDEN;
    }

    /** Whether single things can be told at all. */
    public boolean tellsThings() {
        return this == CLEAR || this == PARTLY_HIDDEN || this == NOT_PLACED;
    }
}
