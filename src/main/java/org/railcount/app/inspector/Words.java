package org.railcount.app.inspector;

import org.railcount.app.text.Phrases;
import org.railcount.model.CargoType;
import org.railcount.model.RailcarType;
import org.railcount.model.TimeSource;

/** What the model's values are called in the window. */
final class Words {
    private static final Phrases TEXT = Phrases.of(Words.class);

    private Words() {}

    static String of(RailcarType type) {
        return TEXT.name("railcar", type);
    }

    static String of(CargoType type) {
        return TEXT.name("cargo", type);
    }

    static String of(TimeSource source) {
        return TEXT.name("source", source);
    }

    /** To the decimetre. */
    static String metres(double value) {
        return TEXT.get("value.metres", value);
    }

    /** To the centimetre. */
    static String centimetres(double metres) {
        return TEXT.get("value.centimetres", metres);
    }

    static String degrees(double value) {
        return TEXT.get("value.degrees", value);
    }

    static String percent(double fraction) {
        return TEXT.get("value.percent", 100 * fraction);
    }
}
