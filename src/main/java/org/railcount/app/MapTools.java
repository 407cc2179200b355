package org.railcount.app;

import java.util.EnumMap;
import java.util.List;
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
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.railcount.app.command.KeyTip;
import org.railcount.app.command.Keymap;
import org.railcount.app.text.Phrases;
import org.railcount.app.viewer.MapPanel;
import org.railcount.app.viewer.state.MapMode;

/** The slim line above the map: what a click means, and what is drawn over the picture. */
final class MapTools {
    private static final Phrases TEXT = Phrases.of(MapTools.class);

    /** What the line holds, the fullest first; the menus hold the rest. */
    private enum Form {
        WORDS,
        ICONS,
        WITHOUT_FILTER_WORDS,
        WITHOUT_DRAWING
    }

    private final Keymap keymap;
    private final FilterTool filter;
    private final HBox root = new HBox();
    /** Not in a toggle group, of which the Tab key would reach one button alone. */
    private final Map<MapMode, ToggleButton> buttons = new EnumMap<>(MapMode.class);
    /** Tools for drawing the site and for measuring, with the lines between them. */
    private final List<Node> drawing;

    MapTools(MapPanel map, ObjectProperty<MapMode> current, FilterTool filter, Node display, Keymap keymap) {
        this.keymap = keymap;
        this.filter = filter;
        root.getStyleClass().add("tool-line");
        root.setAlignment(Pos.CENTER_LEFT);
        mode(map, MapMode.SELECT, "site.select", "fth-mouse-pointer", true);
        mode(map, MapMode.ADD_CARS, "correct.add-cars", "fth-plus-square", true);
        mode(map, MapMode.ADD_CARGO, "correct.add-cargo", "fth-box", true);
        mode(map, MapMode.ADD_SHIP, "correct.add-ship", "fth-anchor", true);
        root.getChildren().add(new Separator(Orientation.VERTICAL));
        mode(map, MapMode.DRAW_TRACK, "site.draw-track", "fth-git-commit", false);
        mode(map, MapMode.REVIEW_TRACKS, "site.review-tracks", "fth-check-square", false);
        mode(map, MapMode.DRAW_AREA, "site.draw-area", "fth-square", false);
        mode(map, MapMode.DRAW_CARGO_ZONE, "site.draw-cargo-zone", "fth-package", false);
        mode(map, MapMode.DRAW_WATER, "site.draw-water", "fth-droplet", false);
        mode(map, MapMode.DRAW_IGNORE, "site.draw-ignore", "fth-eye-off", false);
        root.getChildren().add(new Separator(Orientation.VERTICAL));
        mode(map, MapMode.MEASURE_LENGTH, "measure.length", "fth-maximize-2", false);
        mode(map, MapMode.MEASURE_TRACK, "measure.track", "fth-minus", false);
        drawing = List.copyOf(root.getChildren().subList(4, root.getChildren().size()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        ToggleButton tracks = new ToggleButton(TEXT.get("tool.view.tracks"), new FontIcon("fth-layers"));
        tracks.getStyleClass().add("slim");
        tracks.selectedProperty().bindBidirectional(map.tracksVisibleProperty());
        KeyTip.on(tracks, TEXT.get("tool.view.tracks.help"), "view.tracks", keymap);
        Button fit = new Button(TEXT.get("tool.view.whole-site"), new FontIcon("fth-maximize"));
        fit.getStyleClass().add("slim");
        fit.setOnAction(event -> map.fitToSite());
        KeyTip.on(fit, TEXT.get("tool.view.whole-site.help"), "view.whole-site", keymap);
        root.getChildren().addAll(gap, filter.node(), display, tracks, fit);
        for (Node node : root.getChildren()) {
            if (node instanceof Region region && region != gap) {
                region.setMinWidth(Region.USE_PREF_SIZE);
            }
        }
        current.addListener((property, before, now) -> show(now));
        // Otherwise the words would hold the line wider than the map, and it would never be found too narrow.
        root.setMinWidth(0);
        root.widthProperty().addListener((property, before, now) -> fit(now.doubleValue()));
        show(map.mode());
    }

    Node node() {
        return root;
    }

    /** Takes the fullest form that has room. */
    private void fit(double width) {
        for (Form form : Form.values()) {
            take(form);
            if (root.prefWidth(-1) <= width) {
                return;
            }
        }
    }

    private void take(Form form) {
        for (Node node : root.getChildren()) {
            if (node instanceof ButtonBase button) {
                button.setContentDisplay(form == Form.WORDS ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
            }
        }
        filter.inWords(form.compareTo(Form.WITHOUT_FILTER_WORDS) < 0);
        for (Node node : drawing) {
            node.setVisible(form != Form.WITHOUT_DRAWING);
            node.setManaged(form != Form.WITHOUT_DRAWING);
        }
    }

    private void show(MapMode mode) {
        buttons.forEach((of, button) -> button.setSelected(of == mode));
    }

    private void mode(MapPanel map, MapMode mode, String commandId, String icon, boolean inWords) {
        ToggleButton button = new ToggleButton(inWords ? TEXT.get("tool." + commandId) : "", new FontIcon(icon));
        button.setAccessibleText(TEXT.get("tool." + commandId));
        button.getStyleClass().add("slim");
        button.setId("mode-" + mode.name().toLowerCase(Locale.ROOT));
        KeyTip.on(button, TEXT.get("tool." + commandId + ".help"), commandId, keymap);
        button.setOnAction(event -> {
            map.setMode(mode);
            map.requestFocus();
            show(map.mode());
        });
        buttons.put(mode, button);
        root.getChildren().add(button);
    }
}
