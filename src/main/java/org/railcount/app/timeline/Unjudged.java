package org.railcount.app.timeline;

/** Why no date is compared with the years before it. */
enum Unjudged {
    NO_SCENE,
    UNREADABLE,
    UNDATED,
    NOT_COUNTED,
    NOT_LOOKED_FOR
}
