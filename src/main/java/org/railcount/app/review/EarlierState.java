package org.railcount.app.review;

import org.railcount.model.LogEntry;
import org.railcount.review.SceneReview;

/**
 * The open scene as it stood once, looked at and not to be edited.
 *
 * @param review what stood then
 * @param last the last entry that had been made
 */
public record EarlierState(SceneReview review, LogEntry last) {}
