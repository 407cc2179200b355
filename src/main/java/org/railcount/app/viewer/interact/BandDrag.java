package org.railcount.app.viewer.interact;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.railcount.app.viewer.state.FoundLayer;
import org.railcount.app.viewer.state.HandPreview;
import org.railcount.app.viewer.state.MapModel;
import org.railcount.app.viewer.state.MapShapes.DetectionShape;

/** A box drawn about detections: those whose middle lies in it join the selection. */
final class BandDrag implements Drag {
    private final MapModel model;
    private final Coordinate from;
    private Envelope band;

    BandDrag(MapModel model, Pointer at) {
        this.model = model;
        from = model.view().toMap(at.x(), at.y());
        band = new Envelope(from);
    }

    @Override
    public void to(Pointer pointer) {
        band = new Envelope(from, model.view().toMap(pointer.x(), pointer.y()));
        model.found().preview(Optional.of(HandPreview.banding(band)));
    }

    @Override
    public void drop() {
        FoundLayer found = model.found();
        found.preview(Optional.empty());
        Set<String> ids = new LinkedHashSet<>();
        found.selected().forEach(shape -> ids.add(shape.id()));
        found.shapes().in(band).stream()
                .filter(found::isVisible)
                .filter(shape -> band.contains(shape.line().bounds().centre()))
                .map(DetectionShape::id)
                .forEach(ids::add);
        found.select(ids);
    }

    @Override
    public void cancel() {
        model.found().preview(Optional.empty());
    }
}
