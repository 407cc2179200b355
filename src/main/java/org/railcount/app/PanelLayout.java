package org.railcount.app;

import java.util.List;
import javafx.application.Platform;
import javafx.beans.property.StringProperty;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import org.railcount.app.settings.Preferences;

/**
 * Scenes left, inspector right, timeline below, the map in the middle: with borders that can be dragged and panels that
 * can be put away, all of it remembered. The map takes what room is left. JavaFX thread only.
 */
final class PanelLayout {
    private static final double SIDE_WIDTH = 320;
    private static final double TIMELINE_HEIGHT = 228;
    /** Of the window's width or height, a panel takes no more than this at first. */
    private static final double MOST_ACROSS = 0.27;

    private static final double MOST_DOWN = 0.38;

    private final Preferences preferences;
    private final SplitPane across = new SplitPane();
    private final SplitPane down = new SplitPane();
    private final Region map;
    private final Side scenes;
    private final Side inspector;
    private final Side timeline;
    private boolean arranging;

    private record Side(String name, Region panel, double usualSize, double most, StringProperty shown) {
        boolean isShown() {
            return shown.get().equals("true");
        }

        String sizeName() {
            return "layout." + name + "-size";
        }
    }

    PanelLayout(Preferences preferences, Region scenes, Region map, Region inspector, Region timeline) {
        this.preferences = preferences;
        this.map = map;
        this.scenes = side("scenes", scenes, SIDE_WIDTH, MOST_ACROSS);
        this.inspector = side("inspector", inspector, SIDE_WIDTH, MOST_ACROSS);
        this.timeline = side("timeline", timeline, TIMELINE_HEIGHT, MOST_DOWN);
        across.setId("panels-across");
        down.setId("panels-down");
        down.setOrientation(Orientation.VERTICAL);
        fill();
    }

    Region node() {
        return down;
    }

    /** Puts the borders where they were left. To be called once the window is shown; it settles its size after that. */
    void restore() {
        arrange();
        Platform.runLater(this::arrange);
        across.widthProperty().addListener(changed -> settle());
        down.heightProperty().addListener(changed -> settle());
        scenes.panel().widthProperty().addListener((property, before, now) -> keep(scenes, now.doubleValue()));
        inspector.panel().widthProperty().addListener((property, before, now) -> keep(inspector, now.doubleValue()));
        timeline.panel().heightProperty().addListener((property, before, now) -> keep(timeline, now.doubleValue()));
    }

    void toggleScenes() {
        toggle(scenes);
    }

    void toggleInspector() {
        toggle(inspector);
    }

    void toggleTimeline() {
        toggle(timeline);
    }

    private Side side(String name, Region panel, double usualSize, double most) {
        SplitPane.setResizableWithParent(panel, false);
        return new Side(name, panel, usualSize, most, preferences.text("layout." + name + "-shown", "true"));
    }

    private void toggle(Side side) {
        side.shown().set(String.valueOf(!side.isShown()));
        fill();
        arrange();
    }

    private void fill() {
        arranging = true;
        across.getItems().setAll(map);
        if (scenes.isShown()) {
            across.getItems().add(0, scenes.panel());
        }
        if (inspector.isShown()) {
            across.getItems().add(inspector.panel());
        }
        down.getItems().setAll(timeline.isShown() ? List.of(across, timeline.panel()) : List.of(across));
    }

    /** The panes settle their borders when they are laid out; only then are sizes worth keeping again. */
    private void arrange() {
        arranging = true;
        double width = across.getWidth();
        if (scenes.isShown()) {
            across.setDividerPosition(0, share(scenes, width));
        }
        if (inspector.isShown()) {
            across.setDividerPosition(across.getDividers().size() - 1, 1 - share(inspector, width));
        }
        if (timeline.isShown()) {
            down.setDividerPosition(0, 1 - share(timeline, down.getHeight()));
        }
        Platform.runLater(() -> {
            down.layout();
            arranging = false;
        });
    }

    /** What a small window takes off the panels is not what the analyst chose: a larger one gives it back. */
    private void settle() {
        arranging = true;
        Platform.runLater(this::arrange);
    }

    private double share(Side side, double whole) {
        double chosen = preferences.number(side.sizeName(), Double.NaN);
        double size = Double.isNaN(chosen) ? Math.min(side.usualSize(), side.most() * whole) : chosen;
        return whole <= 0 ? side.most() : Math.max(0.02, Math.min(0.6, size / whole));
    }

    private void keep(Side side, double size) {
        if (!arranging && side.panel().getScene() != null && size > 1) {
            preferences.setNumber(side.sizeName(), size);
        }
    }
}
