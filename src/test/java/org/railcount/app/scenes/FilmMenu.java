package org.railcount.app.scenes;

import javafx.scene.Node;
import javafx.scene.input.ContextMenuEvent;
import org.testfx.api.FxRobot;

/** The menu of a filmstrip's frame, in a window without a display, where the right mouse button asks for none. */
public final class FilmMenu {
    private FilmMenu() {}

    /** Opens the menu of a frame and chooses to compare with its date. */
    public static void compareWith(FxRobot robot, Node frame) {
        robot.interact(() -> frame.fireEvent(
                new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 10, 10, 100, 100, false, null)));
        robot.clickOn("#film-compare-with");
    }
}
