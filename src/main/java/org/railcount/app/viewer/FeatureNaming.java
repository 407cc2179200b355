package org.railcount.app.viewer;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.railcount.app.text.Phrases;
import org.railcount.app.viewer.edit.FeatureRef;
import org.railcount.app.viewer.edit.SiteEdit;
import org.railcount.app.viewer.edit.SiteFeatures;
import org.railcount.app.viewer.frame.ViewTransform;
import org.railcount.app.viewer.state.MapModel;
import org.railcount.app.viewer.state.Selection;

/** Lets the person type another name for a feature, on the map. A click elsewhere leaves the old one. */
final class FeatureNaming {
    private static final Phrases TEXT = Phrases.of(FeatureNaming.class);

    private final MapModel model;
    private final MapField field;

    FeatureNaming(MapModel model, MapField field) {
        this.model = model;
        this.field = field;
    }

    /** Opens the field on what is seen of a feature. */
    void open(FeatureRef feature) {
        model.shapes().feature(feature).ifPresent(shape -> {
            ViewTransform view = model.view();
            Envelope seen = view.visible().intersection(shape.line().bounds());
            Coordinate middle = seen.isNull() ? shape.line().bounds().centre() : seen.centre();
            field.open(
                    view.screenX(middle.x) - 90,
                    view.screenY(middle.y) - 40,
                    feature.name(),
                    name -> take(feature, name),
                    left -> {});
        });
    }

    private boolean take(FeatureRef feature, String name) {
        if (name.equals(feature.name())) {
            return true;
        }
        boolean taken = model.editor().site().stream()
                .anyMatch(site -> SiteFeatures.of(site).isTaken(name));
        if (name.isEmpty() || taken) {
            model.listener().notice(name.isEmpty() ? TEXT.get("name.empty") : TEXT.get("name.taken", name));
            return false;
        }
        model.editor().apply(new SiteEdit.Rename(feature, name));
        model.select(new Selection.OfFeature(new FeatureRef(feature.role(), name)));
        return true;
    }
}
