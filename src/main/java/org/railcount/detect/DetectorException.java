package org.railcount.detect;

import org.railcount.model.OneLine;

/** A detector cannot be made as asked; the message is one sentence for the user: which file, what is wrong, what to do. */
public final class DetectorException extends Exception {
    private static final long serialVersionUID = 1L;

    public DetectorException(String message) {
        super(OneLine.of(message));
    }

    public DetectorException(String message, Throwable cause) {
        super(OneLine.of(message), cause);
    }
}
