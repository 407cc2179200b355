package org.railcount.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.railcount.app.compare.Changes;
import org.railcount.app.compare.CompareMode;
import org.railcount.app.compare.CompareModel;
import org.railcount.app.compare.ReferenceRule;
import org.railcount.app.scenes.SceneEntry;
import org.railcount.app.scenes.SceneList;
import org.railcount.app.text.Phrases;
import org.railcount.app.viewer.ReferenceMap;
import org.railcount.app.viewer.state.MapScene;
import org.railcount.model.Acquisition;
import org.railcount.model.Detection;
import org.railcount.model.DetectionRun;
import org.railcount.model.Note;
import org.railcount.model.ReviewedDetection;
import org.railcount.model.SceneInfo;
import org.railcount.model.Site;
import org.railcount.review.SceneReview;
import org.railcount.timeline.ReferenceDates;

/** Keeps the reference at the date that the person's rule names, and its map at that date. JavaFX thread only. */
final class CompareFollower {
    private static final Phrases TEXT = Phrases.of(CompareModel.class);

    private final Workspace workspace;
    private final CompareModel model;
    private final ReferenceMap map;
    private final SceneShelf shelf;
    private Optional<Shown> onMap = Optional.empty();

    private record Shown(
            SceneEntry entry,
            MapScene scene,
            List<Detection> detections,
            List<Note> notes,
            Acquisition acquisition,
            boolean simulated) {}

    CompareFollower(Workspace workspace, CompareModel model, ReferenceMap map, SceneShelf shelf) {
        this.workspace = workspace;
        this.model = model;
        this.map = map;
        this.shelf = shelf;
        workspace.siteProperty().addListener((property, before, now) -> map.setSite(Optional.ofNullable(now)));
        workspace.scenes().openProperty().addListener((property, before, now) -> follow());
        workspace.scenes().revisionProperty().addListener((property, before, now) -> follow());
        model.modeProperty().addListener((property, before, now) -> follow());
        model.ruleProperty().addListener((property, before, now) -> follow());
        model.pinnedProperty().addListener((property, before, now) -> follow());
    }

    /** Compares the open date with an entry from now on. */
    void compareWith(SceneEntry entry) {
        model.pin(entry);
        if (!model.isOn()) {
            model.toggle(CompareMode.SWIPE);
        }
    }

    /** Opens the reference and compares with the date that was open. */
    void exchange() {
        SceneEntry open = workspace.scenes().openProperty().get();
        SceneEntry reference = model.referenceProperty().get();
        if (open != null && reference != null) {
            model.pin(open);
            workspace.scenes().openProperty().set(reference);
        }
    }

    /** Pins the date so many steps later than the reference. */
    void stepReference(int steps) {
        List<SceneEntry> dates = workspace.scenes().byDate();
        int at = dates.indexOf(model.referenceProperty().get()) + steps;
        if (at >= 0 && at < dates.size()) {
            model.pin(dates.get(at));
        }
    }

    /** Puts the reference on its map once more, after it got other colours. */
    void showAgain(SceneEntry entry) {
        showOpened(entry);
    }

    private void follow() {
        Optional<SceneEntry> pinned = Optional.ofNullable(model.pinnedProperty().get());
        if (pinned.isPresent() && !workspace.scenes().all().contains(pinned.get())) {
            model.pinnedProperty().set(null);
            return;
        }
        if (!model.isOn()) {
            if (model.referenceProperty().get() != null) {
                model.referenceProperty().set(null);
                show(Optional.empty());
            }
            return;
        }
        Optional<SceneEntry> reference =
                reference(workspace.scenes().openProperty().get());
        model.referenceProperty().set(reference.orElse(null));
        show(reference);
    }

    /** What a scene would be compared with, if it were open; nothing while nothing is compared. */
    Optional<SceneEntry> referenceOf(SceneEntry entry) {
        return model.isOn() ? reference(entry) : Optional.empty();
    }

    private Optional<SceneEntry> reference(@Nullable SceneEntry open) {
        SceneList scenes = workspace.scenes();
        if (model.ruleProperty().get() == ReferenceRule.PINNED || open == null) {
            return Optional.ofNullable(model.pinnedProperty().get());
        }
        List<ReferenceDates.Dated<SceneEntry>> dates = new ArrayList<>();
        for (SceneEntry entry : scenes.byDate()) {
            entry.time().ifPresent(time -> dates.add(new ReferenceDates.Dated<>(entry, time, isClear(entry))));
        }
        return open.time()
                .flatMap(time -> model.ruleProperty().get() == ReferenceRule.LAST_YEAR
                        ? ReferenceDates.sameSeasonLastYear(dates, time)
                        : ReferenceDates.previousClear(dates, time));
    }

    /** A scene that has not been counted is taken for clear unless its makers say that it is cloudy. */
    private boolean isClear(SceneEntry entry) {
        return entry.run()
                .map(run -> workspace.isClear(run))
                .orElseGet(() -> entry.info()
                        .map(info -> info.acquisition().cloudPercent().orElse(0) <= 20)
                        .orElse(false));
    }

    private void show(Optional<SceneEntry> reference) {
        if (reference.isEmpty()) {
            onMap = Optional.empty();
            String why = model.isOn() && workspace.open().isPresent() ? none() : "";
            map.say(why, "");
            model.changesProperty().set(new Changes.Untold(why));
            return;
        }
        SceneEntry entry = reference.get();
        if (onMap.filter(shown -> shown.entry() == entry).isEmpty()
                && shelf.get(entry).isEmpty()) {
            onMap = Optional.empty();
            map.say(TEXT.get("reference.opening", entry.fileName()), "");
        }
        shelf.fetch(entry, () -> showOpened(entry), sentence -> {
            if (entry == model.referenceProperty().get()) {
                map.say(TEXT.get("reference.unreadable"), sentence);
            }
        });
    }

    private void showOpened(SceneEntry entry) {
        Optional<MapScene> scene = shelf.get(entry);
        if (entry != model.referenceProperty().get() || scene.isEmpty()) {
            return;
        }
        Shown wanted = new Shown(
                entry,
                scene.get().with(workspace.registration(entry)),
                standing(entry),
                notes(entry),
                entry.info()
                        .map(SceneInfo::acquisition)
                        .orElse(scene.get().scene().info().acquisition()),
                workspace.site().map(Site::isSimulated).orElse(false));
        if (!onMap.equals(Optional.of(wanted))) {
            onMap = Optional.of(wanted);
            map.show(wanted.scene(), wanted.detections(), wanted.notes(), wanted.acquisition(), wanted.simulated());
        }
    }

    /** What stands in review, or else what the detector found. */
    private static List<Detection> standing(SceneEntry entry) {
        SceneReview review = entry.reviewProperty().get();
        return review == null
                ? entry.run().map(DetectionRun::detections).orElse(List.of())
                : review.detections().stream()
                        .filter(ReviewedDetection::isCounted)
                        .map(ReviewedDetection::detection)
                        .toList();
    }

    private static List<Note> notes(SceneEntry entry) {
        SceneReview review = entry.reviewProperty().get();
        return review == null ? List.of() : review.notes();
    }

    private String none() {
        return switch (model.ruleProperty().get()) {
            case PREVIOUS_CLEAR -> TEXT.get("changes.no-reference");
            case LAST_YEAR -> TEXT.get("changes.no-reference-last-year");
            case PINNED -> TEXT.get("changes.no-pinned");
        };
    }
}
