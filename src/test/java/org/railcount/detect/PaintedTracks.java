package org.railcount.detect;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.detect.image.Radiometry;
import org.railcount.detect.image.TiledImage;
import org.railcount.detect.strip.TrackLine;
import org.railcount.imagery.PixelWindow;
import org.railcount.imagery.SceneException;
import org.railcount.model.GroundMove;

/** Empty tracks side by side on gravel, as a scene of 0.4 m pixels shows them that may be displaced. */
public final class PaintedTracks {
    public static final double PIXEL_M = 0.4;

    /** Ground south and north of the middle track that a scene shows, metres. */
    private static final double HALF_HEIGHT_M = 32;

    /** Ground beyond the tracks' ends, metres. */
    private static final double BEYOND_M = 20;

    private final double lengthM;
    private final double[] north;

    /** @param north metres north of the middle at which tracks run, from west to east, so many metres long */
    public PaintedTracks(double lengthM, double... north) {
        this.lengthM = lengthM;
        this.north = north.clone();
    }

    private double halfWidthM() {
        return lengthM / 2 + BEYOND_M;
    }

    /** The middle, which turns are about, in UTM. */
    public Coordinate middle() {
        return new Coordinate(PaintedScene.EAST + halfWidthM(), PaintedScene.NORTH - HALF_HEIGHT_M);
    }

    /** The middle in longitude and latitude. */
    public Coordinate centre() {
        return PaintedScene.lonLat(halfWidthM(), HALF_HEIGHT_M);
    }

    /** The tracks as they are drawn. */
    public List<TrackLine> lines() {
        List<TrackLine> lines = new ArrayList<>();
        for (double y : north) {
            lines.add(TrackLine.of(
                    "at " + y,
                    List.of(
                            new Coordinate(middle().x - lengthM / 2, middle().y + y),
                            new Coordinate(middle().x + lengthM / 2, middle().y + y))));
        }
        return lines;
    }

    /** A scene that is in place. */
    public PaintedScene scene() {
        return scene(0, 0, 0, north);
    }

    /**
     * A scene that is displaced: turned counter-clockwise about the middle, then shifted.
     *
     * @param seen where tracks truly run, metres north of the middle
     */
    public PaintedScene scene(double eastM, double northM, double degrees, double... seen) {
        int width = (int) Math.round(2 * halfWidthM() / PIXEL_M);
        int height = (int) Math.round(2 * HALF_HEIGHT_M / PIXEL_M);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        GroundMove displacement = new GroundMove(eastM, northM, degrees, 1, 0, 0);
        Coordinate middle = middle();
        Random random = new Random(3);
        for (int row = 0; row < height; row++) {
            for (int col = 0; col < width; col++) {
                Coordinate place = displacement.undo(
                        PaintedScene.EAST + (col + 0.5) * PIXEL_M, PaintedScene.NORTH - (row + 0.5) * PIXEL_M, middle);
                double nearest = Double.MAX_VALUE;
                for (double y : seen) {
                    nearest = Math.min(nearest, Math.abs(place.y - middle.y - y));
                }
                picture.setRGB(col, row, tone(nearest, random.nextInt(21) - 10));
            }
        }
        return new PaintedScene(picture, PIXEL_M, Path.of("tracks.tif"));
    }

    /** Colour so many metres beside the middle of a track: a bed with soft rims, greasy between rails that shine. */
    private static int tone(double besideM, int grain) {
        double bed = Math.max(0, Math.min(1, (2.4 - besideM) / 0.7));
        double grease = Math.exp(-besideM * besideM / 0.5);
        double rail = Math.exp(-Math.pow((besideM - 0.75) / 0.25, 2));
        int light = (int) Math.round(15 * bed - 40 * grease + 10 * rail) + grain;
        return new Color(128 + light, 122 + light, 112 + light).getRGB();
    }

    /** A scene's pixels, stretched. */
    public static TiledImage image(PaintedScene scene) throws SceneException {
        return new TiledImage(
                scene,
                Radiometry.measure(
                        scene,
                        new PixelWindow(0, 0, scene.info().width(), scene.info().height())));
    }
}
