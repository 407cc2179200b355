package org.railcount.detect.compare;

import java.util.Map;

/**
 * One area on two dates. Immutable.
 *
 * @param area its name
 * @param before how well the earlier date shows it
 * @param after how well the later date shows it
 * @param tallies what became of the things whose middle lies in it; kinds of which there is none may be missing
 */
public record AreaComparison(String area, AreaSight before, AreaSight after, Map<ThingKind, FateTally> tallies) {
    public AreaComparison {
        tallies = Map.copyOf(tallies);
    }

    public FateTally tally(ThingKind kind) {
        return tallies.getOrDefault(kind, FateTally.NONE);
    }

    /** Whether single things can be compared. */
    public boolean isComparable() {
        return before.tellsThings() && after.tellsThings();
    }
}
