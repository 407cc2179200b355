package org.railcount.app.command;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Starts commands by their keys wherever the focus is. A control that uses a key itself keeps it: letters and arrows in a
 * text field, arrows in a slider, Enter and the space bar on a button, everything while a menu is open.
 */
public final class KeyDispatch {
    private record Held(KeyCode key, Runnable released) {}

    /** By these a person goes about among controls; that they start nothing besides is nothing to tell. */
    private static final Set<KeyCode> AMONG_CONTROLS = Set.of(KeyCode.ENTER, KeyCode.TAB, KeyCode.ESCAPE);

    private final Keymap keymap;
    private final Scene window;
    private final Predicate<@Nullable Node> onMap;
    private final Consumer<String> whyNot;
    private Optional<Held> held = Optional.empty();
    /** Whether the key that was pressed last started something. */
    private boolean started;

    private KeyDispatch(Keymap keymap, Scene window, Predicate<@Nullable Node> onMap, Consumer<String> whyNot) {
        this.keymap = keymap;
        this.window = window;
        this.onMap = onMap;
        this.whyNot = whyNot;
    }

    /**
     * Lets keys start commands.
     *
     * @param onMap tells of the node with the focus whether it is the map
     * @param whyNot told what is missing where a key would start a command that cannot be done now
     */
    public static void install(Keymap keymap, Scene window, Predicate<@Nullable Node> onMap, Consumer<String> whyNot) {
        KeyDispatch dispatch = new KeyDispatch(keymap, window, onMap, whyNot);
        window.addEventFilter(KeyEvent.KEY_PRESSED, dispatch::beforeControls);
        window.addEventHandler(KeyEvent.KEY_PRESSED, dispatch::afterControls);
        window.addEventFilter(KeyEvent.KEY_TYPED, dispatch::typed);
        window.addEventFilter(KeyEvent.KEY_RELEASED, dispatch::released);
        window.focusOwnerProperty().addListener((property, before, now) -> dispatch.release());
    }

    private void beforeControls(KeyEvent event) {
        started = false;
        Node focus = window.getFocusOwner();
        if (!KeyClaims.isTyping(focus) || KeyClaims.isSpareUndo(focus, event)) {
            dispatch(event);
        }
    }

    /** In a text field the field comes first, so that Ctrl+Z takes back what was typed there, if anything was. */
    private void afterControls(KeyEvent event) {
        boolean special = event.isShortcutDown() || event.isAltDown() || event.isControlDown();
        if (KeyClaims.isTyping(window.getFocusOwner())
                && (special || event.getCode().isFunctionKey())) {
            dispatch(event);
        }
    }

    private void dispatch(KeyEvent event) {
        @Nullable Node focus = window.getFocusOwner();
        if (KeyClaims.isMenuOpen(window) || KeyClaims.isClaimed(focus, event)) {
            return;
        }
        boolean map = onMap.test(focus);
        boolean done = map && runFirst(Command.Reach.MAP, event) || runFirst(Command.Reach.WINDOW, event);
        started |= done;
        if (done) {
            event.consume();
        } else {
            missing(map, event).ifPresent(whyNot);
        }
    }

    private Optional<String> missing(boolean map, KeyEvent event) {
        boolean bare = !event.isShortcutDown() && !event.isAltDown() && !event.isControlDown();
        if (bare && AMONG_CONTROLS.contains(event.getCode())) {
            return Optional.empty();
        }
        return keymap.commands().stream()
                .filter(command -> map || command.reach() == Command.Reach.WINDOW)
                .filter(command -> matches(keymap.keys(command), event))
                .map(Command::condition)
                .filter(condition ->
                        !condition.isMet() && !condition.otherwise().isEmpty())
                .map(Condition::otherwise)
                .findFirst();
    }

    private boolean runFirst(Command.Reach reach, KeyEvent event) {
        for (Command command : keymap.commands()) {
            if (command.reach() == reach && matches(keymap.keys(command), event)) {
                boolean repeated = held.isPresent() && command.isHeld();
                if (repeated || command.run()) {
                    command.released().ifPresent(end -> held = Optional.of(new Held(event.getCode(), end)));
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean matches(List<KeyCombination> keys, KeyEvent event) {
        return keys.stream().anyMatch(key -> key.match(event));
    }

    /** A key that opened a field must not leave its letter there. */
    private void typed(KeyEvent event) {
        if (started) {
            event.consume();
        }
    }

    private void released(KeyEvent event) {
        started = false;
        if (held.filter(h -> h.key() == event.getCode()).isPresent()) {
            release();
        }
    }

    private void release() {
        Optional<Held> ended = held;
        held = Optional.empty();
        ended.ifPresent(h -> h.released().run());
    }
}
