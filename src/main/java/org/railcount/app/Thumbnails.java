package org.railcount.app;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
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
 * Reads the scene list's small pictures, once each, when their rows come into view. They keep the usual colours however
 * the map shows a scene, so that dates can be told by their looks. JavaFX thread only.
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
    private final Set<SceneEntry> asked = new HashSet<>();

    Thumbnails(Workspace workspace, Background pictures, Scene.Opener opener, Colouring colouring) {
        this.workspace = workspace;
        this.pictures = pictures;
        this.opener = opener;
        this.colouring = colouring;
    }

    /** Reads the picture of an entry unless that was asked before. One that cannot be read stays dark. */
    void request(SceneEntry entry) {
        if (!asked.add(entry)) {
            return;
        }
        Optional<Envelope> extent = workspace.site().flatMap(Thumbnails::extent);
        pictures.run(
                TEXT.get("failed.thumbnail", entry.fileName()),
                () -> read(entry, extent),
                image -> entry.thumbnailProperty().set(image),
                sentence -> {});
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
