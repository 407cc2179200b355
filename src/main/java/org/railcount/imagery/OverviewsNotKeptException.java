package org.railcount.imagery;

/**
 * The overviews of a scene could not be written into the cache. The scene is sound: once there is room on the disk, the
 * next attempt may do.
 */
public final class OverviewsNotKeptException extends SceneException {
    private static final long serialVersionUID = 1L;

    OverviewsNotKeptException(String message, Throwable cause) {
        super(message, cause);
    }
}
