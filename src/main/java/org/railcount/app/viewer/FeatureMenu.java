package org.railcount.app.viewer;

import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.app.text.Phrases;
import org.railcount.app.viewer.edit.FeatureRef;
import org.railcount.app.viewer.state.MapModel;
import org.railcount.app.viewer.state.MapShapes;
import org.railcount.app.viewer.state.Selection;

/** What can be done with the line of the site under the pointer, by the secondary button. */
final class FeatureMenu {
    private static final Phrases TEXT = Phrases.of(FeatureMenu.class);

    private static final double REACH_PX = 8;

    private final MapPanel panel;
    private final MapModel model;
    private final ContextMenu menu = new ContextMenu();

    FeatureMenu(MapPanel panel, MapModel model) {
        this.panel = panel;
        this.model = model;
    }

    /** Opens on a line; elsewhere there is nothing to choose from. */
    void show(ContextMenuEvent event) {
        menu.hide();
        Coordinate at = model.view().toMap(event.getX(), event.getY());
        Optional<FeatureRef> feature = model.draft().isPresent()
                ? Optional.empty()
                : model.shapes()
                        .featureAt(at.x, at.y, REACH_PX * model.view().metresPerPixel())
                        .map(MapShapes.FeatureShape::ref);
        feature.ifPresent(ref -> {
            if (!model.selectedFeature().equals(feature)) {
                model.select(new Selection.OfFeature(ref));
            }
            fill(ref);
            menu.show(panel, event.getScreenX(), event.getScreenY());
        });
        event.consume();
    }

    private void fill(FeatureRef ref) {
        MenuItem rename = new MenuItem(TEXT.get("menu.rename", ref.name()));
        rename.setAccelerator(new KeyCodeCombination(KeyCode.F2));
        rename.setOnAction(e -> panel.siteEdits().rename());
        MenuItem fit = new MenuItem(TEXT.get("menu.show"));
        fit.setOnAction(e -> model.shapes()
                .feature(ref)
                .ifPresent(shape -> model.fit(shape.line().bounds())));
        MenuItem delete = new MenuItem(TEXT.get("menu.delete", ref.name()));
        delete.setOnAction(e -> panel.siteEdits().delete());
        menu.getItems().setAll(rename, fit, new SeparatorMenuItem(), delete);
    }
}
