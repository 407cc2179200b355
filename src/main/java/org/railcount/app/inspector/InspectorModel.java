package org.railcount.app.inspector;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.railcount.app.scenes.SceneEntry;
import org.railcount.app.scenes.SceneState;
import org.railcount.app.scenes.SiteContext;
import org.railcount.app.text.Phrases;

/** What the inspector shows of the open scene, while nothing is selected. Stateless. */
public final class InspectorModel {
    private static final Phrases TEXT = Phrases.of(InspectorModel.class);

    private InspectorModel() {}

    /**
     * Groups of facts, top to bottom.
     *
     * @param review what the scene's review tells
     */
    public static List<Facts> of(
            Optional<SceneEntry> open, List<Facts> review, ComparedDates compared, SiteContext context) {
        ZoneId zone = context.zone();
        if (open.isEmpty()) {
            return List.of();
        }
        SceneEntry entry = open.get();
        SceneState state = entry.stateProperty().get();
        if (state instanceof SceneState.Unreadable unreadable) {
            return List.of(
                    new Facts(TEXT.get("file.unreadable"), List.of(new Fact("", "", unreadable.sentence()))),
                    new Facts(TEXT.get("file"), List.of(Fact.of(TEXT.get("file.name"), entry.fileName()))));
        }
        return entry.info()
                .map(info -> {
                    List<Facts> groups = new ArrayList<>();
                    groups.add(SceneFacts.when(info.acquisition(), zone));
                    groups.addAll(review);
                    var detection = entry.detectionProperty().get();
                    detection
                            .problem()
                            .ifPresent(sentence -> groups.add(
                                    new Facts(TEXT.get("count.failed"), List.of(new Fact("", "", sentence)))));
                    detection
                            .run()
                            .ifPresent(run -> groups.addAll(CountFacts.of(
                                    run,
                                    Optional.ofNullable(entry.reviewedProperty().get()),
                                    detection.outdated(),
                                    context,
                                    ChangeFacts.of(compared, info.id(), zone))));
                    groups.add(SceneFacts.how(info));
                    SceneFacts.remarks(info.acquisition()).ifPresent(groups::add);
                    groups.add(SceneFacts.file(entry, info));
                    return groups;
                })
                .orElse(List.of());
    }
}
