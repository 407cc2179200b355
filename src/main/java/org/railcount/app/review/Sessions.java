package org.railcount.app.review;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;
import org.railcount.app.scenes.SceneEntry;
import org.railcount.app.scenes.SceneList;
import org.railcount.app.text.Phrases;
import org.railcount.app.work.Background;
import org.railcount.model.DetectionRun;
import org.railcount.model.LogEntry;
import org.railcount.model.RunHash;
import org.railcount.project.EditLog;
import org.railcount.project.ProjectException;
import org.railcount.project.ProjectFolder;
import org.railcount.review.Redetection;
import org.railcount.review.ReviewSession;
import org.railcount.review.SceneReview;

/**
 * The review sessions of the project's scenes: each begins once its scene has been counted and its edits are read, and
 * takes every new run of the detector. JavaFX thread only; files are read in the background.
 */
public final class Sessions implements ReviewDesk.Record {
    private static final Phrases TEXT = Phrases.of(Sessions.class);
    private final ObjectProperty<@Nullable ProjectFolder> project;
    private final Background files;
    private final ReviewSession.Pen pen;
    private final Consumer<LogEntry> keeper;
    private final Consumer<String> problems;
    private final Map<SceneEntry, ReviewSession> sessions = new HashMap<>();
    private final Map<SceneEntry, Redetection> redetections = new HashMap<>();
    private final Map<SceneEntry, InvalidationListener> watched = new HashMap<>();
    private final Set<SceneEntry> reading = new HashSet<>();
    private Consumer<SceneEntry> onChange = entry -> {};

    /**
     * @param keeper takes the entries that are to be written
     * @param problems told of what could not be read, one sentence each
     */
    public Sessions(
            SceneList scenes,
            ObjectProperty<@Nullable ProjectFolder> project,
            Background files,
            ReviewSession.Pen pen,
            Consumer<LogEntry> keeper,
            Consumer<String> problems) {
        this.project = project;
        this.files = files;
        this.pen = pen;
        this.keeper = keeper;
        this.problems = problems;
        scenes.all().addListener(this::watch);
    }

    /** @param listener told when a scene's session came or the detector ran again */
    public void onChange(Consumer<SceneEntry> listener) {
        onChange = listener;
    }

    @Override
    public Optional<ReviewSession> session(SceneEntry entry) {
        return Optional.ofNullable(sessions.get(entry));
    }

    /** What changed when the detector ran again on a reviewed scene since the project was opened. */
    public Optional<Redetection> redetection(SceneEntry entry) {
        return Optional.ofNullable(redetections.get(entry));
    }

    @Override
    public void keep(LogEntry entry) {
        keeper.accept(entry);
    }

    @Override
    public boolean isWritable() {
        ProjectFolder folder = project.get();
        return folder != null && folder.isWritable();
    }

    @Override
    public void earlier(SceneEntry entry, int entries, Consumer<SceneReview> found) {
        ReviewSession session = sessions.get(entry);
        ProjectFolder folder = project.get();
        if (session == null || folder == null) {
            return;
        }
        List<LogEntry> log = List.copyOf(session.log());
        DetectionRun now = session.now().run();
        String shownThen = log.get(entries - 1).run();
        files.run(
                TEXT.get("earlier.failed", entry.fileName()),
                () -> ReviewSession.at(
                        shownThen.equals(RunHash.of(now))
                                ? now
                                : folder.runOfEdits(now.sceneId(), shownThen).orElse(now),
                        log,
                        entries),
                found,
                problems);
    }

    private void watch(ListChangeListener.Change<? extends SceneEntry> change) {
        while (change.next()) {
            change.getRemoved().forEach(this::forget);
            change.getAddedSubList().forEach(entry -> {
                InvalidationListener changed = observable -> follow(entry);
                watched.put(entry, changed);
                entry.detectionProperty().addListener(changed);
                entry.stateProperty().addListener(changed);
                follow(entry);
            });
        }
    }

    private void forget(SceneEntry entry) {
        InvalidationListener changed = watched.remove(entry);
        if (changed != null) {
            entry.detectionProperty().removeListener(changed);
            entry.stateProperty().removeListener(changed);
        }
        sessions.remove(entry);
        redetections.remove(entry);
        reading.remove(entry);
    }

    private void follow(SceneEntry entry) {
        ProjectFolder folder = project.get();
        Optional<DetectionRun> run = entry.run();
        if (folder == null || run.isEmpty() || entry.info().isEmpty()) {
            return;
        }
        ReviewSession session = sessions.get(entry);
        if (session == null) {
            begin(entry, folder);
        } else if (session.now().run() != run.get()) {
            take(entry, session, run.get());
            onChange.accept(entry);
        }
    }

    private void begin(SceneEntry entry, ProjectFolder folder) {
        if (!reading.add(entry)) {
            return;
        }
        DetectionRun run = entry.run().orElseThrow();
        files.run(
                TEXT.get("reading.failed", entry.fileName()),
                () -> read(folder, run),
                read -> {
                    if (reading.remove(entry) && folder == project.get()) {
                        read.warnings().forEach(problems);
                        sessions.put(entry, read.session());
                        entry.run()
                                .filter(now -> now != read.session().now().run())
                                .ifPresent(now -> take(entry, read.session(), now));
                        onChange.accept(entry);
                    }
                },
                sentence -> {
                    reading.remove(entry);
                    problems.accept(sentence);
                });
    }

    private record Read(ReviewSession session, List<String> warnings) {}

    /** Begins where the edits were made, so that it can be told what has changed since. */
    private Read read(ProjectFolder folder, DetectionRun run) throws ProjectException {
        EditLog.Loaded loaded = folder.edits().read(run.sceneId());
        List<LogEntry> log = loaded.entries();
        String last = log.isEmpty() ? "" : log.get(log.size() - 1).run();
        DetectionRun begun = last.isEmpty() || last.equals(RunHash.of(run))
                ? run
                : folder.runOfEdits(run.sceneId(), last).orElse(run);
        return new Read(new ReviewSession(begun, log, pen), loaded.warnings());
    }

    private void take(SceneEntry entry, ReviewSession session, DetectionRun run) {
        if (isWritable()) {
            Redetection change = session.detectedAgain(run);
            change.entry().ifPresent(told -> {
                redetections.put(entry, change);
                keep(told);
            });
        } else {
            sessions.put(entry, new ReviewSession(run, session.log(), pen));
        }
    }
}
