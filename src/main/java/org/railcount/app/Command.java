package org.railcount.app;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person can have done from the menu or by a key.
 *
 * @param label what the menu says
 * @param keys its shortcut, if it has one
 * @param menuOwnsKeys whether the menu listens for the keys; false for bare keys that must not act while a text is typed
 * @param enabled whether it can be done now
 * @param action does it, on the JavaFX thread
 */
record Command(
        String label,
        @Nullable KeyCombination keys,
        boolean menuOwnsKeys,
        ObservableBooleanValue enabled,
        Runnable action) {

    static final ObservableBooleanValue ALWAYS = Bindings.createBooleanBinding(() -> true);

    static Command of(String label, String keys, ObservableBooleanValue enabled, Runnable action) {
        return new Command(label, keys.isEmpty() ? null : KeyCombination.valueOf(keys), true, enabled, action);
    }

    /** One that a bare key starts wherever the focus is, except in a text field. */
    static Command onBareKey(String label, String key, ObservableBooleanValue enabled, Runnable action) {
        return new Command(label, KeyCombination.valueOf(key), false, enabled, action);
    }
}
