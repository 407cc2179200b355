package org.railcount.export.figure;

import java.awt.Color;
import org.railcount.model.Subject;

/**
 * Colours on imagery, after Okabe and Ito, "Color Universal Design" (2008). Each line lies on a dark casing, so that it is
 * seen on snow as on ballast.
 */
final class FigureColours {
    static final Color RAILCAR = new Color(0xE69F00);
    static final Color CARGO = new Color(0x56B4E9);
    static final Color SHIP = new Color(0xE79AC4);
    static final Color AREA = Color.WHITE;
    static final Color CASING = new Color(0, 0, 0, 150);
    /** Behind words on the picture. */
    static final Color PLATE = new Color(255, 255, 255, 225);

    static final Color PLATE_EDGE = new Color(0, 0, 0, 90);
    static final Color NO_IMAGERY = new Color(0xD4D7DA);

    private FigureColours() {}

    static Color of(Subject subject) {
        if (subject instanceof Subject.Cargo) {
            return CARGO;
        }
        return subject instanceof Subject.Ship ? SHIP : RAILCAR;
    }
}
