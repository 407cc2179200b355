package org.railcount.project;

/** A geometry cannot be used. The message says what is wrong and what to do, and is completed with file and feature. */
final class BadGeometryException extends Exception {
    private static final long serialVersionUID = 1L;

    BadGeometryException(String message) {
        super(message);
    }
}
