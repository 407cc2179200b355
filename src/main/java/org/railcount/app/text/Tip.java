package org.railcount.app.text;

import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Help that a node shows when the pointer rests on it. Its popup is made when the pointer comes for the first time: a window has
 * dozens of them, and making them all took a tenth of the time to its first scene. JavaFX thread only.
 */
public final class Tip implements EventHandler<MouseEvent> {
    private static final double WIDEST = 480;
    private static final Duration DELAY = Duration.millis(500);

    private final Node node;
    private final Supplier<String> words;
    private @Nullable Tooltip popup;

    private Tip(Node node, Supplier<String> words) {
        this.node = node;
        this.words = words;
    }

    /** Gives a node its help. */
    public static void on(Node node, String words) {
        on(node, () -> words);
    }

    /**
     * Gives a node help that changes.
     *
     * @param words asked for each time that the pointer comes; empty where there is nothing to say now
     */
    public static void on(Node node, Supplier<String> words) {
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, new Tip(node, words));
    }

    @Override
    public void handle(MouseEvent entered) {
        String now = words.get();
        if (popup != null && now.isEmpty()) {
            Tooltip.uninstall(node, popup);
            popup = null;
        } else if (!now.isEmpty()) {
            if (popup == null) {
                popup = new Tooltip();
                popup.setWrapText(true);
                popup.setMaxWidth(WIDEST);
                popup.setShowDelay(DELAY);
                Tooltip.install(node, popup);
            }
            popup.setText(now);
        }
    }
}
