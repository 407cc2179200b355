package org.railcount.app;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;

/**
 * Brings the focus home when the control that had it is gone, hidden or out of use. JavaFX would go on to whichever control
 * comes next, and the keys would then do something there that nobody meant. JavaFX thread only.
 */
final class FocusHome {
    private FocusHome() {}

    /** @param home gets the focus, as the map does */
    static void install(Scene window, Node home) {
        window.focusOwnerProperty().addListener((property, before, now) -> {
            // Only then has nobody the focus: JavaFX takes it from such a control before it looks for another one.
            if (before != null && now == null) {
                Platform.runLater(home::requestFocus);
            }
        });
    }
}
