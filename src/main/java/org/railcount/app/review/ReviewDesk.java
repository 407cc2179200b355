package org.railcount.app.review;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.railcount.app.scenes.SceneEntry;
import org.railcount.app.scenes.SceneList;
import org.railcount.app.text.Phrases;
import org.railcount.model.Edit;
import org.railcount.model.LogEntry;
import org.railcount.model.Site;
import org.railcount.review.Corrections;
import org.railcount.review.ReviewCounter;
import org.railcount.review.ReviewSession;
import org.railcount.review.SceneReview;

/**
 * The review of the open scene, for every panel that shows or corrects it. To correct: take detections from
 * {@link #openProperty}, make an edit with {@link Corrections}, hand it to {@link #apply}; the property then has the new
 * state, the edit is on its way to the disk, and undo takes it back. Each scene keeps its own undo. JavaFX thread only.
 */
public final class ReviewDesk {
    private static final Phrases TEXT = Phrases.of(ReviewDesk.class);

    /** Where the sessions come from and where their entries go. Called on the JavaFX thread. */
    public interface Record {
        /** The session of a scene; empty until its log is read, or where it has not been counted. */
        Optional<ReviewSession> session(SceneEntry entry);

        /** Finds what stood after so many entries, if need be in the background, on the run that was on the screen then. */
        void earlier(SceneEntry entry, int entries, Consumer<SceneReview> found);

        /** Takes an entry to be kept. */
        void keep(LogEntry entry);

        /** Whether edits can be made at all. */
        boolean isWritable();
    }

    private final SceneList scenes;
    private final Record log;
    private final Supplier<Optional<Site>> site;
    private Optional<ReviewCounter> counter = Optional.empty();
    private final ReadOnlyObjectWrapper<@Nullable SceneReview> open = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable EarlierState> earlier = new ReadOnlyObjectWrapper<>();
    private int lookedAt;
    private final ReadOnlyBooleanWrapper editable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper undoText = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper redoText = new ReadOnlyStringWrapper("");

    /** @param site what scenes are counted for */
    public ReviewDesk(SceneList scenes, Record log, Supplier<Optional<Site>> site) {
        this.site = site;
        this.scenes = scenes;
        this.log = log;
        scenes.openProperty().addListener((property, before, now) -> {
            backToNow();
            refresh();
        });
    }

    /** The open scene as it stands; null while no counted scene is open. A new value after every edit. */
    public ReadOnlyObjectProperty<@Nullable SceneReview> openProperty() {
        return open.getReadOnlyProperty();
    }

    /** The earlier state that is looked at in place of {@link #openProperty}; null while it is now. */
    public ReadOnlyObjectProperty<@Nullable EarlierState> earlierProperty() {
        return earlier.getReadOnlyProperty();
    }

    /** Shows the open scene as it stood after so many entries of its log, one at least. Nothing can be edited meanwhile. */
    public void lookAt(int entries) {
        SceneEntry entry = scenes.openProperty().get();
        Optional<ReviewSession> session = session();
        if (entry == null || session.isEmpty()) {
            return;
        }
        LogEntry last = session.get().log().get(entries - 1);
        lookedAt = entries;
        log.earlier(entry, entries, found -> {
            if (entry == scenes.openProperty().get() && lookedAt == entries) {
                earlier.set(new EarlierState(found, last));
                refresh();
            }
        });
    }

    /** Shows what stands now again. */
    public void backToNow() {
        lookedAt = 0;
        if (earlier.get() != null) {
            earlier.set(null);
            refresh();
        }
    }

    /** Whether {@link #apply} would do anything: a counted scene is open as it is now and its project can be written. */
    public ReadOnlyBooleanProperty editableProperty() {
        return editable.getReadOnlyProperty();
    }

    /** What undo would do, as in "Undo: Accept 3 railcars"; empty where there is nothing to undo. */
    public ReadOnlyStringProperty undoTextProperty() {
        return undoText.getReadOnlyProperty();
    }

    /** What redo would do; empty where there is nothing to redo. */
    public ReadOnlyStringProperty redoTextProperty() {
        return redoText.getReadOnlyProperty();
    }

    /** An id for a detection or a note that is about to be added; only while {@link #editableProperty} holds. */
    public String newId() {
        return session().map(ReviewSession::newId).orElseThrow();
    }

    /**
     * Makes an edit of the open scene. An edit that changes nothing, or comes when nothing can be edited, does nothing.
     *
     * @param edit made for the detections of {@link #openProperty} as it is now
     * @return whether it was made
     */
    public boolean apply(Edit edit) {
        return editable.get() && keep(session().flatMap(session -> session.apply(edit)));
    }

    /** Takes back the last edit of the open scene; says whether there was one. */
    public boolean undo() {
        return editable.get() && keep(session().flatMap(ReviewSession::undo));
    }

    /** Makes the edit of the open scene again that was taken back last; says whether there was one. */
    public boolean redo() {
        return editable.get() && keep(session().flatMap(ReviewSession::redo));
    }

    /** The log of the open scene, oldest entry first. */
    public List<LogEntry> history() {
        return session().map(ReviewSession::log).map(List::copyOf).orElse(List.of());
    }

    /** Ids of the entries of the open scene that hold and were not undone. */
    public Set<String> holding() {
        return session().map(ReviewSession::holding).orElse(Set.of());
    }

    /** Shows a scene's new state wherever it is shown. To be called when its session came, or the detector ran again. */
    public void refresh(SceneEntry entry) {
        Optional<SceneReview> now = log.session(entry).map(ReviewSession::now);
        Optional<SceneReview> touched = now.filter(SceneReview::isTouched);
        Optional<ReviewCounter> counting = counter();
        entry.setReviewed(
                touched.flatMap(review -> counting.map(known -> known.summary(review))),
                touched.flatMap(review -> counting.map(known -> known.count(review))));
        entry.reviewProperty().set(now.orElse(null));
        if (entry == scenes.openProperty().get()) {
            refresh();
        }
    }

    private boolean keep(Optional<LogEntry> made) {
        SceneEntry entry = scenes.openProperty().get();
        if (made.isEmpty() || entry == null) {
            return false;
        }
        log.keep(made.get());
        refresh(entry);
        return true;
    }

    /** Kept while the site stays, as it remembers where detections lie. */
    private Optional<ReviewCounter> counter() {
        counter = site.get()
                .map(known ->
                        counter.filter(now -> now.site().equals(known)).orElseGet(() -> new ReviewCounter(known)));
        return counter;
    }

    private Optional<ReviewSession> session() {
        return Optional.ofNullable(scenes.openProperty().get()).flatMap(log::session);
    }

    private void refresh() {
        Optional<ReviewSession> session = session();
        editable.set(session.isPresent() && log.isWritable() && earlier.get() == null);
        undoText.set(session.flatMap(ReviewSession::undoable)
                .map(entry -> TEXT.get("undo", EditWords.of(entry.edit())))
                .orElse(""));
        redoText.set(session.flatMap(ReviewSession::redoable)
                .map(entry -> TEXT.get("redo", EditWords.of(entry.edit())))
                .orElse(""));
        open.set(session.map(ReviewSession::now).orElse(null));
    }
}
