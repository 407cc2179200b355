package org.railcount.app.command;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;

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
        Tooltip tip = new Tooltip();
        tip.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> {
                            String key = keymap.keyText(commandId);
                            return key.isEmpty() ? help : help + " (" + key + ")";
                        },
                        keymap.revisionProperty()));
        control.setTooltip(tip);
        control.accessibleHelpProperty().bind(tip.textProperty());
    }
}
