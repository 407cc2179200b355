package org.railcount.app.inspector;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.railcount.app.review.EditWords;
import org.railcount.app.text.Phrases;
import org.railcount.model.Detection;
import org.railcount.model.LogEntry;
import org.railcount.model.Origin;
import org.railcount.model.ReviewedDetection;
import org.railcount.model.Subject;
import org.railcount.model.Verdict;

/** What the inspector says of the selected detections. Stateless. */
public final class SelectionFacts {
    private static final Phrases TEXT = Phrases.of(SelectionFacts.class);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private SelectionFacts() {}

    /** The heading: "Railcar", "3 railcars", "5 detections". */
    public static String heading(List<ReviewedDetection> selected) {
        List<String> kinds = selected.stream()
                .map(d -> kind(d.detection().subject()))
                .distinct()
                .toList();
        if (selected.size() == 1) {
            return TEXT.get("selection." + kinds.get(0));
        }
        return TEXT.get("selection." + (kinds.size() == 1 ? kinds.get(0) : "mixed") + ".several", selected.size());
    }

    /**
     * Groups of facts, top to bottom.
     *
     * @param selected at least one
     * @param detector name of the detector that made the run
     * @param history what was done to the one selected detection, latest first; not told of several
     */
    public static List<Facts> of(List<ReviewedDetection> selected, String detector, List<LogEntry> history) {
        return selected.size() == 1 ? one(selected.get(0), detector, history) : several(selected);
    }

    private static List<Facts> one(ReviewedDetection reviewed, String detector, List<LogEntry> history) {
        Detection detection = reviewed.detection();
        var middle = detection.outline().getCentroid();
        List<Facts> groups = new ArrayList<>();
        groups.add(new Facts(
                TEXT.get("selection.review"),
                List.of(
                        Fact.of(TEXT.get("selection.state"), state(reviewed.verdict())),
                        Fact.of(TEXT.get("selection.origin"), origin(reviewed.origin(), detector)),
                        confidence(reviewed))));
        List<Fact> place = new ArrayList<>();
        if (detection.subject() instanceof Subject.Railcar) {
            place.add(Fact.of(TEXT.get("selection.track"), track(detection)));
        }
        place.add(Fact.of(TEXT.get("selection.width"), Words.metres(detection.widthM())));
        place.add(Fact.of(TEXT.get("selection.area"), TEXT.get("selection.area.value", detection.areaM2())));
        place.add(Fact.of(
                TEXT.get("selection.position"),
                String.format(Locale.ROOT, "%.6f, %.6f", middle.getY(), middle.getX())));
        groups.add(new Facts(TEXT.get("selection.place"), place));
        if (!history.isEmpty()) {
            groups.add(new Facts(
                    TEXT.get("selection.history"),
                    history.stream().map(SelectionFacts::line).toList()));
        }
        return groups;
    }

    private static Fact confidence(ReviewedDetection reviewed) {
        return reviewed.origin() == Origin.ANALYST
                ? new Fact(
                        TEXT.get("selection.confidence"), TEXT.get("selection.unjudged"), TEXT.get("selection.by-hand"))
                : new Fact(
                        TEXT.get("selection.confidence"),
                        Words.percent(reviewed.detection().confidence()),
                        TEXT.get(
                                reviewed.origin() == Origin.EXTERNAL
                                        ? "selection.confidence.external"
                                        : "selection.confidence.means"));
    }

    private static String origin(Origin origin, String detector) {
        return switch (origin) {
            case ANALYST -> TEXT.get("selection.analyst");
            case DETECTOR -> TEXT.get("selection.detector", detector);
            case EXTERNAL -> TEXT.get("selection.external");
        };
    }

    private static Fact line(LogEntry entry) {
        return new Fact(
                DAY.format(entry.time()),
                EditWords.of(entry.edit()),
                TIME.format(entry.time()) + "  ·  " + entry.author());
    }

    private static List<Facts> several(List<ReviewedDetection> selected) {
        double total =
                selected.stream().mapToDouble(d -> d.detection().lengthM()).sum();
        long covered = selected.stream()
                .filter(d -> d.detection().subject() instanceof Subject.Railcar car && car.covered())
                .count();
        List<Fact> sums = new ArrayList<>();
        sums.add(Fact.of(
                TEXT.get("selection.length"), TEXT.get("selection.length.value", total, total / selected.size())));
        if (covered > 0) {
            sums.add(Fact.of(TEXT.get("count.covered"), Long.toString(covered)));
        }
        return List.of(
                new Facts(TEXT.get("selection.review"), tally(selected, d -> state(d.verdict()))),
                new Facts(
                        TEXT.get("correct.type"),
                        tally(selected, d -> type(d.detection().subject()))),
                new Facts(TEXT.get("selection.track"), tally(selected, d -> track(d.detection()))),
                new Facts(TEXT.get("selection.size"), sums));
    }

    private static List<Fact> tally(List<ReviewedDetection> selected, Function<ReviewedDetection, String> what) {
        Map<String, Long> counts =
                selected.stream().collect(Collectors.groupingBy(what, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry -> Fact.of(entry.getKey(), Long.toString(entry.getValue())))
                .toList();
    }

    private static String track(Detection detection) {
        return detection.track().orElse(TEXT.get("selection.off-track"));
    }

    private static String state(Verdict verdict) {
        return TEXT.name("verdict", verdict);
    }

    private static String type(Subject subject) {
        if (subject instanceof Subject.Railcar car) {
            return Words.of(car.type());
        }
        return subject instanceof Subject.Cargo cargo ? Words.of(cargo.type()) : TEXT.get("selection.ship");
    }

    private static String kind(Subject subject) {
        if (subject instanceof Subject.Railcar) {
            return "railcar";
        }
        return subject instanceof Subject.Cargo ? "cargo" : "ship";
    }
}
