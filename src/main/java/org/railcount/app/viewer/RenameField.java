package org.railcount.app.viewer;

import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.railcount.app.viewer.edit.FeatureRef;
import org.railcount.app.viewer.edit.SiteEdit;
import org.railcount.app.viewer.edit.SiteFeatures;
import org.railcount.app.viewer.frame.ViewTransform;
import org.railcount.app.viewer.state.MapModel;
import org.railcount.app.viewer.state.Selection;

/** Types another name for a feature, on the map. Enter takes it, Esc or a click elsewhere leaves the old one. */
final class RenameField extends TextField {
    private final MapModel model;
    private final Runnable done;
    private Optional<FeatureRef> renamed = Optional.empty();

    /** @param done called when the field closes, to take the keys back */
    RenameField(MapModel model, Runnable done) {
        this.model = model;
        this.done = done;
        setVisible(false);
        setManaged(false);
        setPrefWidth(180);
        setId("map-rename");
        setOnAction(e -> take());
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                close();
                e.consume();
            }
        });
        focusedProperty().addListener((property, was, is) -> {
            if (!is) {
                close();
            }
        });
    }

    /** Opens on what is seen of a feature, inside the map. */
    void open(FeatureRef feature) {
        model.shapes().feature(feature).ifPresent(shape -> {
            ViewTransform view = model.view();
            Envelope seen = view.visible().intersection(shape.line().bounds());
            Coordinate middle = seen.isNull() ? shape.line().bounds().centre() : seen.centre();
            double x = Math.max(8, Math.min(view.width() - 190, view.screenX(middle.x) - 90));
            double y = Math.max(8, Math.min(view.height() - 40, view.screenY(middle.y) - 40));
            open(feature, x, y);
        });
    }

    private void open(FeatureRef feature, double x, double y) {
        renamed = Optional.of(feature);
        setText(feature.name());
        setVisible(true);
        resizeRelocate(x, y, prefWidth(-1), prefHeight(-1));
        requestFocus();
        selectAll();
    }

    private void take() {
        FeatureRef feature = renamed.orElseThrow();
        String name = getText().strip();
        boolean taken = !name.equals(feature.name())
                && model.editor().site().stream()
                        .anyMatch(s -> SiteFeatures.of(s).isTaken(name));
        if (name.isEmpty() || taken) {
            model.listener().notice(name.isEmpty() ? "Type a name." : "“" + name + "” is taken; type another name.");
            return;
        }
        if (!name.equals(feature.name())) {
            model.editor().apply(new SiteEdit.Rename(feature, name));
            model.select(new Selection.OfFeature(new FeatureRef(feature.role(), name)));
        }
        close();
    }

    private void close() {
        if (isVisible()) {
            renamed = Optional.empty();
            setVisible(false);
            done.run();
        }
    }
}
