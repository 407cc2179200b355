package org.railcount.app.command;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.input.KeyCombination;
import org.railcount.app.text.Phrases;

/**
 * Something that a person can have done from a menu, the palette or by a key. Every key of the window belongs to one.
 *
 * @param id never changes once released, since a person's own keys are stored under it; the label is the phrase of this key
 * @param defaultKeys its keys unless the person chose others; the first is the one that is shown
 * @param reach where its keys act
 * @param inMenu whether the menu of its group shows it; the palette and the list of keys do in any case
 * @param condition when it can be done
 * @param action does it, on the JavaFX thread; says whether there was anything to do, or else the key goes to the control
 *     that has the focus
 * @param released for a command that lasts while its key is held: ends it
 * @param wording what the menu says in place of the label while it is not empty, as in "Undo: Add note"
 */
public record Command(
        String id,
        List<KeyCombination> defaultKeys,
        Reach reach,
        boolean inMenu,
        Condition condition,
        BooleanSupplier action,
        Optional<Runnable> released,
        Optional<ObservableStringValue> wording) {

    private static final Phrases TEXT = Phrases.of(Command.class);

    /** Where the keys of a command act. In a text field only keys with Ctrl, Alt or Cmd and function keys do. */
    public enum Reach {
        /** Wherever the focus is. */
        WINDOW,
        /** While the map has the focus, before those that act everywhere. */
        MAP
    }

    /**
     * A command whose keys act wherever the focus is.
     *
     * @param keys as JavaFX names them, a blank between alternatives and an underscore for a blank in a name: "Shortcut+O",
     *     "Plus Equals", "Page_Up"; may be empty
     */
    public static Command of(String id, String keys, Condition condition, Runnable action) {
        return attempt(id, keys, condition, () -> {
            action.run();
            return true;
        });
    }

    /** As {@link #of}, for an action that knows only when asked whether there is anything to do. */
    public static Command attempt(String id, String keys, Condition condition, BooleanSupplier action) {
        return new Command(id, parse(keys), Reach.WINDOW, true, condition, action, Optional.empty(), Optional.empty());
    }

    /** A command of the map that lasts while its key is held. It stands in no menu. */
    public static Command held(String id, String keys, Runnable pressed, Runnable released) {
        BooleanSupplier begin = () -> {
            pressed.run();
            return true;
        };
        return new Command(
                id, parse(keys), Reach.MAP, false, Condition.ALWAYS, begin, Optional.of(released), Optional.empty());
    }

    /** The same, with keys that act while the map has the focus. */
    public Command onMap() {
        return new Command(id, defaultKeys, Reach.MAP, inMenu, condition, action, released, wording);
    }

    /** The same, shown in the palette and the list of keys but in no menu. */
    public Command outOfMenu() {
        return new Command(id, defaultKeys, reach, false, condition, action, released, wording);
    }

    /** The same, whose menu item tells what it would do. */
    public Command saying(ObservableStringValue words) {
        return new Command(id, defaultKeys, reach, inMenu, condition, action, released, Optional.of(words));
    }

    /** What the menu says. */
    public String label() {
        return TEXT.get(id);
    }

    /** Whether it lasts while its key is held, so that a menu cannot start it. */
    public boolean isHeld() {
        return released.isPresent();
    }

    /** Does it if its condition is met; says whether something was done. */
    public boolean run() {
        return condition.isMet() && action.getAsBoolean();
    }

    private static List<KeyCombination> parse(String keys) {
        return keys.isEmpty()
                ? List.of()
                : Arrays.stream(keys.split(" "))
                        .map(key -> KeyNames.parse(key.replace('_', ' ')))
                        .toList();
    }
}
