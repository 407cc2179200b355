package org.railcount.app.command;

import java.util.Locale;
import java.util.Map;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;

/** Keys in words: as they stand on a keyboard, and as they are stored. */
final class KeyNames {
    private static final boolean MAC =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");

    /** What JavaFX calls otherwise than keyboards do. */
    private static final Map<KeyCode, String> SIGNS = Map.ofEntries(
            Map.entry(KeyCode.LEFT, "←"),
            Map.entry(KeyCode.RIGHT, "→"),
            Map.entry(KeyCode.UP, "↑"),
            Map.entry(KeyCode.DOWN, "↓"),
            Map.entry(KeyCode.PERIOD, "."),
            Map.entry(KeyCode.COMMA, ","),
            Map.entry(KeyCode.PLUS, "+"),
            Map.entry(KeyCode.MINUS, "−"),
            Map.entry(KeyCode.ESCAPE, "Esc"),
            Map.entry(KeyCode.ENTER, "Enter"),
            Map.entry(KeyCode.BACK_SPACE, "Backspace"));

    private KeyNames() {}

    /** As a person reads it: "Ctrl+Shift+O", "←". */
    static String of(KeyCombination key) {
        if (key instanceof KeyCodeCombination combination && SIGNS.containsKey(combination.getCode())) {
            KeyCombination onLetter = new KeyCodeCombination(
                    KeyCode.A,
                    combination.getShift(),
                    combination.getControl(),
                    combination.getAlt(),
                    combination.getMeta(),
                    combination.getShortcut());
            String shown = onLetter.getDisplayText();
            return shown.substring(0, shown.length() - 1) + SIGNS.get(combination.getCode());
        }
        return key.getDisplayText();
    }

    /**
     * Reads a key as JavaFX names it. Where Ctrl is the shortcut key, as it is everywhere but on a Mac, both names are one
     * key.
     *
     * @throws IllegalArgumentException if the name is no key
     */
    static KeyCombination parse(String name) {
        try {
            return KeyCombination.valueOf(MAC ? name : name.replaceAll("(?i)\\b(ctrl|control)\\+", "Shortcut+"));
        } catch (IndexOutOfBoundsException e) {
            // What JavaFX throws for a name that ends before its key.
            throw new IllegalArgumentException("no key: " + name, e);
        }
    }

    /** The key that a person pressed. */
    static KeyCombination of(KeyEvent pressed) {
        return new KeyCodeCombination(
                pressed.getCode(),
                value(pressed.isShiftDown()),
                value(MAC && pressed.isControlDown()),
                value(pressed.isAltDown()),
                value(!MAC && pressed.isMetaDown()),
                value(pressed.isShortcutDown()));
    }

    private static ModifierValue value(boolean down) {
        return down ? ModifierValue.DOWN : ModifierValue.UP;
    }
}
