package org.railcount.app;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.railcount.app.scenes.SceneEntry;
import org.railcount.app.text.Phrases;
import org.railcount.app.work.Background;
import org.railcount.app.work.Job;
import org.railcount.app.work.JobBoard;
import org.railcount.imagery.OverviewsNotKeptException;
import org.railcount.imagery.Scene;
import org.railcount.imagery.ViewedScenes;

/**
 * Has the overviews of the scenes that are shown built in the background where they lack them; the map shows a sketch
 * meanwhile, which becomes sharp from part to part. One scene at a time, the one that was shown last first. JavaFX thread
 * only.
 */
final class MissingOverviews {
    private static final Phrases TEXT = Phrases.of(MissingOverviews.class);
    private final ViewedScenes scenes;
    private final Background builder;
    private final JobBoard board;
    private final SceneShelf shelf;
    private final Runnable onSharper;
    private final Consumer<String> onProblem;
    /** The file that is being worked on, and those whose work was given up: they are not begun again. */
    private final Set<Path> begun = new HashSet<>();
    /** The first is the next. */
    private final Deque<Waiting> waiting = new ArrayDeque<>();

    private boolean building;

    /** A scene that waits for its turn. */
    private record Waiting(SceneEntry entry, Runnable onBuilt) {}

    /**
     * @param builder where overviews are built
     * @param shelf holds the scenes that are shown
     * @param onSharper called whenever a sketch has become better
     * @param onProblem takes the one sentence that says why a scene has no overviews
     */
    MissingOverviews(
            ViewedScenes scenes,
            Background builder,
            JobBoard board,
            SceneShelf shelf,
            Runnable onSharper,
            Consumer<String> onProblem) {
        this.scenes = scenes;
        this.builder = builder;
        this.board = board;
        this.shelf = shelf;
        this.onSharper = onSharper;
        this.onProblem = onProblem;
    }

    /**
     * Told that a scene came on the map.
     *
     * @param onBuilt called when it was opened again with its overviews
     */
    void shown(SceneEntry entry, Runnable onBuilt) {
        Scene scene = shelf.get(entry).orElseThrow().scene();
        if (!scenes.lacksOverviews(scene) || begun.contains(entry.path())) {
            return;
        }
        waiting.removeIf(other -> other.entry().path().equals(entry.path()));
        waiting.push(new Waiting(entry, onBuilt));
        if (!building) {
            next();
        }
    }

    /** Begins the next one. A scene that has left the shelf is passed over: it comes again when it is shown again. */
    private void next() {
        building = false;
        while (!building && !waiting.isEmpty()) {
            Waiting next = waiting.pop();
            shelf.get(next.entry()).ifPresent(held -> build(next, held.scene()));
        }
    }

    private void build(Waiting wanted, Scene scene) {
        SceneEntry entry = wanted.entry();
        building = true;
        begun.add(entry.path());
        String text = TEXT.get("overviews.building", entry.fileName());
        Job job = board.start(text);
        builder.run(
                TEXT.get("failed.build-overviews", entry.fileName()),
                () -> {
                    try {
                        if (job.isCancelled()) {
                            throw new CancellationException();
                        }
                        scenes.buildOverviews(
                                scene,
                                job::isCancelled,
                                share -> builder.onFxThread(() -> {
                                    job.report(text, share);
                                    onSharper.run();
                                }));
                        return entry;
                    } catch (OverviewsNotKeptException e) {
                        // There may be room on the disk by the time that it is shown again.
                        builder.onFxThread(() -> begun.remove(entry.path()));
                        throw e;
                    } finally {
                        // Here and not below, where nothing is told of one that was cancelled.
                        builder.onFxThread(this::next);
                    }
                },
                built -> {
                    board.finish(job);
                    begun.remove(entry.path());
                    shelf.reopen(entry, wanted.onBuilt());
                },
                sentence -> {
                    board.finish(job);
                    onProblem.accept(sentence);
                });
    }
}
