package org.railcount.app;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.app.place.PlaceFormat;
import org.railcount.app.settings.Preferences;

/** How places are written in the window, as the person chose, and where the pointer is. JavaFX thread only. */
final class Places {
    private final ObjectProperty<PlaceFormat> format = new SimpleObjectProperty<>();
    private Optional<Coordinate> pointer = Optional.empty();

    Places(Preferences preferences) {
        StringProperty kept = preferences.text("place-format", PlaceFormat.DEGREES.name());
        format.set(named(kept.get()));
        format.addListener((property, before, now) -> kept.set(now.name()));
    }

    ObjectProperty<PlaceFormat> formatProperty() {
        return format;
    }

    /** Writes a place; x = longitude, y = latitude, degrees. */
    String write(Coordinate lonLat) {
        return format.get().write(lonLat);
    }

    /** Told where the pointer is on the ground; nothing where it is not over the map. */
    void pointAt(Optional<Coordinate> lonLat) {
        pointer = lonLat;
    }

    /** Where the pointer is on the ground. */
    Optional<Coordinate> pointer() {
        return pointer;
    }

    private static PlaceFormat named(String name) {
        for (PlaceFormat known : PlaceFormat.values()) {
            if (known.name().equals(name)) {
                return known;
            }
        }
        return PlaceFormat.DEGREES;
    }
}
