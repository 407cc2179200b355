package org.railcount.app.viewer;

import java.util.Optional;
import org.railcount.app.viewer.state.MapModel;
import org.railcount.app.viewer.state.MapScene;
import org.railcount.app.viewer.tiles.Tile;
import org.railcount.app.viewer.tiles.TileRequest;
import org.railcount.app.viewer.tiles.TileScheduler;

/** What happens on the map when a tile was read, or could not be. JavaFX thread only. */
final class Arrivals implements TileScheduler.Listener<Tile> {
    private final MapModel model;
    private final Follower map;
    private Optional<String> problem = Optional.empty();

    /** What of the map has to follow. */
    interface Follower {
        void repaint();

        /** Another picture is on the stage. */
        void pictureChanged();

        /** Nothing of the scene can be shown, for the reason given in one sentence. */
        void unreadable(String sentence);
    }

    Arrivals(MapModel model, Follower map) {
        this.model = model;
        this.map = map;
    }

    /** Why part of the scene on the map is missing. */
    Optional<String> problem() {
        return problem;
    }

    /** Forgets what went wrong with the scene before. */
    void begin() {
        problem = Optional.empty();
    }

    @Override
    public void arrived(TileRequest request, Tile tile) {
        settled(request);
    }

    @Override
    public void failed(TileRequest request, String sentence) {
        settled(request);
        Optional<MapScene> shown = model.stage()
                .shown()
                .map(picture -> picture.scene())
                .filter(scene -> scene.tiles().key().equals(request.scene()));
        if (shown.isPresent() && problem.isEmpty()) {
            problem = Optional.of(sentence);
            model.listener().problem(sentence);
        }
        // A part of it may have failed before.
        if (shown.filter(scene -> whole(scene).equals(request)).isPresent()) {
            map.unreadable(sentence);
        }
    }

    /** The one tile that holds all of a scene. */
    static TileRequest whole(MapScene scene) {
        return scene.tiles().grid().whole(scene.tiles().key());
    }

    private void settled(TileRequest request) {
        if (model.stage().settled(request)) {
            map.pictureChanged();
        }
        map.repaint();
    }
}
