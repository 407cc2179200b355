package org.railcount.review;

import java.time.Instant;
import org.railcount.model.SignOff;

/**
 * The last sign-off of a scene. Immutable.
 *
 * @param signOff what was said
 * @param author who said it
 * @param time when, UTC
 * @param holds whether nothing was changed or detected anew since; else the scene is open again
 */
public record SignedOff(SignOff signOff, String author, Instant time, boolean holds) {
    SignedOff reopened() {
        return new SignedOff(signOff, author, time, false);
    }
}
