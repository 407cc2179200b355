package org.railcount.app;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javafx.scene.image.Image;
import org.locationtech.jts.geom.Envelope;
import org.railcount.app.scenes.SceneEntry;
import org.railcount.app.text.Phrases;
import org.railcount.app.viewer.SceneThumbnail;
import org.railcount.app.viewer.tiles.PixelColours;
import org.railcount.app.work.Background;
import org.railcount.imagery.DisplaySettings;
import org.railcount.imagery.Scene;
import org.railcount.imagery.SceneException;
import org.railcount.model.Site;

/**
 * Reads the small pictures of scenes when their rows or frames come into view, and keeps some hundreds of those that were
 * in view last, however many scenes there are. They keep the usual colours however the map shows a scene, so that dates
 * can be told by their looks. JavaFX thread only.
 */
final class Thumbnails {
    private static final Phrases TEXT = Phrases.of(Thumbnails.class);

    /** Works out how a scene's samples become colours. Called on a worker thread. */
    @FunctionalInterface
    interface Colouring {
        PixelColours of(Scene scene, DisplaySettings settings) throws SceneException;
    }

    /** Twice the size of a row's frame, for screens with fine pixels. */
    private static final SceneThumbnail SIZE = new SceneThumbnail(144, 112);

    private final Workspace workspace;
    private final Background pictures;
    private final Scene.Opener opener;
    private final Colouring colouring;
    /** 64 KB each; many more than fit on a screen. */
    private static final int ROOM = 400;

    private final LinkedHashMap<SceneEntry, Wish> kept = new LinkedHashMap<>(16, 0.75f, true);

    /** A picture that was asked for. */
    private static final class Wish {
        /** Read by the thread that would read the picture. */
        private volatile boolean dropped;
    }

    Thumbnails(Workspace workspace, Background pictures, Scene.Opener opener, Colouring colouring) {
        this.workspace = workspace;
        this.pictures = pictures;
        this.opener = opener;
        this.colouring = colouring;
    }

    /** Told that an entry is in view: reads its picture unless that is there. One that cannot be read stays dark. */
    void request(SceneEntry entry) {
        if (kept.get(entry) != null) {
            return;
        }
        Wish wish = new Wish();
        kept.put(entry, wish);
        dropEldest();
        Optional<Envelope> extent = workspace.site().flatMap(Thumbnails::extent);
        pictures.run(
                TEXT.get("failed.thumbnail", entry.fileName()),
                () -> {
                    // Scrolled past long ago.
                    if (wish.dropped) {
                        throw new CancellationException();
                    }
                    return read(entry, extent);
                },
                image -> {
                    if (!wish.dropped) {
                        entry.thumbnailProperty().set(image);
                    }
                },
                sentence -> {});
    }

    private void dropEldest() {
        Iterator<Map.Entry<SceneEntry, Wish>> eldestFirst = kept.entrySet().iterator();
        while (kept.size() > ROOM) {
            Map.Entry<SceneEntry, Wish> eldest = eldestFirst.next();
            eldestFirst.remove();
            eldest.getValue().dropped = true;
            eldest.getKey().thumbnailProperty().set(null);
        }
    }

    private Image read(SceneEntry entry, Optional<Envelope> extent) throws SceneException {
        try (Scene scene = opener.open(entry.path())) {
            return SIZE.of(scene, colouring.of(scene, DisplaySettings.DEFAULT), extent);
        }
    }

    private static Optional<Envelope> extent(Site site) {
        Envelope extent = new Envelope();
        site.areas().forEach(area -> extent.expandToInclude(area.boundary().getEnvelopeInternal()));
        return extent.isNull() ? Optional.empty() : Optional.of(extent);
    }
}
