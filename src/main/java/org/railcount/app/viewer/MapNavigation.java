package org.railcount.app.viewer;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.app.viewer.interact.MapInteraction;
import org.railcount.app.viewer.interact.Pointer;
import org.railcount.app.viewer.state.MapModel;

/**
 * Moves the map by mouse, wheel and pinch, and hands the rest to the mode. A drag moves the map unless the mode
 * takes it; with the space bar down, or the middle button, it always does.
 */
final class MapNavigation {
    private static final double CLICK_SLOP_PX = 4;

    private final Node node;
    private final MapModel model;
    private final Supplier<MapInteraction> mode;
    private final CursorProbe probe;

    private boolean space;
    private boolean taken;
    private boolean moved;
    private double pressX;
    private double pressY;
    private double lastX;
    private double lastY;

    MapNavigation(Node node, MapModel model, Supplier<MapInteraction> mode, CursorProbe probe) {
        this.node = node;
        this.model = model;
        this.mode = mode;
        this.probe = probe;
        node.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        node.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        node.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        node.addEventHandler(MouseEvent.MOUSE_MOVED, this::hovered);
        node.addEventHandler(MouseEvent.MOUSE_EXITED, e -> {
            model.point(Optional.empty());
            mode.get().hovered(Optional.empty());
            probe.gone();
        });
        node.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        node.addEventHandler(ZoomEvent.ZOOM, this::pinched);
        node.addEventHandler(KeyEvent.KEY_PRESSED, e -> space(e, true));
        node.addEventHandler(KeyEvent.KEY_RELEASED, e -> space(e, false));
    }

    private void pressed(MouseEvent e) {
        node.requestFocus();
        pressX = lastX = e.getX();
        pressY = lastY = e.getY();
        moved = false;
        taken = e.getButton() == MouseButton.PRIMARY && !space && mode.get().pressed(pointer(e));
    }

    private void dragged(MouseEvent e) {
        moved |= Math.hypot(e.getX() - pressX, e.getY() - pressY) > CLICK_SLOP_PX;
        model.point(Optional.of(new Coordinate(e.getX(), e.getY())));
        if (!moved || e.getButton() == MouseButton.SECONDARY) {
            return;
        }
        if (taken) {
            mode.get().dragged(pointer(e));
        } else {
            node.setCursor(Cursor.CLOSED_HAND);
            model.look(model.view().dragged(e.getX() - lastX, e.getY() - lastY));
        }
        lastX = e.getX();
        lastY = e.getY();
    }

    private void released(MouseEvent e) {
        if (e.getButton() == MouseButton.PRIMARY && !space) {
            if (!moved) {
                mode.get().clicked(pointer(e));
            } else if (taken) {
                mode.get().released();
            }
        }
        taken = false;
        showCursor();
    }

    private void hovered(MouseEvent e) {
        model.point(Optional.of(new Coordinate(e.getX(), e.getY())));
        probe.at(e.getX(), e.getY());
        mode.get().hovered(Optional.of(pointer(e)));
        if (mode.get().grips(pointer(e))) {
            node.setCursor(Cursor.HAND);
        } else {
            showCursor();
        }
    }

    /** A notch of a wheel is 40 units; touch pads send smaller steps, which zoom smoothly. */
    private void scrolled(ScrollEvent e) {
        if (e.getDeltaY() != 0 && !e.isInertia()) {
            double notches = Math.max(-3, Math.min(3, e.getDeltaY() / 40));
            model.zoom(e.getX(), e.getY(), Math.pow(1.25, notches));
            probe.at(e.getX(), e.getY());
            e.consume();
        }
    }

    private void pinched(ZoomEvent e) {
        model.zoom(e.getX(), e.getY(), e.getZoomFactor());
        e.consume();
    }

    private void space(KeyEvent e, boolean down) {
        if (e.getCode() == KeyCode.SPACE) {
            space = down;
            showCursor();
            e.consume();
        }
    }

    /** The cursor of the mode. */
    void showCursor() {
        node.setCursor(space ? Cursor.OPEN_HAND : mode.get().aims() ? Cursor.CROSSHAIR : Cursor.DEFAULT);
    }

    private static Pointer pointer(MouseEvent e) {
        return new Pointer(e.getX(), e.getY(), e.getClickCount(), e.isShiftDown() || e.isShortcutDown(), e.isAltDown());
    }
}
