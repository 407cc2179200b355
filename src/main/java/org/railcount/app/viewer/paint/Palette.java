package org.railcount.app.viewer.paint;

import javafx.scene.paint.Color;
import org.railcount.app.viewer.edit.FeatureRole;
import org.railcount.model.Subject;

/** The map's colours: Okabe and Ito's palette (2008), which people with colour-vision deficiencies can tell apart. */
public final class Palette {
    public static final Color ORANGE = Color.web("#E69F00");
    public static final Color SKY_BLUE = Color.web("#56B4E9");
    public static final Color GREEN = Color.web("#009E73");
    public static final Color YELLOW = Color.web("#F0E442");
    public static final Color BLUE = Color.web("#0072B2");
    public static final Color VERMILION = Color.web("#D55E00");
    public static final Color PURPLE = Color.web("#CC79A7");

    /** Around the imagery, as opaque ARGB: dark and neutral, so that colours on it can be judged. */
    public static final int SURROUND_ARGB = 0xFF1C1C1C;
    /** Under thin lines and text, so that they can be seen on snow and on coal. */
    public static final Color HALO = Color.web("#000000", 0.55);

    public static final Color TEXT = Color.web("#f2f2f2");
    public static final Color SELECTED = YELLOW;
    /** What the analyst added: bluish green, lightened so that it stands out from the tracks. */
    public static final Color OWN = Color.web("#3ddbac");

    /** The date that is compared with. */
    public static final Color REFERENCE_DATE = SKY_BLUE;
    /** The open date, while it is compared with another. */
    public static final Color OPEN_DATE = ORANGE;

    private Palette() {}

    public static Color of(Subject subject) {
        if (subject instanceof Subject.Cargo) {
            return SKY_BLUE;
        }
        return subject instanceof Subject.Ship ? PURPLE : ORANGE;
    }

    public static Color of(FeatureRole role) {
        return switch (role) {
            case TRACK -> GREEN.deriveColor(0, 0.9, 1.25, 1);
            case AREA -> Color.web("#e8e8e8");
            case CARGO_ZONE -> SKY_BLUE.deriveColor(0, 0.55, 1.1, 1);
            case WATER -> BLUE.deriveColor(0, 0.8, 1.4, 1);
            case IGNORE -> VERMILION;
        };
    }
}
