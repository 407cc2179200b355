package org.railcount.app.viewer.paint;

import java.util.Optional;
import javafx.scene.paint.Color;

/**
 * Where the corners of a picture hold what they hold. Immutable.
 *
 * @param dateOnLeft whether the date stands in the lower left corner, as that of the left one of two pictures
 * @param hue a bar in this colour marks the date, where two dates are told apart by colour
 * @param roomForLeftDate whether the scale bar leaves the lower left corner to the date of a picture laid over this one
 */
public record Corners(boolean dateOnLeft, Optional<Color> hue, boolean roomForLeftDate) {
    /** Those of a picture on its own. */
    public static final Corners ALONE = new Corners(false, Optional.empty(), false);
}
