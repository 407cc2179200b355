package org.railcount.detect.compare;

/**
 * How many things of one kind came, left and stayed. Immutable.
 *
 * @param came on the later date only
 * @param left on the earlier date only
 * @param stayed on both
 * @param unsureBefore on the earlier date, and the later one does not tell
 * @param unsureAfter on the later date, and the earlier one does not tell
 */
public record FateTally(int came, int left, int stayed, int unsureBefore, int unsureAfter) {
    /** Nothing on either date. */
    public static final FateTally NONE = new FateTally(0, 0, 0, 0, 0);

    /** How many were found on the earlier date. */
    public int before() {
        return left + stayed + unsureBefore;
    }

    /** How many were found on the later date. */
    public int after() {
        return came + stayed + unsureAfter;
    }

    /** Whether nothing was found on either date. */
    public boolean isEmpty() {
        return before() + after() == 0;
    }
}
