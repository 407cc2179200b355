package org.railcount.app.viewer.state;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.railcount.app.viewer.tiles.TileRequest;

/**
 * The picture that is shown, and the one that will take its place as soon as its coarsest tile is there: stepping
 * through dates never shows an empty map, nor one date's pixels under another's name. Confined to one thread.
 */
public final class Stage {
    private Optional<Picture> shown = Optional.empty();
    private Optional<Picture> coming = Optional.empty();

    /**
     * Brings a picture on.
     *
     * @param ready whether its coarsest tile is there already
     */
    public void bring(Picture picture, boolean ready) {
        coming = Optional.of(picture);
        if (ready || shown.isEmpty()) {
            enter();
        }
    }

    public void clear() {
        shown = Optional.empty();
        coming = Optional.empty();
    }

    /** Told that a tile was read or failed; brings on the picture that waited for it. */
    public boolean settled(TileRequest tile) {
        boolean awaited = coming.isPresent()
                && coming.get()
                        .scene()
                        .tiles()
                        .grid()
                        .whole(coming.get().scene().tiles().key())
                        .equals(tile);
        if (awaited) {
            enter();
        }
        return awaited;
    }

    /** What is on the screen. */
    public Optional<Picture> shown() {
        return shown;
    }

    /** What was asked for last. */
    public Optional<Picture> latest() {
        return coming.isPresent() ? coming : shown;
    }

    /** Changes what was asked for last. */
    public void update(UnaryOperator<Picture> change) {
        if (coming.isPresent()) {
            coming = coming.map(change);
        } else {
            shown = shown.map(change);
        }
    }

    private void enter() {
        shown = coming;
        coming = Optional.empty();
    }
}
