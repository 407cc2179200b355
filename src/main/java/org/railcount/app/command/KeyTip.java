package org.railcount.app.command;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Control;
import org.railcount.app.text.Tip;

/** Tooltips that name the key of what a control does, whatever key the person chose. */
public final class KeyTip {
    private KeyTip() {}

    /**
     * Puts a tooltip on a control, which is what a screen reader says of it too.
     *
     * @param help what the control does
     * @param commandId whose key is named behind it
     */
    public static void on(Control control, String help, String commandId, Keymap keymap) {
        control.accessibleHelpProperty()
                .bind(Bindings.createStringBinding(
                        () -> {
                            String key = keymap.keyText(commandId);
                            return key.isEmpty() ? help : help + " (" + key + ")";
                        },
                        keymap.revisionProperty()));
        Tip.on(control, control::getAccessibleHelp);
    }
}
