package org.railcount.app.viewer.paint;

import java.util.Optional;
import javafx.scene.paint.Color;

/**
 * Where the corners of a picture hold what they hold. Immutable.
 *
 * @param dateOnLeft whether the date stands in the lower left corner, as that of the left one of two pictures
 * @param hue a bar in this colour marks the date, where two dates are told apart by colour
 * @param shared whether another picture lies over or under this one: each date has half of the lower edge, and the scale bar
 *     stands above them
 */
public record Corners(boolean dateOnLeft, Optional<Color> hue, boolean shared) {
    /** Those of a picture on its own. */
    public static final Corners ALONE = new Corners(false, Optional.empty(), false);
}
