package org.railcount.app.place;

/** A text is no place; the message is one sentence that says why and what would be one. */
public final class PlaceException extends Exception {
    private static final long serialVersionUID = 1L;

    PlaceException(String sentence) {
        super(sentence);
    }
}
