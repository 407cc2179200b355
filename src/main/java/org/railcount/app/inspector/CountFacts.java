package org.railcount.app.inspector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.railcount.app.scenes.SiteContext;
import org.railcount.app.text.Phrases;
import org.railcount.model.AreaCount;
import org.railcount.model.CountRange;
import org.railcount.model.CountStatus;
import org.railcount.model.Detection;
import org.railcount.model.DetectionRun;
import org.railcount.model.RailcarType;
import org.railcount.model.Subject;
import org.railcount.model.TypeTotals;

/** What the inspector says of a scene's count. */
final class CountFacts {
    private static final Phrases TEXT = Phrases.of(CountFacts.class);

    private CountFacts() {}

    /**
     * @param run the detector's
     * @param reviewed the same as the analyst left it, where it was reviewed
     * @param changes what the other dates tell; stands before the registration
     */
    static List<Facts> of(
            DetectionRun run,
            Optional<DetectionRun> reviewed,
            boolean outdated,
            SiteContext context,
            List<Facts> changes) {
        List<Facts> groups = new ArrayList<>();
        List<Fact> remarks = new ArrayList<>();
        if (outdated) {
            remarks.add(new Fact("", "", TEXT.get("count.outdated")));
        }
        run.problem().ifPresent(problem -> remarks.add(new Fact("", "", problem)));
        if (!remarks.isEmpty()) {
            groups.add(new Facts(TEXT.get("count.note"), remarks));
        }
        DetectionRun shown = reviewed.orElse(run);
        for (AreaCount count : shown.counts()) {
            groups.add(area(
                    count,
                    context.isTracked(count.area()),
                    run.counts().stream()
                            .filter(alone ->
                                    reviewed.isPresent() && alone.area().equals(count.area()))
                            .findFirst()));
        }
        Facts types = byType(shown);
        if (!types.facts().isEmpty()) {
            groups.add(types);
        }
        groups.addAll(changes);
        groups.add(RegistrationFacts.of(run.registration()));
        groups.add(new Facts(TEXT.get("detector"), List.of(DetectorFacts.of(run))));
        return groups;
    }

    /**
     * @param tracked whether the area has tracks; without, railcars are told only where some were found off the tracks:
     *     "no count" would read as if they had been looked for
     * @param alone what the detector alone makes of the area, where that is not what is shown
     */
    private static Facts area(AreaCount count, boolean tracked, Optional<AreaCount> alone) {
        List<Fact> facts = new ArrayList<>();
        boolean cars =
                tracked || hasCars(count) || alone.filter(CountFacts::hasCars).isPresent();
        if (cars) {
            facts.add(new Fact(TEXT.get("count.railcars"), cars(count), meaning(count.status())));
        }
        alone.filter(detector -> cars && !cars(detector).equals(cars(count)))
                .ifPresent(detector -> facts.add(Fact.of(TEXT.get("count.by-detector"), cars(detector))));
        // A nought where nothing was looked at would read as a finding; a coarse scene shows trains but no covers.
        if (cars && isCounted(count) && count.status() != CountStatus.LENGTH_ONLY) {
            facts.add(Fact.of(TEXT.get("count.covered"), Integer.toString(count.coveredRailcars())));
        }
        if (cars && isCounted(count)) {
            facts.add(Fact.of(TEXT.get("count.trains"), trains(count)));
        }
        if (count.cargoPieces() > 0) {
            facts.add(Fact.of(
                    TEXT.get("count.cargo"), TEXT.get("count.cargo.value", count.cargoPieces(), count.cargoAreaM2())));
        }
        if (count.containers().rows() > 0) {
            facts.add(Fact.of(
                    TEXT.get("count.containers"),
                    TEXT.get(
                            "count.containers.value",
                            count.containers().rows(),
                            count.containers().areaM2(),
                            count.containers().longestM())));
        }
        if (count.ships() > 0) {
            facts.add(Fact.of(
                    TEXT.get("count.ships"), TEXT.get("count.ships.value", count.ships(), count.longestShipM())));
        }
        facts.add(Fact.of(TEXT.get("count.usable"), Words.percent(Math.floor(100 * count.usableFraction()) / 100)));
        return new Facts(count.area(), facts);
    }

    private static boolean hasCars(AreaCount count) {
        return count.railcars().best() > 0;
    }

    private static String cars(AreaCount count) {
        if (!isCounted(count)) {
            return TEXT.get("count.none");
        }
        CountRange range = count.railcars();
        return range.low() == range.high()
                ? Integer.toString(range.best())
                : TEXT.get("count.range", range.best(), range.low(), range.high());
    }

    private static boolean isCounted(AreaCount count) {
        return count.status() != CountStatus.UNUSABLE && count.status() != CountStatus.FAILED;
    }

    private static String meaning(CountStatus status) {
        return TEXT.name("status", status);
    }

    private static String trains(AreaCount count) {
        return count.trains() == 0
                ? "0"
                : TEXT.get("count.trains.value", count.trains(), count.longestTrainM(), count.totalTrainM());
    }

    private static Facts byType(DetectionRun run) {
        TypeTotals totals = TypeTotals.of(run.detections().stream()
                .map(Detection::subject)
                .filter(Subject.Railcar.class::isInstance)
                .map(Subject.Railcar.class::cast)
                .toList());
        return new Facts(
                TEXT.get("count.by-type"),
                Arrays.stream(RailcarType.values())
                        .filter(type -> totals.railcars(type) > 0)
                        .map(type -> Fact.of(Words.of(type), cars(totals, type)))
                        .toList());
    }

    private static String cars(TypeTotals totals, RailcarType type) {
        String all = Integer.toString(totals.railcars(type));
        return totals.covered(type) == 0 ? all : TEXT.get("count.of-them-covered", all, totals.covered(type));
    }
}
