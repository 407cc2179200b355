package org.railcount.app.viewer.state;

import org.railcount.app.viewer.frame.MapFrame;
import org.railcount.app.viewer.frame.SceneOnMap;
import org.railcount.app.viewer.tiles.PixelColours;
import org.railcount.app.viewer.tiles.SceneTiles;
import org.railcount.imagery.Scene;
import org.railcount.model.Registration;

/**
 * An open scene made ready for the map. Keep it as long as the scene is open: its tiles are remembered under it.
 * Thread-safe.
 *
 * @param tiles its pixels
 * @param registration how it was brought onto the site
 */
public record MapScene(SceneTiles tiles, Registration registration) {
    /**
     * Makes a scene ready. Asks the file system; call it off the JavaFX thread.
     *
     * @param colours turns samples into what is shown
     */
    public static MapScene of(Scene scene, PixelColours colours, Registration registration) {
        return new MapScene(SceneTiles.of(scene, colours), registration);
    }

    /** The same pixels with another shift. */
    public MapScene with(Registration other) {
        return new MapScene(tiles, other);
    }

    public Scene scene() {
        return tiles.scene();
    }

    /** Where its pixels lie in a map frame. */
    public SceneOnMap on(MapFrame frame) {
        return new SceneOnMap(scene().info(), scene().ground(), registration, frame);
    }
}
