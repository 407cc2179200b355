package org.railcount.app.command;

import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The keys that a control with the focus needs for itself. */
final class KeyClaims {
    private static final Set<KeyCode> PRESS = Set.of(KeyCode.SPACE, KeyCode.ENTER);
    private static final Set<KeyCode> UP_AND_DOWN =
            Set.of(KeyCode.UP, KeyCode.DOWN, KeyCode.HOME, KeyCode.END, KeyCode.PAGE_UP, KeyCode.PAGE_DOWN);
    private static final Set<KeyCode> ARROWS =
            Set.of(KeyCode.UP, KeyCode.DOWN, KeyCode.LEFT, KeyCode.RIGHT, KeyCode.HOME, KeyCode.END);

    private KeyClaims() {}

    /** Whether text is typed there. */
    static boolean isTyping(@Nullable Node focus) {
        return focus instanceof TextInputControl
                || focus instanceof Spinner<?> spinner && spinner.isEditable()
                || focus instanceof ComboBoxBase<?> box && box.isEditable();
    }

    /** Whether a key means undo or redo to a text field in which nothing was typed, so that it is free for the window. */
    static boolean isSpareUndo(@Nullable Node focus, KeyEvent event) {
        return focus instanceof TextInputControl text
                && event.isShortcutDown()
                && (event.getCode() == KeyCode.Z || event.getCode() == KeyCode.Y)
                && !text.isUndoable()
                && !text.isRedoable();
    }

    /** Whether the control with the focus uses a key without Ctrl, Alt or Cmd itself. */
    static boolean isClaimed(@Nullable Node focus, KeyEvent event) {
        if (focus == null || event.isShortcutDown() || event.isAltDown() || event.isControlDown()) {
            return false;
        }
        KeyCode key = event.getCode();
        if (focus instanceof Slider || focus instanceof RadioButton || focus instanceof TabPane) {
            return ARROWS.contains(key) || PRESS.contains(key);
        }
        if (focus instanceof ComboBoxBase || focus instanceof ListView) {
            return UP_AND_DOWN.contains(key) || PRESS.contains(key);
        }
        return focus instanceof ButtonBase && PRESS.contains(key);
    }

    /** A menu or a list that dropped down takes every key. */
    static boolean isMenuOpen(Scene window) {
        return Window.getWindows().stream()
                .anyMatch(open -> open instanceof PopupWindow popup
                        && !(popup instanceof Tooltip)
                        && popup.isShowing()
                        && popup.getOwnerWindow() == window.getWindow());
    }
}
