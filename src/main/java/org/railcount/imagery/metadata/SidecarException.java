package org.railcount.imagery.metadata;

/** A sidecar cannot be read. The message says why, in a few words, without naming the file. */
final class SidecarException extends Exception {
    private static final long serialVersionUID = 1L;

    SidecarException(String message) {
        super(message);
    }

    SidecarException(String message, Throwable cause) {
        super(message, cause);
    }
}
