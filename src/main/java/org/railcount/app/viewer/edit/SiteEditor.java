package org.railcount.app.viewer.edit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import org.railcount.model.Site;

/**
 * The site as it is being edited, with undo and redo. A site is a value, so what came before is kept whole; the parts
 * that did not change are shared. Confined to one thread.
 */
public final class SiteEditor {
    private record Step(String title, Site before, Site after) {}

    private final Consumer<Site> onChanged;
    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();
    private Optional<Site> site = Optional.empty();
    private Optional<Site> preview = Optional.empty();

    /** @param onChanged told of the site after each edit, undo and redo */
    public SiteEditor(Consumer<Site> onChanged) {
        this.onChanged = onChanged;
    }

    /** Begins with a site as it was read. The history is dropped unless it is the site that is here already. */
    public void reset(Optional<Site> fresh) {
        if (!fresh.equals(site)) {
            done.clear();
            undone.clear();
        }
        site = fresh;
        preview = Optional.empty();
    }

    /** The site as it stands. */
    public Optional<Site> site() {
        return site;
    }

    /** The site to be drawn: as it stands, or as it would be after the change under the pointer. */
    public Optional<Site> shown() {
        return preview.isPresent() ? preview : site;
    }

    /** Shows a change without making it. */
    public void preview(SiteEdit edit) {
        preview = site.map(edit::applyTo);
    }

    public void cancelPreview() {
        preview = Optional.empty();
    }

    /** Makes a change. Nothing happens without a site. */
    public void apply(SiteEdit edit) {
        preview = Optional.empty();
        site.ifPresent(before -> {
            Site after = edit.applyTo(before);
            if (!after.equals(before)) {
                done.push(new Step(edit.title(), before, after));
                undone.clear();
                become(after);
            }
        });
    }

    /** Takes the latest change back. */
    public void undo() {
        preview = Optional.empty();
        Step step = done.poll();
        if (step != null) {
            undone.push(step);
            become(step.before());
        }
    }

    /** Makes the change again that was taken back last. */
    public void redo() {
        preview = Optional.empty();
        Step step = undone.poll();
        if (step != null) {
            done.push(step);
            become(step.after());
        }
    }

    /** What {@link #undo} would take back. */
    public Optional<String> undoTitle() {
        return Optional.ofNullable(done.peek()).map(Step::title);
    }

    /** What {@link #redo} would make again. */
    public Optional<String> redoTitle() {
        return Optional.ofNullable(undone.peek()).map(Step::title);
    }

    private void become(Site now) {
        site = Optional.of(now);
        onChanged.accept(now);
    }
}
