package org.railcount.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.railcount.imagery.PixelWindow;
import org.railcount.imagery.Scene;
import org.railcount.model.Site;
import org.railcount.model.SiteFeature;

/** Which part of a scene a site covers. */
final class SiteWindow {
    private SiteWindow() {}

    /** In pixels; empty where the two do not meet. */
    static Optional<PixelWindow> of(Scene scene, Site site) {
        Envelope box = new Envelope();
        List<SiteFeature> features = new ArrayList<>(site.areas());
        features.addAll(site.tracks());
        features.addAll(site.zones());
        for (SiteFeature feature : features) {
            for (Coordinate c : feature.geometry().getCoordinates()) {
                box.expandToInclude(scene.ground().lonLatToPixel(c.x, c.y));
            }
        }
        box = box.intersection(
                new Envelope(0, scene.info().width(), 0, scene.info().height()));
        if (box.isNull() || box.getWidth() < 1 || box.getHeight() < 1) {
            return Optional.empty();
        }
        return Optional.of(
                new PixelWindow((int) box.getMinX(), (int) box.getMinY(), (int) box.getWidth(), (int) box.getHeight()));
    }
}
