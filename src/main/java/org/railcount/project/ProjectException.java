package org.railcount.project;

import org.railcount.model.OneLine;

/** A project file cannot be used. The message is one sentence for the user: which file, what is wrong, what to do. */
public class ProjectException extends Exception {
    private static final long serialVersionUID = 1L;

    public ProjectException(String message) {
        super(OneLine.of(message));
    }

    public ProjectException(String message, Throwable cause) {
        super(OneLine.of(message), cause);
    }
}
