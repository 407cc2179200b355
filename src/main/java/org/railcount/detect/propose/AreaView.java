package org.railcount.detect.propose;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.railcount.detect.image.Radiometry;
import org.railcount.detect.image.TiledImage;
import org.railcount.detect.strip.Strip;
import org.railcount.detect.strip.StripReference;
import org.railcount.detect.strip.StripSampler;
import org.railcount.detect.strip.TrackLine;
import org.railcount.imagery.GroundFrame;
import org.railcount.imagery.PixelWindow;
import org.railcount.imagery.RegisteredGround;
import org.railcount.imagery.Scene;
import org.railcount.imagery.SceneException;
import org.railcount.model.GroundMove;

/**
 * One scene over the searched area: its pixels, brought to the tones of the area, wherever a strip is cut.
 * Thread-safe.
 */
final class AreaView {
    /** Strips by which the tones are measured: as wide as the reference looks, this far apart. */
    private static final int TONE_ROWS = 24;

    private static final double TONE_EVERY_M = 24;

    private final TiledImage image;
    private final GroundFrame ground;
    private final StripReference reference;
    private final StripSampler sampler;

    private AreaView(TiledImage image, GroundFrame ground, StripReference reference, StripSampler sampler) {
        this.image = image;
        this.ground = ground;
        this.reference = reference;
        this.sampler = sampler;
    }

    /** A scene over a rectangle of ground. */
    static AreaView of(PlacedScene placed, Envelope utm) throws SceneException {
        Scene scene = placed.scene();
        GroundFrame ground = placed.ground();
        Envelope pixels = new Envelope();
        for (double east : new double[] {utm.getMinX(), utm.getMaxX()}) {
            for (double north : new double[] {utm.getMinY(), utm.getMaxY()}) {
                pixels.expandToInclude(ground.utmToPixel(east, north));
            }
        }
        pixels = pixels.intersection(
                new Envelope(0, scene.info().width(), 0, scene.info().height()));
        PixelWindow window = new PixelWindow(
                (int) pixels.getMinX(), (int) pixels.getMinY(), Math.max(1, (int) pixels.getWidth()), Math.max(1, (int)
                        pixels.getHeight()));
        TiledImage image = new TiledImage(scene, Radiometry.measure(scene, window));
        StripSampler sampler = new StripSampler(image, ground);
        List<TrackLine> tones = new ArrayList<>();
        for (double north = utm.getMinY() + TONE_EVERY_M / 2; north < utm.getMaxY(); north += TONE_EVERY_M) {
            tones.add(line(new Coordinate(utm.getMinX(), north), new Coordinate(utm.getMaxX(), north)));
        }
        return new AreaView(image, ground, StripReference.measure(sampler.sample(tones, TONE_ROWS)), sampler);
    }

    /** The same pixels moved on the ground. */
    AreaView moved(GroundMove move) {
        GroundFrame there = RegisteredGround.of(ground, move);
        return new AreaView(image, there, reference, new StripSampler(image, there));
    }

    TiledImage image() {
        return image;
    }

    GroundFrame ground() {
        return ground;
    }

    StripReference reference() {
        return reference;
    }

    /** A straight strip between two places, so many rows about the line. */
    Strip strip(Coordinate from, Coordinate to, int rows) throws SceneException {
        return sampler.sample(line(from, to), rows);
    }

    /** Several strips, in the order of their middle lines, so many rows about each. */
    List<Strip> strips(List<TrackLine> lines, int rows) throws SceneException {
        return sampler.sample(lines, rows);
    }

    private static TrackLine line(Coordinate from, Coordinate to) {
        return TrackLine.of("", List.of(from, to));
    }
}
