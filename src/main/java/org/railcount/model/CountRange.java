package org.railcount.model;

/**
 * A count with its 90 % interval.
 *
 * @param low 5 % quantile of the count
 * @param best the reported count
 * @param high 95 % quantile of the count
 */
public record CountRange(int low, int best, int high) {
    public CountRange {
        if (low < 0 || low > best || best > high) {
            throw new IllegalArgumentException("a count range must be ordered: " + low + ", " + best + ", " + high);
        }
    }

    /** A count known without doubt. */
    public static CountRange exactly(int count) {
        return new CountRange(count, count, count);
    }
}
