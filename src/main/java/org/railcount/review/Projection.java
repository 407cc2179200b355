package org.railcount.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Polygon;
import org.railcount.model.Detection;
import org.railcount.model.DetectionRun;
import org.railcount.model.Edit;
import org.railcount.model.Edit.Change;
import org.railcount.model.GroundMove;
import org.railcount.model.LocalMetres;
import org.railcount.model.LogEntry;
import org.railcount.model.Note;
import org.railcount.model.Origin;
import org.railcount.model.ReviewedDetection;
import org.railcount.model.RunHash;
import org.railcount.model.Verdict;

/**
 * Plays edits, one after the other, over a detection run. An edit made on this run finds its detections by id. One made on
 * another run is anchored anew: its outlines are moved to how the scene lies now; what it was made on is looked for first
 * among what the analyst has left at that very place, then among the untouched detections of this run; where nothing is
 * found, what the analyst accepted is kept as the analyst's own. Not thread-safe.
 */
final class Projection {
    /** What an analyst left somewhere is found again at that place, up to rounding. */
    private static final double VERY_PLACE = 0.9;

    /** A detection of another run that shares so much with this one is the same thing. */
    private static final double SAME = 0.4;

    private final DetectionRun run;
    private final String runHash;
    private final GroundMove placed;
    private final Map<String, ReviewedDetection> standing = new LinkedHashMap<>();
    private final Set<String> untouched = new HashSet<>();
    private final Map<String, Note> notes = new LinkedHashMap<>();
    private final Map<String, List<String>> edits = new HashMap<>();
    private final List<String> keptAsOwn = new ArrayList<>();
    private Optional<SignedOff> signOff = Optional.empty();
    private Optional<Places> places = Optional.empty();

    Projection(DetectionRun run) {
        this.run = run;
        this.runHash = RunHash.of(run);
        this.placed = run.registration().appliedMove();
        run.detections().forEach(d -> {
            standing.put(d.id(), ReviewedDetection.proposed(d));
            untouched.add(d.id());
        });
    }

    String runHash() {
        return runHash;
    }

    Optional<ReviewedDetection> standing(String id) {
        return Optional.ofNullable(standing.get(id));
    }

    /** Plays one more edit. */
    void play(LogEntry entry) {
        if (entry.edit() instanceof Edit.OnDetections edit) {
            edit.changes().forEach(change -> play(entry, change));
            signOff = signOff.map(SignedOff::reopened);
        } else if (entry.edit() instanceof Edit.OnNote edit) {
            edit.change().before().ifPresent(note -> notes.remove(note.id()));
            edit.change().after().ifPresent(note -> notes.put(note.id(), note));
        } else if (entry.edit() instanceof Edit.OnSignOff edit) {
            signOff = edit.change()
                    .after()
                    .map(said -> new SignedOff(
                            said, entry.author(), entry.time(), entry.run().equals(runHash)))
                    .or(() -> signOff.map(SignedOff::reopened));
        }
    }

    SceneReview result() {
        int undecided = 0;
        for (Detection found : run.detections()) {
            ReviewedDetection now = standing.get(found.id());
            undecided += now != null && !now.isDecided() ? 1 : 0;
        }
        int total = run.detections().size();
        return new SceneReview(
                run,
                List.copyOf(standing.values()),
                List.copyOf(notes.values()),
                signOff,
                edits,
                keptAsOwn,
                new Progress(total - undecided, total));
    }

    private void play(LogEntry entry, Change<ReviewedDetection> change) {
        boolean foreign = !entry.run().equals(runHash);
        Optional<ReviewedDetection> before = change.before().map(d -> foreign ? d.withOutline(replaced(d, entry)) : d);
        Optional<ReviewedDetection> after = change.after().map(d -> foreign ? d.withOutline(replaced(d, entry)) : d);
        Optional<String> at = before.or(() -> foreign ? after : Optional.empty())
                .flatMap(d -> foreign ? anchor(d, before.isPresent()) : Optional.of(d.id()));
        if (after.isEmpty()) {
            at.ifPresent(this::remove);
        } else if (at.isPresent()) {
            put(after.get().withId(at.get()), entry);
        } else if (before.isEmpty()) {
            put(after.get(), entry);
        } else if (after.get().verdict() == Verdict.ACCEPTED) {
            keepAsOwn(after.get(), entry);
        }
    }

    private Polygon replaced(ReviewedDetection d, LogEntry entry) {
        Polygon outline = d.detection().outline();
        return entry.placed().equals(placed)
                ? outline
                : (Polygon) LocalMetres.replaced(outline, entry.placed(), placed);
    }

    /** @param stood whether the detection stood there before the edit, and was not added by it */
    private Optional<String> anchor(ReviewedDetection wanted, boolean stood) {
        Places known = places.orElseGet(() -> new Places(standing.values()));
        places = Optional.of(known);
        Optional<String> left =
                stood ? known.best(wanted.detection(), VERY_PLACE, id -> !untouched.contains(id)) : Optional.empty();
        return left.or(() -> known.best(wanted.detection(), SAME, untouched::contains));
    }

    private void keepAsOwn(ReviewedDetection accepted, LogEntry entry) {
        ReviewedDetection own = new ReviewedDetection(accepted.detection(), Origin.ANALYST, Verdict.ACCEPTED)
                .withId(standing.containsKey(accepted.id()) ? accepted.id() + "@" + entry.run() : accepted.id());
        keptAsOwn.add(own.id());
        put(own, entry);
    }

    private void put(ReviewedDetection d, LogEntry entry) {
        places.ifPresent(known -> known.put(d.detection()));
        standing.put(d.id(), d);
        untouched.remove(d.id());
        edits.merge(
                d.id(),
                List.of(entry.id()),
                (before, one) -> Stream.concat(before.stream(), one.stream()).toList());
    }

    private void remove(String id) {
        places.ifPresent(known -> known.remove(id));
        standing.remove(id);
        untouched.remove(id);
        keptAsOwn.remove(id);
    }
}
