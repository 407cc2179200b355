package org.railcount.app.viewer;

import java.util.Optional;
import javafx.scene.image.Image;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.railcount.app.viewer.tiles.PixelColours;
import org.railcount.app.viewer.tiles.Tile;
import org.railcount.imagery.PixelWindow;
import org.railcount.imagery.Scene;
import org.railcount.imagery.SceneException;

/**
 * A small picture of a scene for the scene list, in the scene's own grid: of the site where the scene shows it, else of
 * the whole scene. Thread-safe; call it off the JavaFX thread.
 *
 * @param maxWidth the picture is at most this wide, pixels
 * @param maxHeight the picture is at most this high, pixels
 */
public record SceneThumbnail(int maxWidth, int maxHeight) {
    /**
     * Reads the picture.
     *
     * @param site bounds in longitude and latitude, degrees
     * @throws SceneException when the pixels cannot be read
     */
    public Image of(Scene scene, PixelColours colours, Optional<Envelope> site) throws SceneException {
        PixelWindow window = window(scene, site);
        double scale = Math.min((double) maxWidth / window.width(), (double) maxHeight / window.height());
        int width = Math.max(1, (int) Math.round(window.width() * scale));
        int height = Math.max(1, (int) Math.round(window.height() * scale));
        return Tile.of(width, height, colours.toArgb(scene.read(window, width, height)))
                .image();
    }

    private static PixelWindow window(Scene scene, Optional<Envelope> site) {
        int width = scene.info().width();
        int height = scene.info().height();
        Envelope all = new Envelope(0, width, 0, height);
        Envelope wanted =
                site.map(bounds -> pixels(scene, bounds).intersection(all)).orElse(all);
        if (wanted.isNull() || wanted.getWidth() < 1 || wanted.getHeight() < 1) {
            wanted = all;
        }
        int col = (int) Math.floor(wanted.getMinX());
        int row = (int) Math.floor(wanted.getMinY());
        return new PixelWindow(
                col,
                row,
                Math.max(1, (int) Math.floor(wanted.getMaxX()) - col),
                Math.max(1, (int) Math.floor(wanted.getMaxY()) - row));
    }

    private static Envelope pixels(Scene scene, Envelope lonLat) {
        Envelope pixels = new Envelope();
        for (double lon : new double[] {lonLat.getMinX(), lonLat.getMaxX()}) {
            for (double lat : new double[] {lonLat.getMinY(), lonLat.getMaxY()}) {
                Coordinate pixel = scene.ground().lonLatToPixel(lon, lat);
                pixels.expandToInclude(pixel);
            }
        }
        return pixels;
    }
}
