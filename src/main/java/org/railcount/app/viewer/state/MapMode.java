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
    MEASURE_LENGTH(Optional.empty()),
    MEASURE_AREA(Optional.empty()),
    MEASURE_TRACK(Optional.empty()),
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

    /** What is measured in this mode. */
    public Optional<Measurement.Kind> measures() {
        return switch (this) {
            case MEASURE_LENGTH -> Optional.of(Measurement.Kind.LENGTH);
            case MEASURE_AREA -> Optional.of(Measurement.Kind.AREA);
            case MEASURE_TRACK -> Optional.of(Measurement.Kind.TRACK);
            default -> Optional.empty();
        };
    }

    /** What is drawn in this mode. */
    public Optional<FeatureRole> draws() {
        return draws;
    }
}
