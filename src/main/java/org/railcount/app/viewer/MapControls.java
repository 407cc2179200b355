package org.railcount.app.viewer;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.input.KeyCode;
import org.railcount.app.viewer.correct.CorrectionTools;
import org.railcount.app.viewer.interact.MapInteraction;
import org.railcount.app.viewer.state.MapModel;

/** What keys and menus do to the map: move it, lift the overlay, and tell the mode to finish, drop, delete or go on. */
public final class MapControls {
    /** Share of the panel that a step moves. */
    private static final double PAN = 0.15;

    private static final double ZOOM = 1.5;

    /** How far the pointer may be from a track that it means: screen pixels, but at least metres. */
    private static final double TRACK_PX = 24;

    private static final double TRACK_M = 3;

    private final MapModel model;
    private final CorrectionTools tools;
    private final Supplier<MapInteraction> mode;
    private final Consumer<Boolean> hideOverlay;

    MapControls(MapModel model, CorrectionTools tools, Supplier<MapInteraction> mode, Consumer<Boolean> hideOverlay) {
        this.model = model;
        this.tools = tools;
        this.mode = mode;
        this.hideOverlay = hideOverlay;
    }

    /** Zooms about the panel's middle; positive steps zoom in. */
    public void zoom(int steps) {
        model.zoom(model.view().width() / 2, model.view().height() / 2, Math.pow(ZOOM, steps));
    }

    /** Moves the view over the ground, in steps to the right and down. */
    public void pan(int right, int down) {
        model.look(model.view()
                .dragged(
                        -right * PAN * model.view().width(),
                        -down * PAN * model.view().height()));
    }

    /** Takes what is drawn over the picture away, or puts it back. */
    public void hideOverlay(boolean hidden) {
        hideOverlay.accept(hidden);
    }

    /** Whether something is being drawn, whose points undo takes back one by one. */
    public boolean isDrawing() {
        return mode.get().isDrawing();
    }

    /** Adds a car on the track under the pointer. */
    boolean putCar() {
        return tools.adding().put(trackReachM());
    }

    /** Puts the selected cars onto the tracks nearest to them. */
    boolean snap() {
        return tools.reshaping().snap(trackReachM());
    }

    private double trackReachM() {
        return Math.max(TRACK_M, TRACK_PX * model.view().metresPerPixel());
    }

    /** Hands the mode a key, whatever key the person chose for it; says whether it meant something there. */
    public boolean press(KeyCode meaning) {
        return mode.get().key(meaning);
    }
}
