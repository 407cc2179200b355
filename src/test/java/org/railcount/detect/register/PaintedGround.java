package org.railcount.detect.register;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Random;
import org.railcount.detect.PaintedScene;

/** Ground strewn with roofs and trees, as scenes of several pixel sizes and several errors of place show it. */
final class PaintedGround {
    /** Metres to a side. */
    static final double SIDE_M = 460;

    private static final double MIDDLE_M = SIDE_M / 2;

    private final long seed;

    /** @param seed the same seed, the same ground */
    PaintedGround(long seed) {
        this.seed = seed;
    }

    /** The ground as a scene shows it that is in place. */
    PaintedScene scene(double pixelM) {
        return scene(pixelM, 0, 0, 0, 1);
    }

    /** The ground as a scene shows it that is displaced: turned counter-clockwise and stretched about the middle, then shifted. */
    PaintedScene scene(double pixelM, double eastM, double northM, double degrees, double scale) {
        return new PaintedScene(picture(pixelM, eastM, northM, degrees, scale), pixelM, Path.of("painted.tif"));
    }

    /** The pixels of such a scene. */
    BufferedImage picture(double pixelM, double eastM, double northM, double degrees, double scale) {
        AffineTransform place = new AffineTransform();
        place.scale(1 / pixelM, 1 / pixelM);
        place.translate(MIDDLE_M + eastM, MIDDLE_M - northM);
        place.rotate(Math.toRadians(-degrees));
        place.scale(scale, scale);
        place.translate(-MIDDLE_M, -MIDDLE_M);
        int side = (int) Math.round(SIDE_M / pixelM);
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = picture.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(new Color(110, 110, 100));
        g.fillRect(0, 0, side, side);
        g.transform(place);
        Random random = new Random(seed);
        for (int i = 0; i < 2500; i++) {
            double x = (1.2 * random.nextDouble() - 0.1) * SIDE_M;
            double y = (1.2 * random.nextDouble() - 0.1) * SIDE_M;
            double width = 3 + 12 * random.nextDouble();
            double height = 3 + 12 * random.nextDouble();
            int light = 40 + random.nextInt(200);
            g.setColor(new Color(light, light, light));
            g.fill(
                    random.nextBoolean()
                            ? new Ellipse2D.Double(x, y, width, width)
                            : new Rectangle2D.Double(x, y, width, height));
        }
        g.dispose();
        return picture;
    }
}
