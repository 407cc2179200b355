package org.railcount.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.railcount.app.scenes.SceneEntry;
import org.railcount.app.text.Phrases;
import org.railcount.app.viewer.state.MapScene;
import org.railcount.app.work.Background;
import org.railcount.imagery.Scene;
import org.railcount.imagery.SceneException;
import org.railcount.model.DetectionRun;
import org.railcount.model.Registration;

/**
 * Keeps the scenes that were looked at last open for the map, a handful of them, and closes the others. JavaFX thread
 * only.
 */
final class SceneShelf {
    private static final Phrases TEXT = Phrases.of(SceneShelf.class);

    /** The open scene, its neighbours, and enough more that none is closed while its pixels may be on the screen. */
    private static final int ROOM = 8;

    /** Makes a scene ready for the map. Called on a worker thread. */
    @FunctionalInterface
    interface MapReady {
        MapScene of(SceneEntry entry, Scene scene, Registration registration) throws SceneException;
    }

    private final Background files;
    private final Scene.Opener opener;
    private final MapReady mapReady;
    private final LinkedHashMap<SceneEntry, MapScene> held = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<SceneEntry, List<Waiting>> coming = new HashMap<>();

    /** Somebody who wants a scene that is being opened. */
    private record Waiting(Runnable onOpen, Consumer<String> onProblem) {}

    SceneShelf(Background files, Scene.Opener opener, MapReady mapReady) {
        this.files = files;
        this.opener = opener;
        this.mapReady = mapReady;
    }

    /** The scene of an entry, if it is open. */
    Optional<MapScene> get(SceneEntry entry) {
        return Optional.ofNullable(held.get(entry));
    }

    /**
     * Opens the scene of an entry unless it is open or about to be.
     *
     * @param onProblem takes the one sentence that says why it cannot be shown
     */
    void fetch(SceneEntry entry, Runnable onOpen, Consumer<String> onProblem) {
        if (held.containsKey(entry)) {
            onOpen.run();
            return;
        }
        List<Waiting> others = coming.get(entry);
        if (others != null) {
            others.add(new Waiting(onOpen, onProblem));
            return;
        }
        coming.put(entry, new ArrayList<>(List.of(new Waiting(onOpen, onProblem))));
        Registration registration = entry.run().map(DetectionRun::registration).orElse(Registration.NONE);
        files.run(
                TEXT.get("failed.open", entry.fileName()),
                () -> open(entry, registration),
                scene -> {
                    held.put(entry, scene);
                    closeEldest();
                    waiting(entry).forEach(waiting -> waiting.onOpen().run());
                },
                sentence -> {
                    waiting(entry).forEach(waiting -> waiting.onProblem().accept(sentence));
                });
    }

    private List<Waiting> waiting(SceneEntry entry) {
        List<Waiting> waiting = coming.remove(entry);
        return waiting == null ? List.of() : waiting;
    }

    /** Opens a scene once more in place of the one that is held, which can be read better by now. */
    void reopen(SceneEntry entry, Runnable onOpen) {
        MapScene before = held.get(entry);
        if (before == null) {
            return;
        }
        files.run(
                TEXT.get("failed.open", entry.fileName()),
                () -> open(entry, before.registration()),
                scene -> {
                    MapScene now = held.get(entry);
                    if (now == null) {
                        // It had to go meanwhile.
                        close(scene);
                        return;
                    }
                    held.put(entry, scene);
                    onOpen.run();
                    close(now);
                },
                sentence -> {});
    }

    /**
     * Gives the scenes that are open their colours anew, one after the other.
     *
     * @param first the one that is wanted soonest, if it is held
     * @param onReady told of each scene that has its colours
     * @param onEnd called after the last
     */
    void recolour(Optional<SceneEntry> first, Consumer<SceneEntry> onReady, Runnable onEnd) {
        List<SceneEntry> entries =
                new ArrayList<>(first.filter(held::containsKey).stream().toList());
        held.keySet().stream().filter(entry -> !entries.contains(entry)).forEach(entries::add);
        recolourNext(entries.iterator(), onReady, onEnd);
    }

    private void recolourNext(Iterator<SceneEntry> entries, Consumer<SceneEntry> onReady, Runnable onEnd) {
        if (!entries.hasNext()) {
            onEnd.run();
            return;
        }
        SceneEntry entry = entries.next();
        MapScene before = held.get(entry);
        if (before == null) {
            recolourNext(entries, onReady, onEnd);
            return;
        }
        files.run(
                TEXT.get("failed.colour", entry.fileName()),
                () -> mapReady.of(entry, before.scene(), before.registration()),
                coloured -> {
                    // It may have been closed or opened again meanwhile.
                    if (held.replace(entry, before, coloured)) {
                        onReady.accept(entry);
                    }
                    recolourNext(entries, onReady, onEnd);
                },
                sentence -> recolourNext(entries, onReady, onEnd));
    }

    private void close(MapScene scene) {
        files.run(
                TEXT.get("failed.close"),
                () -> {
                    scene.scene().close();
                    return scene;
                },
                closed -> {},
                sentence -> {});
    }

    private MapScene open(SceneEntry entry, Registration registration) throws SceneException {
        Scene scene = opener.open(entry.path());
        try {
            return mapReady.of(entry, scene, registration);
        } catch (SceneException | RuntimeException e) {
            scene.close();
            throw e;
        }
    }

    private void closeEldest() {
        Iterator<Map.Entry<SceneEntry, MapScene>> eldestFirst = held.entrySet().iterator();
        while (held.size() > ROOM && eldestFirst.hasNext()) {
            MapScene eldest = eldestFirst.next().getValue();
            eldestFirst.remove();
            close(eldest);
        }
    }
}
