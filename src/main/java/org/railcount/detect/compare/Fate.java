package org.railcount.detect.compare;

/** What became of a thing between an earlier and a later date. */
public enum Fate {
    /** It is there on the later date and was not on the earlier one, which shows the place. */
    CAME,
    /** It was there on the earlier date and is not on the later one, which shows the place. */
    LEFT,
    /** A like thing is in the same place on both dates. Whether it is the same one cannot be seen. */
    STAYED,
    /** It is seen on one date only, and the other does not show the place well enough for its absence to mean anything. */
    UNSURE
}
