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
 * @param carsResolved whether the scene is fine enough for single cars
 */
public record SceneView(
        Scene scene,
        Site site,
        Radiometry radiometry,
        TiledImage image,
        List<TrackLine> lines,
        Registration registration,
        GroundFrame ground,
        GroundOutline outline,
        boolean carsResolved) {}
