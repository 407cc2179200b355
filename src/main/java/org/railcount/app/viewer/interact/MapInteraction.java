package org.railcount.app.viewer.interact;

import java.util.Optional;
import javafx.scene.input.KeyCode;

/** What the primary button and the keys do in one mode. Moving the map is not its business. Confined to one thread. */
public sealed interface MapInteraction
        permits SelectInteraction,
                DrawInteraction,
                ReviewInteraction,
                MeasureInteraction,
                AddCarsInteraction,
                AddOutlineInteraction,
                LookOnly {
    /** The button went down. Says whether a drag that follows is taken; otherwise it moves the map. */
    boolean pressed(Pointer at);

    /** The pointer moves with the button down, after {@link #pressed} took the drag. */
    void dragged(Pointer to);

    /** The button went up after a drag that was taken. */
    void released();

    /** The button went down and up without a drag. */
    void clicked(Pointer at);

    /** Whether a drag from here would take hold of something. */
    boolean grips(Pointer at);

    /** The pointer is over the map with no button down, or left it. */
    default void hovered(Optional<Pointer> at) {}

    /** Whether something is being drawn, of which Backspace takes the latest point back. */
    default boolean isDrawing() {
        return false;
    }

    /** A key; says whether it meant something here. */
    boolean key(KeyCode code);

    /** Another mode begins: drops what is half done. */
    void leave();

    /** Whether clicks set points, for which the pointer is a cross. */
    default boolean aims() {
        return true;
    }

    /** One line that tells what to do here; empty where nothing needs telling. */
    String hint(KeyWords keys);
}
