package org.railcount.app.command;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.railcount.app.text.Phrases;

/** Listens for the one key that a person presses to be a command's key. JavaFX thread only. */
final class KeyRecorder {
    private static final Phrases TEXT = Phrases.of(KeyRecorder.class);
    private static final Set<KeyCode> CONTROLS = Set.of(KeyCode.ENTER, KeyCode.TAB, KeyCode.ESCAPE);

    /** Told how it ended. */
    interface Listener {
        void recorded(KeyCombination key);

        void refused(String sentence);

        void left();
    }

    private final Consumer<Boolean> listening;
    private Optional<Runnable> stop = Optional.empty();

    /** @param listening told when it begins and ends to take every key */
    KeyRecorder(Consumer<Boolean> listening) {
        this.listening = listening;
    }

    void listen(Scene window, Command command, Listener listener) {
        end();
        EventHandler<KeyEvent> filter = event -> {
            event.consume();
            if (event.getEventType() == KeyEvent.KEY_PRESSED && !event.getCode().isModifierKey()) {
                end();
                take(event, command, listener);
            }
        };
        window.addEventFilter(KeyEvent.ANY, filter);
        stop = Optional.of(() -> window.removeEventFilter(KeyEvent.ANY, filter));
        listening.accept(true);
    }

    void end() {
        stop.ifPresent(Runnable::run);
        stop = Optional.empty();
        listening.accept(false);
    }

    private static void take(KeyEvent event, Command command, Listener listener) {
        boolean bare = !event.isShortcutDown() && !event.isAltDown() && !event.isControlDown() && !event.isMetaDown();
        KeyCode code = event.getCode();
        if (code == KeyCode.ESCAPE && bare) {
            listener.left();
        } else if (code == KeyCode.UNDEFINED) {
            listener.refused(TEXT.get("keys.unknown"));
        } else if (code == KeyCode.SPACE && bare) {
            listener.refused(TEXT.get("keys.space"));
        } else if (bare && CONTROLS.contains(code) && command.reach() == Command.Reach.WINDOW) {
            listener.refused(TEXT.get("keys.reserved", code.getName()));
        } else {
            listener.recorded(KeyNames.of(event));
        }
    }
}
