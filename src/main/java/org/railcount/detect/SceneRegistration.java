package org.railcount.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;
import org.railcount.detect.image.GroundOutline;
import org.railcount.detect.image.Radiometry;
import org.railcount.detect.image.TiledImage;
import org.railcount.detect.register.CentreNetwork;
import org.railcount.detect.register.ReferenceRegistration;
import org.railcount.detect.register.TrackRegistration;
import org.railcount.detect.strip.TrackLayout;
import org.railcount.detect.strip.TrackLine;
import org.railcount.imagery.PixelWindow;
import org.railcount.imagery.RegisteredGround;
import org.railcount.imagery.Scene;
import org.railcount.imagery.SceneException;
import org.railcount.model.GroundMove;
import org.railcount.model.Registration;
import org.railcount.model.Site;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides what brings a scene onto the tracks: the analyst's nudge; else the look of the tracks where rails can be told; else,
 * where that leaves doubt, the site's reference scene. Thread-safe.
 */
final class SceneRegistration {
    private static final Logger LOG = LoggerFactory.getLogger(SceneRegistration.class);

    /** From this ground sample distance on, rails cannot be told. */
    private static final double RAILS_BELOW_M = 0.95;

    private final Site site;
    private final CentreNetwork network;

    SceneRegistration(Site site, CentreNetwork network) {
        this.site = site;
        this.network = network;
    }

    /**
     * Registers a scene.
     *
     * @param lines the site's tracks in the scene's frame
     */
    Registration of(Scene scene, List<TrackLine> lines, TiledImage image, RegistrationHint hint) throws SceneException {
        if (hint.byHand().isPresent()) {
            return Registration.byHand(hint.byHand().get());
        }
        Registration onTracks = onTracks(scene, lines, image);
        if (onTracks.trusted() || hint.reference().isEmpty()) {
            return onTracks;
        }
        Registration onReference = onReference(scene, hint.reference().get());
        return onReference.trusted() || onTracks.basis() == Registration.Basis.NONE ? onReference : onTracks;
    }

    private Registration onTracks(Scene scene, List<TrackLine> lines, TiledImage image) throws SceneException {
        double resolvedM = Math.max(
                scene.info().pixelSizeM(), scene.info().acquisition().gsdM().orElse(0));
        return resolvedM < RAILS_BELOW_M
                ? new TrackRegistration(lines, site.centre()).measure(image, scene.ground(), network)
                : Registration.NONE;
    }

    private Registration onReference(Scene scene, RegistrationHint.Reference hint) throws SceneException {
        GroundOutline frame = new GroundOutline(scene.ground());
        Envelope box = new Envelope();
        site.tracks().forEach(track -> {
            for (Coordinate c : track.centreline().getCoordinates()) {
                box.expandToInclude(frame.utm(c));
            }
        });
        List<Polygon> restless = new ArrayList<>();
        site.zones().forEach(zone -> restless.add(frame.toUtm(zone.boundary())));
        try (Scene reference = hint.opening().open()) {
            GroundMove move = hint.byHand().isPresent() ? hint.byHand().get() : place(reference);
            return new ReferenceRegistration(site.centre(), box, frame, restless)
                    .measure(scene, reference, RegisteredGround.of(reference.ground(), move));
        } catch (SceneException e) {
            LOG.warn("The reference scene was not used: {}", e.getMessage());
            return Registration.NONE;
        }
    }

    /** Where the reference scene lies: on the tracks where they say so for sure, else where its file says. */
    private GroundMove place(Scene reference) throws SceneException {
        Optional<PixelWindow> window = SiteWindow.of(reference, site);
        if (window.isEmpty()) {
            return GroundMove.NONE;
        }
        TiledImage image = new TiledImage(reference, Radiometry.measure(reference, window.get()));
        Registration onTracks = onTracks(reference, TrackLayout.lines(site, reference.ground()), image);
        return onTracks.trusted() ? onTracks.move() : GroundMove.NONE;
    }
}
