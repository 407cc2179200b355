package org.railcount.app.viewer.state;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.app.viewer.edit.FeatureRef;
import org.railcount.app.viewer.frame.MapView;
import org.railcount.model.Edit;
import org.railcount.model.ReviewedDetection;
import org.railcount.model.Site;

/** Told what the person does on the map, on the JavaFX thread. Every method may be left out. */
public interface MapListener {
    /** The pointer moved, or the pixel under it was read, or it left the map. */
    default void cursorMoved(Optional<CursorReading> reading) {}

    /** Other detections are selected, or none, or the selected ones were corrected. */
    default void detectionsSelected(List<ReviewedDetection> detections) {}

    /** Other detections are drawn, or were found: how they are filtered, and how many undecided ones that hides. */
    default void filtered(FoundFilter filter, int hidden) {}

    /**
     * Detections of the scene on the screen were corrected; make the edit and give the map what stands then.
     *
     * @param scene the scene's file; it may not be the one that was asked for last
     */
    default void corrected(Path scene, Edit edit) {}

    /** Why nothing can be noted on the scene that is open, in a sentence; empty where it can. */
    default String whyNoNotes() {
        return "";
    }

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

    /** Something to know that is no problem: there is nothing left to decide, no room for a car. */
    default void remark(String sentence) {}

    /** What the person has just tried and cannot be: why a drawing was refused, where there is no track. */
    default void notice(String sentence) {}

    /** Something is wrong that stays so: a file that cannot be read. */
    default void problem(String sentence) {}
}
