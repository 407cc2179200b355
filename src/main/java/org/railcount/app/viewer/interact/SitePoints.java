package org.railcount.app.viewer.interact;

import java.util.Optional;
import java.util.OptionalInt;
import org.railcount.app.viewer.edit.FeatureRef;
import org.railcount.app.viewer.edit.GeometryProblem;
import org.railcount.app.viewer.edit.Points;
import org.railcount.app.viewer.edit.SiteEdit;
import org.railcount.app.viewer.edit.SiteFeatures;
import org.railcount.app.viewer.state.MapModel;
import org.railcount.app.viewer.state.Selection;

/** Changes to the points of the site's lines; what would be no line or cross itself goes back, with the reason. */
final class SitePoints {
    private final MapModel model;

    SitePoints(MapModel model) {
        this.model = model;
    }

    Optional<Points> points(FeatureRef ref) {
        return model.editor()
                .site()
                .flatMap(site -> SiteFeatures.of(site).find(ref))
                .map(feature -> Points.of(feature.geometry()));
    }

    void select(FeatureRef ref, int point) {
        model.select(new Selection.OfFeature(ref, OptionalInt.of(point)));
    }

    void reshape(FeatureRef ref, Points points) {
        Optional<String> problem = GeometryProblem.of(ref.role(), points);
        if (problem.isPresent()) {
            model.editor().cancelPreview();
            model.listener().notice(problem.get());
        } else {
            model.editor().apply(new SiteEdit.Reshape(ref, points.build()));
        }
        model.previewChanged();
    }

    /** Takes the selected point away, or the feature when no point of it is selected. */
    void delete(FeatureRef ref) {
        OptionalInt point = model.selectedPoint();
        if (point.isEmpty()) {
            model.editor().apply(new SiteEdit.Delete(ref));
        } else {
            points(ref).ifPresent(points -> {
                reshape(ref, points.removed(point.getAsInt()));
                model.select(new Selection.OfFeature(ref));
            });
        }
    }
}
