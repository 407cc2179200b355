package org.railcount.app.viewer;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.railcount.app.viewer.interact.MapInteraction;
import org.railcount.app.viewer.state.MapModel;

/**
 * The keys of the map while it has the focus: those of the mode first, then zoom, fit, panning with Shift and an arrow,
 * tracks on and off, and H to lift the overlay while it is held.
 */
final class MapKeys {
    /** Share of the panel that a step of the arrow keys moves. */
    private static final double PAN = 0.15;

    private final MapPanel panel;
    private final MapModel model;
    private final Supplier<MapInteraction> mode;
    private final Consumer<Boolean> hideOverlay;

    MapKeys(MapPanel panel, MapModel model, Supplier<MapInteraction> mode, Consumer<Boolean> hideOverlay) {
        this.panel = panel;
        this.model = model;
        this.mode = mode;
        this.hideOverlay = hideOverlay;
    }

    /** @param typing a field on the map whose keys are its own */
    void listen(Node typing) {
        panel.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getTarget() != typing && pressed(e)) {
                e.consume();
            }
        });
        panel.addEventHandler(KeyEvent.KEY_RELEASED, e -> {
            if (e.getCode() == KeyCode.H) {
                hideOverlay.accept(false);
            }
        });
        panel.focusedProperty().addListener((property, was, is) -> hideOverlay.accept(false));
    }

    private boolean pressed(KeyEvent e) {
        if (e.isShortcutDown()) {
            return shortcut(e);
        }
        if (e.isAltDown()) {
            return false;
        }
        return e.isShiftDown() && pan(e.getCode()) || mode.get().key(e.getCode()) || plain(e.getCode());
    }

    private boolean shortcut(KeyEvent e) {
        if (e.getCode() == KeyCode.Y || (e.getCode() == KeyCode.Z && e.isShiftDown())) {
            panel.redo();
        } else if (e.getCode() == KeyCode.Z) {
            panel.undo();
        } else {
            return false;
        }
        return true;
    }

    private boolean pan(KeyCode code) {
        double dx = PAN * model.view().width();
        double dy = PAN * model.view().height();
        switch (code) {
            case LEFT, KP_LEFT -> model.look(model.view().dragged(dx, 0));
            case RIGHT, KP_RIGHT -> model.look(model.view().dragged(-dx, 0));
            case UP, KP_UP -> model.look(model.view().dragged(0, dy));
            case DOWN, KP_DOWN -> model.look(model.view().dragged(0, -dy));
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean plain(KeyCode code) {
        switch (code) {
            case PLUS, ADD, EQUALS -> panel.zoomIn();
            case MINUS, SUBTRACT -> panel.zoomOut();
            case HOME, DIGIT0 -> panel.fitToSite();
            case F2 -> panel.renameSelected();
            case H -> hideOverlay.accept(true);
            case T -> panel.setTracksVisible(!panel.isTracksVisible());
            default -> {
                return false;
            }
        }
        return true;
    }
}
