package org.railcount.detect;

import java.util.List;
import org.railcount.detect.image.GroundOutline;
import org.railcount.detect.image.Radiometry;
import org.railcount.detect.image.TiledImage;
import org.railcount.detect.strip.TrackLine;
import org.railcount.imagery.GroundFrame;
import org.railcount.imagery.Scene;
import org.railcount.model.Registration;
import org.railcount.model.Site;

/**
 * A scene that was brought onto a site's tracks. Thread-safe.
 *
 * @param scene its pixels
 * @param site what is counted on
 * @param radiometry how samples become red, green and blue
 * @param image the same pixels, stretched
 * @param lines the site's tracks in the scene's UTM frame
 * @param registration how the scene lies over the tracks
 * @param ground the site's positions and the scene's pixels, after registration
 * @param outline between UTM and longitude and latitude
 */
public record SceneView(
        Scene scene,
        Site site,
        Radiometry radiometry,
        TiledImage image,
        List<TrackLine> lines,
        Registration registration,
        GroundFrame ground,
        GroundOutline outline) {
    /** From this ground sample distance on, cars cannot be told apart. */
    private static final double CARS_BELOW_M = 0.95;

    /** What the sensor resolved, metres: the coarser of the grid and the collected ground sample distance. */
    public double resolutionM() {
        return Math.max(
                scene.info().pixelSizeM(), scene.info().acquisition().gsdM().orElse(0));
    }

    /** Whether the scene is fine enough for single cars. */
    public boolean carsResolved() {
        return resolutionM() < CARS_BELOW_M;
    }
}
