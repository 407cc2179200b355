package org.railcount.app.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.railcount.app.inspector.Fact;
import org.railcount.app.inspector.Facts;
import org.railcount.app.scenes.SceneTimes;
import org.railcount.app.text.Phrases;
import org.railcount.model.Edit;
import org.railcount.model.LogEntry;
import org.railcount.model.Note;
import org.railcount.model.ReviewedDetection;
import org.railcount.model.SignOff;
import org.railcount.model.Subject;
import org.railcount.review.Redetection;
import org.railcount.review.SceneReview;

/** What the inspector says of a scene's review, and of one entry of its log. Stateless. */
public final class ReviewFacts {
    private static final Phrases TEXT = Phrases.of(ReviewFacts.class);
    private static final int MOST_CHANGES = 12;

    private ReviewFacts() {}

    /** How far the scene is reviewed, who signed it off, and what the last run of the detector changed. */
    public static Facts of(SceneReview review, Optional<Redetection> again) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(
                TEXT.get("facts.decided"),
                TEXT.get(
                        "facts.decided.value",
                        review.progress().decided(),
                        review.progress().total())));
        review.signOff().ifPresent(signed -> {
            facts.add(new Fact(
                    TEXT.get(signed.holds() ? "facts.signed-off" : "facts.was-signed-off"),
                    signed.author() + ", " + SceneTimes.exactUtc(signed.time()),
                    signed.holds() ? "" : TEXT.get("facts.reopened")));
            facts.add(Fact.of(TEXT.get("facts.confidence"), confidence(signed.signOff())));
            if (!signed.signOff().note().isEmpty()) {
                facts.add(Fact.of(TEXT.get("facts.note"), signed.signOff().note()));
            }
        });
        again.ifPresent(change -> facts.add(new Fact(
                TEXT.get("facts.again"),
                TEXT.get(
                        "facts.again.value",
                        change.came().size(),
                        change.gone().size(),
                        change.kept().size()),
                change.kept().isEmpty() ? "" : TEXT.get("facts.again.kept"))));
        return new Facts(TEXT.get("facts.title"), facts);
    }

    /** What is noted on the scene, in the order in which it was written; nothing where nobody did. */
    public static Optional<Facts> notes(SceneReview review) {
        List<Fact> notes = review.notes().stream()
                .map(note -> new Fact("", "", note.text()))
                .toList();
        return notes.isEmpty() ? Optional.empty() : Optional.of(new Facts(TEXT.get("facts.notes"), notes));
    }

    /** One entry: who, when, what, and what was there before and after. */
    public static List<Facts> of(LogEntry entry, List<LogEntry> log) {
        List<Fact> head = List.of(
                Fact.of(TEXT.get("facts.what"), EditWords.of(entry.edit(), log)),
                Fact.of(TEXT.get("facts.author"), entry.author()),
                Fact.of(TEXT.get("facts.time"), SceneTimes.exactUtc(entry.time())));
        List<Fact> changes = changes(entry.edit());
        return changes.isEmpty()
                ? List.of(new Facts(TEXT.get("facts.entry"), head))
                : List.of(new Facts(TEXT.get("facts.entry"), head), new Facts(TEXT.get("facts.changes"), changes));
    }

    private static List<Fact> changes(Edit edit) {
        if (edit instanceof Edit.OnDetections on) {
            Stream<Fact> shown = on.changes().stream()
                    .limit(MOST_CHANGES)
                    .map(change -> fact(
                            change.before()
                                    .or(change::after)
                                    .map(ReviewedDetection::id)
                                    .orElse(""),
                            change.before().map(ReviewFacts::words),
                            change.after().map(ReviewFacts::words)));
            int more = on.changes().size() - MOST_CHANGES;
            return Stream.concat(
                            shown, more > 0 ? Stream.of(new Fact("", "", TEXT.get("facts.more", more))) : Stream.of())
                    .toList();
        }
        if (edit instanceof Edit.OnNote on) {
            return List.of(fact(
                    TEXT.get("facts.note"),
                    on.change().before().map(Note::text),
                    on.change().after().map(Note::text)));
        }
        if (edit instanceof Edit.OnSignOff on) {
            return List.of(fact(
                    TEXT.get("facts.signed-off"),
                    on.change().before().map(ReviewFacts::words),
                    on.change().after().map(ReviewFacts::words)));
        }
        return List.of();
    }

    private static Fact fact(String label, Optional<String> before, Optional<String> after) {
        String then = before.orElse(TEXT.get("facts.nothing"));
        String now = after.orElse(TEXT.get("facts.nothing"));
        return new Fact(shortId(label), TEXT.get("facts.before-after", then, now), "");
    }

    /** An id that a program made up says nothing to a person. */
    private static String shortId(String id) {
        return id.length() > 20 ? TEXT.get("facts.own") : id;
    }

    private static String words(SignOff signOff) {
        return signOff.note().isEmpty()
                ? confidence(signOff)
                : TEXT.get("facts.signed-off.note", confidence(signOff), signOff.note());
    }

    private static String words(ReviewedDetection d) {
        String verdict = TEXT.name("verdict", d.verdict());
        double lengthM = d.detection().lengthM();
        if (d.detection().subject() instanceof Subject.Railcar car) {
            String phrase = car.covered() ? "facts.covered" : "facts.railcar";
            return TEXT.get(phrase, verdict, TEXT.name("railcar", car.type()), lengthM);
        }
        if (d.detection().subject() instanceof Subject.Cargo cargo) {
            return TEXT.get("facts.cargo", verdict, TEXT.name("cargo", cargo.type()), lengthM);
        }
        return TEXT.get("facts.ship", verdict, lengthM);
    }

    private static String confidence(SignOff signOff) {
        return TEXT.name("confidence", signOff.confidence());
    }
}
