package org.railcount.app.inspector;

import java.util.Locale;
import org.railcount.model.CargoType;
import org.railcount.model.RailcarType;
import org.railcount.model.TimeSource;

/** What the model's values are called in the window. */
final class Words {
    private Words() {}

    static String of(RailcarType type) {
        return switch (type) {
            case BOXCAR -> "Boxcar";
            case GONDOLA -> "Gondola";
            case FLATCAR -> "Flatcar";
            case TANK -> "Tank car";
            case HOPPER -> "Hopper";
            case LOCOMOTIVE -> "Locomotive";
            case COACH -> "Coach";
            case UNKNOWN -> "Unknown";
        };
    }

    static String of(CargoType type) {
        return switch (type) {
            case BLUE -> "Blue cover";
            case WHITE -> "White cover";
            case GREEN -> "Green cover";
            case CONTAINER -> "Container";
            case OTHER -> "Other";
        };
    }

    static String of(TimeSource source) {
        return switch (source) {
            case ANALYST -> "Typed by an analyst";
            case MAXAR_SIDECAR -> "Maxar metadata";
            case AIRBUS_SIDECAR -> "Airbus metadata";
            case PLANET_SIDECAR -> "Planet metadata";
            case BLACKSKY_SIDECAR -> "BlackSky metadata";
            case STAC_ITEM -> "STAC item";
            case FILE_NAME -> "File name";
            case TIFF_DATE_TIME -> "TIFF DateTime tag";
            case UNKNOWN -> "No source";
        };
    }

    static String metres(double value) {
        return String.format(Locale.ROOT, "%.1f m", value);
    }

    static String degrees(double value) {
        return String.format(Locale.ROOT, "%.1f°", value);
    }

    static String percent(double fraction) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * fraction);
    }
}
