package org.railcount.app.viewer.tiles;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.railcount.app.viewer.frame.SceneOnMap;
import org.railcount.app.viewer.frame.ViewTransform;

/**
 * The tiles that a view of a scene needs. Immutable.
 *
 * @param level the pyramid level that suits the scale
 * @param visible the tiles of that level that the view meets, nearest to the middle first
 * @param wanted what to read: the tile that holds the whole scene, then the visible ones
 * @param screenPixelsPerScenePixel how large a scene pixel is on the screen
 */
public record TilePlan(
        int level, List<TileRequest> visible, List<TileRequest> wanted, double screenPixelsPerScenePixel) {

    /**
     * Plans a view.
     *
     * @param deviceScale device pixels per screen pixel, 1 on ordinary displays
     */
    public static TilePlan of(SceneTiles tiles, SceneOnMap scene, ViewTransform view, double deviceScale) {
        Envelope seen = view.visible().intersection(scene.bounds());
        Coordinate near = seen.isNull() ? scene.bounds().centre() : seen.centre();
        double scenePerScreen = scene.pixelsPerMetre(near.x, near.y) * view.metresPerPixel();
        int level = tiles.grid().levelFor(scenePerScreen / deviceScale);
        if (seen.isNull()) {
            return new TilePlan(level, List.of(), List.of(tiles.grid().whole(tiles.key())), 1 / scenePerScreen);
        }
        Envelope pixels = scene.pixelBounds(view.visible());
        List<TileRequest> visible = tiles.grid().covering(tiles.key(), level, pixels);
        return new TilePlan(level, visible, tiles.needed(level, pixels), 1 / scenePerScreen);
    }
}
