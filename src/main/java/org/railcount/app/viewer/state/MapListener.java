package org.railcount.app.viewer.state;

import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.app.viewer.edit.FeatureRef;
import org.railcount.app.viewer.frame.MapView;
import org.railcount.model.Detection;
import org.railcount.model.Site;

/** Told what the person does on the map, on the JavaFX thread. Every method may be left out. */
public interface MapListener {
    /** The pointer moved, or the pixel under it was read, or it left the map. */
    default void cursorMoved(Optional<CursorReading> reading) {}

    /** Another detection was selected, or none. */
    default void detectionSelected(Optional<Detection> detection) {}

    /** Another feature of the site was selected, or none. */
    default void featureSelected(Optional<FeatureRef> feature) {}

    /** A person pointed at a track that is to be proposed; WGS 84. */
    default void trackPointedAt(Coordinate lonLat) {}

    /** The site was edited; save it. Called for undo and redo too. */
    default void siteChanged(Site site) {}

    /** The map shows other ground. */
    default void viewChanged(MapView view) {}

    /** The mode changed, by a key or because drawing ended. */
    default void modeChanged(MapMode mode) {}

    /** Something to tell in the status bar: why a drawing was refused, which tile could not be read. */
    default void notice(String sentence) {}
}
