package org.railcount.app.viewer.state;

import java.util.Optional;
import org.railcount.app.viewer.edit.FeatureRole;

/** What a click on the map means. */
public enum MapMode {
    /** Selects detections and features, moves points. */
    SELECT(Optional.empty()),
    DRAW_TRACK(Optional.of(FeatureRole.TRACK)),
    DRAW_AREA(Optional.of(FeatureRole.AREA)),
    DRAW_CARGO_ZONE(Optional.of(FeatureRole.CARGO_ZONE)),
    DRAW_WATER(Optional.of(FeatureRole.WATER)),
    DRAW_IGNORE(Optional.of(FeatureRole.IGNORE)),
    /** Goes through proposed tracks. */
    REVIEW_TRACKS(Optional.empty()),
    /** Adds railcars, one by two clicks or a string by a drag. */
    ADD_CARS(Optional.empty()),
    /** Adds cargo on the ground. */
    ADD_CARGO(Optional.empty()),
    /** Adds ships. */
    ADD_SHIP(Optional.empty());

    private final Optional<FeatureRole> draws;

    MapMode(Optional<FeatureRole> draws) {
        this.draws = draws;
    }

    /** What is drawn in this mode. */
    public Optional<FeatureRole> draws() {
        return draws;
    }
}
