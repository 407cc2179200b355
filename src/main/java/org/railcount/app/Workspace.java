package org.railcount.app;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.railcount.app.inspector.ComparedDates;
import org.railcount.app.scenes.DetectionState;
import org.railcount.app.scenes.SceneEntry;
import org.railcount.app.scenes.SceneList;
import org.railcount.app.scenes.SiteContext;
import org.railcount.model.AreaCount;
import org.railcount.model.DetectionRun;
import org.railcount.model.PublishedObservation;
import org.railcount.model.Registration;
import org.railcount.model.ReviewedDetection;
import org.railcount.model.Site;
import org.railcount.model.SiteEvent;
import org.railcount.model.SiteHash;
import org.railcount.project.ProjectFolder;

/** What is open in the window, shared by its panels. JavaFX thread only. */
final class Workspace {
    private final ObjectProperty<@Nullable ProjectFolder> project = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Site> site = new SimpleObjectProperty<>();
    private final ObjectProperty<Optional<String>> readOnlyBecause = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty siteUnsaved = new SimpleBooleanProperty();
    private final ObjectProperty<List<PublishedObservation>> observations = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<List<SiteEvent>> events = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<@Nullable ChosenDetector> detector = new SimpleObjectProperty<>();
    private final ObjectProperty<List<ReviewedDetection>> selected = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<ComparedDates> compared = new SimpleObjectProperty<>(ComparedDates.NONE);
    private SiteContext context = SiteContext.NONE;
    private final SceneList scenes = new SceneList(this::context);

    Workspace() {
        // Worked out once per site and not per row: it intersects the areas' outlines.
        site.addListener((property, before, now) -> context = SiteContext.of(Optional.ofNullable(now)));
    }

    /** The project folder; none before the first one is opened. */
    ObjectProperty<@Nullable ProjectFolder> projectProperty() {
        return project;
    }

    /** The site as it stands in the window; it may still be empty. None before the first project is opened. */
    ObjectProperty<@Nullable Site> siteProperty() {
        return site;
    }

    /** What counts the project's scenes. None before the first project is opened. */
    ObjectProperty<@Nullable ChosenDetector> detectorProperty() {
        return detector;
    }

    /** Whether the site differs from its file. */
    BooleanProperty siteUnsavedProperty() {
        return siteUnsaved;
    }

    /** One sentence where nothing can be changed in the project. */
    ObjectProperty<Optional<String>> readOnlyBecauseProperty() {
        return readOnlyBecause;
    }

    /** What happened at the site, for the timeline. */
    ObjectProperty<List<SiteEvent>> eventsProperty() {
        return events;
    }

    /** What others published about the site, for the timeline. */
    ObjectProperty<List<PublishedObservation>> observationsProperty() {
        return observations;
    }

    /** The detections that are selected on the map, in the order in which they were; setting none deselects them there. */
    ObjectProperty<List<ReviewedDetection>> selectedProperty() {
        return selected;
    }

    /** What the dates tell together, once they were compared. */
    ObjectProperty<ComparedDates> comparedProperty() {
        return compared;
    }

    SceneList scenes() {
        return scenes;
    }

    Optional<Site> site() {
        return Optional.ofNullable(site.get());
    }

    /** The file of the scene that the site names for registration, where it is among the project's scenes. */
    Optional<Path> referenceScene() {
        return site().flatMap(Site::referenceScene)
                .flatMap(name -> scenes.all().stream()
                        .filter(entry -> entry.fileName().equals(name))
                        .map(SceneEntry::path)
                        .findFirst());
    }

    /** The zone that local times are shown in: the site's, else UTC. */
    ZoneId zone() {
        return site().map(Site::timeZone).orElse(ZoneOffset.UTC);
    }

    /** What rows and facts need to know of the site. */
    SiteContext context() {
        return context;
    }

    Optional<SceneEntry> open() {
        return Optional.ofNullable(scenes.openProperty().get());
    }

    /** How a scene lies: where the analyst put it, else where its last count found it. */
    Registration registration(SceneEntry entry) {
        ProjectFolder folder = project.get();
        Optional<Registration> nudge = folder == null
                ? Optional.empty()
                : entry.info().map(info -> folder.nudges().get(info.id())).map(Registration::byHand);
        return nudge.or(() -> entry.run().map(DetectionRun::registration)).orElse(Registration.NONE);
    }

    /** What the scenes are called in the project, those that can be read. */
    Map<Path, String> sceneIds() {
        Map<Path, String> ids = new HashMap<>();
        scenes.all().forEach(entry -> entry.info().ifPresent(info -> ids.put(entry.path(), info.id())));
        return ids;
    }

    /** Whether a run judged the areas that add up nearly whole. */
    boolean isClear(DetectionRun run) {
        List<AreaCount> counts = run.counts().stream()
                .filter(count -> context.areas().contains(count.area()))
                .toList();
        return !counts.isEmpty() && counts.stream().allMatch(AreaCount::isClear);
    }

    /** Takes an edited site: it is unsaved, and counts made on another are outdated. */
    void editSite(Site edited) {
        boolean moved = !site().map(SiteHash::of).equals(Optional.of(SiteHash.of(edited)));
        site.set(edited);
        siteUnsaved.set(true);
        if (moved) {
            judgeCounts();
        }
    }

    /** Marks the counts that were made on another site or by another detector as outdated, and only those. */
    void judgeCounts() {
        Optional<String> hash = site().map(SiteHash::of);
        Optional<String> version = Optional.ofNullable(detector.get())
                .flatMap(chosen -> chosen.detector().version());
        for (SceneEntry entry : scenes.all()) {
            DetectionState state = entry.detectionProperty().get();
            boolean other = state.run()
                    .filter(run -> hash.filter(run.siteHash()::equals).isPresent())
                    .filter(run -> version.isEmpty() || version.get().equals(run.detector()))
                    .isEmpty();
            entry.detectionProperty().set(state.outdated(other));
        }
    }
}
