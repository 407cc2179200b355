package org.railcount.app;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.railcount.app.viewer.MapPanel;
import org.railcount.app.viewer.state.MapMode;

/** The slim line above the map: what a click means, and what is drawn over the picture. */
final class MapTools {
    /** In a narrower map the tools show their icons alone. */
    private static final double WIDTH_FOR_WORDS = 640;

    private final HBox root = new HBox();
    private final ToggleGroup modes = new ToggleGroup();
    private final Map<MapMode, ToggleButton> buttons = new EnumMap<>(MapMode.class);

    MapTools(MapPanel map, ObjectProperty<MapMode> current) {
        root.getStyleClass().add("tool-line");
        root.setAlignment(Pos.CENTER_LEFT);
        mode(
                map,
                MapMode.SELECT,
                "Select",
                "fth-mouse-pointer",
                "Select detections, tracks and areas; drag to move the map");
        root.getChildren().add(new Separator(Orientation.VERTICAL));
        mode(map, MapMode.DRAW_TRACK, "Track", "fth-git-commit", "Draw a track: its middle line, click by click");
        mode(
                map,
                MapMode.REVIEW_TRACKS,
                "Proposals",
                "fth-check-square",
                "Go through proposed tracks; click on a track to have it proposed");
        mode(map, MapMode.DRAW_AREA, "Area", "fth-square", "Draw an area that counts are reported for");
        mode(
                map,
                MapMode.DRAW_CARGO_ZONE,
                "Cargo",
                "fth-package",
                "Draw a zone that is searched for cargo on the ground");
        mode(map, MapMode.DRAW_WATER, "Water", "fth-droplet", "Draw water that is searched for ships");
        mode(map, MapMode.DRAW_IGNORE, "Ignore", "fth-eye-off", "Draw a part that is left out of every search");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        ToggleButton tracks = new ToggleButton("Tracks", new FontIcon("fth-layers"));
        tracks.getStyleClass().add("slim");
        tracks.setSelected(map.isTracksVisible());
        tracks.setOnAction(event -> map.setTracksVisible(tracks.isSelected()));
        tracks.setTooltip(new Tooltip("Show the site's tracks (T)"));
        Button fit = new Button("Fit", new FontIcon("fth-maximize"));
        fit.getStyleClass().add("slim");
        fit.setOnAction(event -> map.fitToSite());
        fit.setTooltip(new Tooltip("Show the whole site (0)"));
        root.getChildren().addAll(gap, tracks, fit);
        for (Node node : root.getChildren()) {
            if (node instanceof Region region && region != gap) {
                region.setMinWidth(Region.USE_PREF_SIZE);
            }
        }
        current.addListener((property, before, now) -> show(now));
        root.widthProperty().addListener((property, before, now) -> shorten(now.doubleValue() < WIDTH_FOR_WORDS));
        show(map.mode());
    }

    Node node() {
        return root;
    }

    private void shorten(boolean iconsOnly) {
        for (Node node : root.getChildren()) {
            if (node instanceof ButtonBase button) {
                button.setContentDisplay(iconsOnly ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
            }
        }
    }

    private void show(MapMode mode) {
        modes.selectToggle(buttons.get(mode));
    }

    private void mode(MapPanel map, MapMode mode, String label, String icon, String help) {
        ToggleButton button = new ToggleButton(label, new FontIcon(icon));
        button.getStyleClass().add("slim");
        button.setId("mode-" + mode.name().toLowerCase(Locale.ROOT));
        button.setToggleGroup(modes);
        button.setTooltip(new Tooltip(help));
        button.setOnAction(event -> {
            map.setMode(mode);
            map.requestFocus();
            root.widthProperty().addListener((property, before, now) -> shorten(now.doubleValue() < WIDTH_FOR_WORDS));
            show(map.mode());
        });
        buttons.put(mode, button);
        root.getChildren().add(button);
    }
}
