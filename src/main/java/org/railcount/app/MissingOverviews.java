package org.railcount.app;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.railcount.app.scenes.SceneEntry;
import org.railcount.app.text.Phrases;
import org.railcount.app.viewer.MapPanel;
import org.railcount.app.work.Background;
import org.railcount.app.work.Job;
import org.railcount.app.work.JobBoard;
import org.railcount.imagery.Scene;
import org.railcount.imagery.ViewedScenes;

/**
 * Has the overviews of the open scene built in the background where it lacks them; the map shows a sketch meanwhile,
 * which becomes sharp from part to part. One scene at a time. JavaFX thread only.
 */
final class MissingOverviews {
    private static final Phrases TEXT = Phrases.of(MissingOverviews.class);
    private final ViewedScenes scenes;
    private final Background builder;
    private final JobBoard board;
    private final Notices notices;
    private final MapPanel map;
    private final SceneShelf shelf;
    /** Files that are being worked on, and those whose work was given up: they are not begun again. */
    private final Set<Path> begun = new HashSet<>();

    MissingOverviews(
            ViewedScenes scenes, Background builder, JobBoard board, Notices notices, MapPanel map, SceneShelf shelf) {
        this.scenes = scenes;
        this.builder = builder;
        this.board = board;
        this.notices = notices;
        this.map = map;
        this.shelf = shelf;
    }

    /**
     * Told that a scene came on the map.
     *
     * @param onBuilt called when it was opened again with its overviews
     */
    void shown(SceneEntry entry, Runnable onBuilt) {
        Scene scene = shelf.get(entry).orElseThrow().scene();
        if (!scenes.lacksOverviews(scene) || !begun.add(entry.path())) {
            return;
        }
        String text = TEXT.get("overviews.building", entry.fileName());
        Job[] job = new Job[1];
        job[0] = board.start(text, () -> board.finish(job[0]));
        builder.run(
                TEXT.get("failed.build-overviews", entry.fileName()),
                () -> {
                    if (job[0].isCancelled()) {
                        throw new CancellationException();
                    }
                    scenes.buildOverviews(
                            scene,
                            job[0]::isCancelled,
                            share -> builder.onFxThread(() -> {
                                job[0].report(text, share);
                                map.refresh();
                            }));
                    return scene;
                },
                built -> {
                    board.finish(job[0]);
                    begun.remove(entry.path());
                    shelf.reopen(entry, onBuilt);
                },
                sentence -> {
                    board.finish(job[0]);
                    notices.problem(sentence);
                });
    }
}
