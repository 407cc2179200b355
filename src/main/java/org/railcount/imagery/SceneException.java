package org.railcount.imagery;

/** A scene cannot be used. The message is one sentence for the user: which file, what is wrong, what to do. */
public class SceneException extends Exception {
    private static final long serialVersionUID = 1L;

    public SceneException(String message) {
        super(message);
    }

    public SceneException(String message, Throwable cause) {
        super(message, cause);
    }
}
