package org.railcount.cli;

/** What was asked for cannot be done as asked. The message is one sentence for the user; the exit status is 2. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
