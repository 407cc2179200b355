package org.railcount.app.command;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;

/**
 * When a command can be done, and why not otherwise.
 *
 * @param met whether it holds now
 * @param otherwise what is missing while it does not, as in "Open a project first"; empty where there is nothing to say
 */
public record Condition(ObservableBooleanValue met, String otherwise) {
    public static final Condition ALWAYS = new Condition(Bindings.createBooleanBinding(() -> true), "");

    public boolean isMet() {
        return met.get();
    }
}
