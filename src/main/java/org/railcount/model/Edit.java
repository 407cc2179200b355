package org.railcount.model;

import java.util.List;
import java.util.Optional;

/**
 * One thing that a person did to the record of a scene, with what was there before and what after, so that it can be read,
 * replayed and taken back. Immutable. However many detections it concerns, it is undone as one.
 */
public sealed interface Edit {

    /**
     * A thing before and after: added where there is no before, removed where there is no after.
     *
     * @param <T> what was changed
     */
    record Change<T>(Optional<T> before, Optional<T> after) {
        public Change {
            if (before.isEmpty() && after.isEmpty()) {
                throw new IllegalArgumentException("a change needs a before or an after");
            }
        }

        public static <T> Change<T> added(T after) {
            return new Change<>(Optional.empty(), Optional.of(after));
        }

        public static <T> Change<T> removed(T before) {
            return new Change<>(Optional.of(before), Optional.empty());
        }

        public static <T> Change<T> of(T before, T after) {
            return new Change<>(Optional.of(before), Optional.of(after));
        }
    }

    /** What a person calls an edit of detections. What it does stands in its changes. */
    enum Action {
        ADD,
        /** Takes in what another program found. */
        IMPORT,
        DELETE,
        RESHAPE,
        RETYPE,
        COVER,
        SPLIT,
        MERGE,
        ACCEPT,
        REJECT,
        /** Takes a decision back without undoing what came after it. */
        PROPOSE
    }

    /** Detections were changed. */
    record OnDetections(Action action, List<Change<ReviewedDetection>> changes) implements Edit {
        public OnDetections {
            changes = List.copyOf(changes);
        }
    }

    /** A note was written, changed or removed. */
    record OnNote(Change<Note> change) implements Edit {}

    /** The scene was signed off, or opened again. */
    record OnSignOff(Change<SignOff> change) implements Edit {}

    /**
     * The detector was run again on a scene that had been reviewed. Nothing that undo takes back.
     *
     * @param detector its name and version
     * @param came detections that were not there before
     * @param gone undecided detections that are no longer there
     * @param kept decided detections that no longer match any and are kept as the analyst's own
     */
    record Redetected(String detector, int came, int gone, int kept) implements Edit {}

    /** An earlier edit was taken back. */
    record Undo(String entry) implements Edit {}

    /** An edit that had been taken back was made again. */
    record Redo(String entry) implements Edit {}

    /** Something that a later version of Railcount wrote; it is kept, and does nothing here. */
    record Unknown(String kind) implements Edit {}
}
