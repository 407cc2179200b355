package org.railcount.imagery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/**
 * Opens scenes to look at: with the overviews that Railcount built for them, or else with a sketch that stands in until
 * they are built. Counting never uses these, so that a count does not depend on what is in a cache. Thread-safe.
 */
public final class ViewedScenes implements Scene.Opener {
    private final GeoTiffScenes scenes;
    private final OverviewCache cache;

    public ViewedScenes(GeoTiffScenes scenes, OverviewCache cache) {
        this.scenes = scenes;
        this.cache = cache;
    }

    @Override
    public Scene open(Path file) throws SceneException {
        return scenes.openToLook(file, cache.find(file));
    }

    /** Whether a scene that was opened here should have overviews built. */
    public boolean lacksOverviews(Scene scene) {
        return scene instanceof GeoTiffScene tiff && tiff.sketch().isPresent();
    }

    /**
     * Builds the overviews of a scene that lacks them. Its sketch becomes better meanwhile. Its file is opened once more
     * for this, so that the scene may be closed before the work ends. Open it again afterwards.
     *
     * @param cancelled asked often
     * @param progress told the share that is done
     * @throws OverviewsNotKeptException when the cache cannot be written
     * @throws SceneException when its pixels cannot be read
     */
    public void buildOverviews(Scene scene, BooleanSupplier cancelled, DoubleConsumer progress) throws SceneException {
        if (scene instanceof GeoTiffScene shown && shown.sketch().isPresent()) {
            Path file = scene.info().path();
            Sketch sketch = shown.sketch().get();
            try (GeoTiffScene own = scenes.openPlain(file)) {
                cache.put(file, part -> new OverviewBuilder(own, sketch, cancelled, progress).write(part));
            } catch (IOException e) {
                throw new OverviewsNotKeptException(
                        "No overviews could be kept for " + file.getFileName() + " (" + e.getMessage()
                                + "), so it stays slow when seen from far; check the room on the disk.",
                        e);
            }
        }
    }

    public OverviewCache cache() {
        return cache;
    }
}
