package org.railcount.model;

import java.time.Instant;

/**
 * One line of the edit log. Lines are only ever added. Immutable.
 *
 * @param id unique in the project
 * @param sceneId the scene
 * @param author who made the edit
 * @param time when, UTC
 * @param run the detection run that was on the screen ({@link RunHash}); ids of detections are to be read in it
 * @param placed how the scene lay then, so that outlines can follow when it is registered otherwise
 * @param edit what was done
 */
public record LogEntry(
        String id, String sceneId, String author, Instant time, String run, GroundMove placed, Edit edit) {}
