package org.railcount.app.scenes;

import org.railcount.model.SceneInfo;

/** How far a file of the scene list has been opened. */
public sealed interface SceneState {

    /** Not looked at yet. */
    record Opening() implements SceneState {}

    /** Can be shown and counted. */
    record Ready(SceneInfo info) implements SceneState {}

    /**
     * Cannot be used.
     *
     * @param sentence which file, what is wrong, what to do
     */
    record Unreadable(String sentence) implements SceneState {}
}
