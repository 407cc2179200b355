package org.railcount.detect.compare;

import org.railcount.model.Subject;

/** What is compared with its like. */
public enum ThingKind {
    RAILCAR,
    CARGO,
    SHIP;

    /** The kind of what a detection shows. */
    public static ThingKind of(Subject subject) {
        if (subject instanceof Subject.Railcar) {
            return RAILCAR;
        }
        return subject instanceof Subject.Cargo ? CARGO : SHIP;
    }
}
