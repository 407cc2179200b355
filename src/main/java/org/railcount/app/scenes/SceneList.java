package org.railcount.app.scenes;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import org.jspecify.annotations.Nullable;

/**
 * The scenes of the window: all of them, those that the filter lets through in the chosen order, and the open one. The
 * order is worked out when the analyst asks for one and when a group of files has been opened, never while results
 * trickle in, so that rows keep still under the pointer. JavaFX thread only.
 */
public final class SceneList {
    private final ObservableList<SceneEntry> all = FXCollections.observableArrayList();
    private final FilteredList<SceneEntry> filtered = new FilteredList<>(all);
    private final SortedList<SceneEntry> shown = new SortedList<>(filtered);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<SceneOrder> order = new SimpleObjectProperty<>(SceneOrder.NEWEST_FIRST);
    private final ObjectProperty<@Nullable SceneEntry> open = new SimpleObjectProperty<>();
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private final ChangeListener<Object> entryChanged = (property, before, now) -> revision.set(revision.get() + 1);
    private final Supplier<SiteContext> site;

    /** @param site what is known of the site at the moment */
    public SceneList(Supplier<SiteContext> site) {
        this.site = site;
        all.addListener(this::watch);
        filter.addListener((property, before, now) -> applyFilter());
        order.addListener((property, before, now) -> applyOrder());
        applyOrder();
    }

    /** All scenes, in the order in which they were added. */
    public ObservableList<SceneEntry> all() {
        return all;
    }

    /** Goes up whenever scenes come or go, and whenever one's state or result changes. */
    public ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** What the list shows. */
    public ObservableList<SceneEntry> shown() {
        return shown;
    }

    public StringProperty filterProperty() {
        return filter;
    }

    public ObjectProperty<SceneOrder> orderProperty() {
        return order;
    }

    /** The scene on the map. */
    public ObjectProperty<@Nullable SceneEntry> openProperty() {
        return open;
    }

    /** Adds the files that are not in the list yet, as entries still to be opened, and returns those. */
    public List<SceneEntry> add(Collection<Path> files) {
        List<Path> known = all.stream().map(SceneEntry::path).toList();
        List<SceneEntry> added = files.stream()
                .filter(file -> !known.contains(file))
                .distinct()
                .map(SceneEntry::new)
                .toList();
        all.addAll(added);
        return added;
    }

    /** Empties the list. */
    public void clear() {
        open.set(null);
        all.clear();
    }

    /** Sorts and filters anew after dates or names have become known. */
    public void refresh() {
        applyFilter();
        applyOrder();
    }

    /** The readable scenes that the filter lets through, by date; those without a date last. */
    public List<SceneEntry> byDate() {
        return filtered.stream()
                .filter(entry -> entry.info().isPresent())
                .sorted(SceneOrder.BY_TIME)
                .toList();
    }

    /**
     * The scene a number of steps later (or earlier, where negative) by date. With no scene open: the last one, or the
     * first.
     */
    public Optional<SceneEntry> step(int steps) {
        List<SceneEntry> dated = byDate();
        if (dated.isEmpty()) {
            return Optional.empty();
        }
        SceneEntry now = open.get();
        int at = now == null ? -1 : dated.indexOf(now);
        if (at < 0) {
            return Optional.of(steps < 0 ? dated.get(dated.size() - 1) : dated.get(0));
        }
        int to = at + steps;
        return to < 0 || to >= dated.size() ? Optional.empty() : Optional.of(dated.get(to));
    }

    private void watch(ListChangeListener.Change<? extends SceneEntry> change) {
        while (change.next()) {
            change.getRemoved().forEach(entry -> {
                entry.stateProperty().removeListener(entryChanged);
                entry.detectionProperty().removeListener(entryChanged);
                entry.reviewedProperty().removeListener(entryChanged);
                entry.reviewSummaryProperty().removeListener(entryChanged);
            });
            change.getAddedSubList().forEach(entry -> {
                entry.stateProperty().addListener(entryChanged);
                entry.detectionProperty().addListener(entryChanged);
                entry.reviewedProperty().addListener(entryChanged);
                entry.reviewSummaryProperty().addListener(entryChanged);
            });
        }
        revision.set(revision.get() + 1);
    }

    private void applyFilter() {
        String wanted = filter.get().strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            filtered.setPredicate(entry -> true);
            return;
        }
        List<String> words = List.of(wanted.split("\\s+"));
        filtered.setPredicate(entry -> {
            String text = SceneRow.searchText(entry, site.get()).toLowerCase(Locale.ROOT);
            return words.stream().allMatch(text::contains);
        });
    }

    private void applyOrder() {
        shown.setComparator(order.get().comparator(site.get()));
    }
}
