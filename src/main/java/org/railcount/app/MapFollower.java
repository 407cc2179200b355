package org.railcount.app;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;
import org.railcount.app.review.EarlierState;
import org.railcount.app.review.ReviewDesk;
import org.railcount.app.scenes.SceneEntry;
import org.railcount.app.scenes.SceneState;
import org.railcount.app.viewer.MapPanel;
import org.railcount.app.viewer.state.MapScene;
import org.railcount.model.DetectionRun;
import org.railcount.model.Site;
import org.railcount.review.SceneReview;

/** Keeps the map at the open scene, with its detections and the site, and its neighbours ready. JavaFX thread only. */
final class MapFollower {
    private final Workspace workspace;
    private final MapPanel map;
    private final SceneShelf shelf;
    private final ReviewDesk desk;
    private final Consumer<Runnable> later;
    private Consumer<SceneEntry> onShown = entry -> {};
    private Function<SceneEntry, Optional<SceneEntry>> companion = entry -> Optional.empty();
    private final InvalidationListener entryChanged = observable -> follow();
    private @Nullable SceneEntry followed;
    private @Nullable SceneEntry onMap;

    /** @param later does what can wait until the first scene of a project is seen */
    MapFollower(Workspace workspace, MapPanel map, SceneShelf shelf, ReviewDesk desk, Consumer<Runnable> later) {
        this.workspace = workspace;
        this.map = map;
        this.shelf = shelf;
        this.desk = desk;
        this.later = later;
        desk.earlierProperty().addListener(entryChanged);
        map.clear("");
        workspace.scenes().all().addListener((ListChangeListener<SceneEntry>) change -> {
            if (followed == null && !change.getList().isEmpty()) {
                map.showLoading();
            }
        });
        workspace.siteProperty().addListener((property, before, now) -> showSite(now));
        workspace.selectedProperty().addListener((property, before, now) -> {
            if (now.isEmpty()) {
                map.deselectDetections();
            }
        });
        workspace.scenes().openProperty().addListener((property, before, now) -> turnTo(now));
        workspace.scenes().shown().addListener((ListChangeListener<SceneEntry>) change -> prefetch());
    }

    /** @param follower told of each scene that comes on the map */
    void onShown(Consumer<SceneEntry> follower) {
        onShown = follower;
    }

    /** @param companion tells which other scene is looked at with a scene, if any is */
    void along(Function<SceneEntry, Optional<SceneEntry>> companion) {
        this.companion = companion;
    }

    /** Puts the open scene on the map once more, after it was opened anew. */
    void showAgain(SceneEntry entry) {
        if (entry == onMap) {
            show(entry);
        }
    }

    private void showSite(@Nullable Site site) {
        map.setSite(Optional.ofNullable(site));
        if (onMap != null) {
            map.setSimulated(isSimulated());
        }
    }

    private void turnTo(@Nullable SceneEntry entry) {
        if (followed != null) {
            followed.stateProperty().removeListener(entryChanged);
            followed.detectionProperty().removeListener(entryChanged);
            followed.reviewProperty().removeListener(entryChanged);
        }
        followed = entry;
        if (entry == null) {
            onMap = null;
            map.clear("");
            return;
        }
        entry.stateProperty().addListener(entryChanged);
        entry.detectionProperty().addListener(entryChanged);
        entry.reviewProperty().addListener(entryChanged);
        follow();
    }

    private void follow() {
        SceneEntry entry = followed;
        if (entry == null) {
            return;
        }
        SceneState state = entry.stateProperty().get();
        if (state instanceof SceneState.Unreadable unreadable) {
            onMap = null;
            map.showUnreadable(unreadable.sentence());
        } else if (state instanceof SceneState.Ready && onMap == entry) {
            showFindings(entry);
        } else if (state instanceof SceneState.Ready) {
            shelf.fetch(entry, () -> show(entry), sentence -> {
                if (entry == followed) {
                    onMap = null;
                    map.showUnreadable(sentence);
                }
            });
        }
    }

    private void show(SceneEntry entry) {
        Optional<MapScene> scene = shelf.get(entry);
        if (entry != followed || scene.isEmpty()) {
            return;
        }
        onMap = entry;
        map.show(scene.get());
        map.setSimulated(isSimulated());
        showFindings(entry);
        later.accept(this::prefetch);
        onShown.accept(entry);
    }

    private void showFindings(SceneEntry entry) {
        entry.info().ifPresent(info -> map.setAcquisition(info.acquisition()));
        map.setRegistration(workspace.registration(entry));
        EarlierState earlier = desk.earlierProperty().get();
        SceneReview review = earlier == null ? entry.reviewProperty().get() : earlier.review();
        map.notes().show(review == null ? List.of() : review.notes());
        if (review == null) {
            map.setDetections(entry.run().map(DetectionRun::detections).orElse(List.of()));
        } else {
            map.setReviewed(review.detections());
        }
    }

    /**
     * Brings the neighbours near once more, after they got other colours, and while dates are compared those that they will
     * be compared with.
     */
    void prefetch() {
        if (onMap == null || onMap != followed) {
            return;
        }
        SceneEntry at = onMap;
        List<SceneEntry> steps = Stream.of(1, -1)
                .flatMap(step -> workspace.scenes().step(step).stream())
                .toList();
        List<SceneEntry> neighbours = Stream.concat(
                        steps.stream(), steps.stream().flatMap(entry -> companion.apply(entry).stream()))
                .filter(entry -> entry != at)
                .distinct()
                .toList();
        for (SceneEntry neighbour : neighbours) {
            shelf.fetch(
                    neighbour,
                    () -> {
                        if (at == followed) {
                            map.prefetch(neighbours.stream()
                                    .flatMap(entry -> shelf.get(entry).stream())
                                    .toList());
                        }
                        // The analyst may have stepped on to it meanwhile.
                        if (neighbour == followed && onMap != neighbour) {
                            show(neighbour);
                        }
                    },
                    sentence -> {});
        }
    }

    private boolean isSimulated() {
        return workspace.site().map(Site::isSimulated).orElse(false);
    }
}
