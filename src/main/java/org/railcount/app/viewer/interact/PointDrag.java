package org.railcount.app.viewer.interact;

import java.util.Optional;
import java.util.OptionalInt;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.app.viewer.edit.FeatureRef;
import org.railcount.app.viewer.edit.Points;
import org.railcount.app.viewer.edit.SiteEdit;
import org.railcount.app.viewer.frame.MapLine;
import org.railcount.app.viewer.state.MapModel;

/** A point of the selected line of the site, or a new one in the middle of a side. */
final class PointDrag implements Drag {
    private final MapModel model;
    private final SitePoints site;
    private final FeatureRef ref;
    private final Points base;
    private final int index;
    private final boolean fresh;
    private Points moved;

    private PointDrag(MapModel model, SitePoints site, FeatureRef ref, Points base, int index, boolean fresh) {
        this.model = model;
        this.site = site;
        this.ref = ref;
        this.base = base;
        this.index = index;
        this.fresh = fresh;
        moved = base;
    }

    /** Takes hold of what lies under the pointer. */
    static Optional<PointDrag> grab(MapModel model, SitePoints site, Pointer at) {
        return model.selectedFeature().flatMap(model.shapes()::feature).flatMap(shape -> {
            MapLine line = shape.line();
            OptionalInt point = Handles.pointAt(line, model.view(), at);
            OptionalInt side = point.isPresent() ? OptionalInt.empty() : Handles.sideAt(line, model.view(), at);
            if (point.isEmpty() && side.isEmpty()) {
                return Optional.empty();
            }
            int index = point.orElseGet(() -> side.getAsInt() + 1);
            return site.points(shape.ref())
                    .map(points -> point.isPresent() ? points : points.inserted(index, lonLat(model, at)))
                    .map(points -> new PointDrag(model, site, shape.ref(), points, index, point.isEmpty()));
        });
    }

    FeatureRef feature() {
        return ref;
    }

    int index() {
        return index;
    }

    /** Whether the point would be a new one. */
    boolean isFresh() {
        return fresh;
    }

    @Override
    public void to(Pointer pointer) {
        moved = base.moved(index, lonLat(model, pointer));
        model.editor().preview(new SiteEdit.Reshape(ref, moved.build()));
        model.previewChanged();
    }

    @Override
    public void drop() {
        site.select(ref, index);
        site.reshape(ref, moved);
    }

    @Override
    public void cancel() {
        model.editor().cancelPreview();
        model.previewChanged();
    }

    private static Coordinate lonLat(MapModel model, Pointer at) {
        return model.view().toLonLat(at.x(), at.y());
    }
}
