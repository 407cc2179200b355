package org.railcount.app.viewer.interact;

/** Tells the key that a person chose for a command. */
@FunctionalInterface
public interface KeyWords {
    /** As it stands on a keyboard: "Enter", "+". */
    String of(String commandId);
}
