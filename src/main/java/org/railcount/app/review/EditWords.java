package org.railcount.app.review;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Polygon;
import org.railcount.app.text.Phrases;
import org.railcount.model.Edit;
import org.railcount.model.LogEntry;
import org.railcount.model.Note;
import org.railcount.model.ReviewedDetection;
import org.railcount.model.Subject;
import org.railcount.review.shape.OutlineChange;

/** What edits are called: "Accept 12 railcars". Stateless. */
public final class EditWords {
    private static final Phrases TEXT = Phrases.of(EditWords.class);

    /** Of a note, so that the menu stays narrow. */
    private static final int MOST_LETTERS = 28;

    private EditWords() {}

    /** An edit in a few words, for the undo menu and the history. */
    public static String of(Edit edit) {
        if (edit instanceof Edit.OnDetections on) {
            return of(on);
        }
        if (edit instanceof Edit.OnNote on) {
            return TEXT.get("edit.note." + side(on.change()), words(on.change()));
        }
        if (edit instanceof Edit.OnSignOff on) {
            return TEXT.get(on.change().after().isPresent() ? "edit.sign-off" : "edit.reopen");
        }
        if (edit instanceof Edit.Redetected again) {
            return TEXT.get("edit.redetected", again.came(), again.gone(), again.kept());
        }
        if (edit instanceof Edit.Unknown unknown) {
            return TEXT.get("edit.unknown", unknown.kind());
        }
        return TEXT.get(edit instanceof Edit.Undo ? "edit.undo" : "edit.redo");
    }

    /** The same; of an undo or redo also what it was of. */
    public static String of(Edit edit, List<LogEntry> log) {
        if (edit instanceof Edit.Undo undo) {
            return aimed("undo.of", undo.entry(), log).orElseGet(() -> of(edit));
        }
        if (edit instanceof Edit.Redo redo) {
            return aimed("redo.of", redo.entry(), log).orElseGet(() -> of(edit));
        }
        return of(edit);
    }

    private static Optional<String> aimed(String phrase, String id, List<LogEntry> log) {
        return log.stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .map(entry -> TEXT.get(phrase, of(entry.edit())));
    }

    private static String of(Edit.OnDetections edit) {
        List<ReviewedDetection> before = edit.changes().stream()
                .flatMap(change -> change.before().stream())
                .toList();
        List<ReviewedDetection> after = edit.changes().stream()
                .flatMap(change -> change.after().stream())
                .toList();
        return switch (edit.action()) {
            case ADD -> TEXT.get("edit.add", things(after));
            case IMPORT -> TEXT.get("edit.import", things(after));
            case DELETE -> TEXT.get("edit.delete", things(before));
            case RESHAPE -> TEXT.get("edit." + reshaped(edit.changes()), things(after));
            case RETYPE -> TEXT.get("edit.retype", things(after));
            case COVER -> TEXT.get(isCovered(after) ? "edit.cover" : "edit.uncover", things(after));
            case SPLIT -> TEXT.get("edit.split", things(before), after.size());
            case MERGE -> TEXT.get("edit.merge", things(before));
            case ACCEPT -> TEXT.get("edit.accept", things(after));
            case REJECT -> TEXT.get("edit.reject", things(after));
            case PROPOSE -> TEXT.get("edit.propose", things(after));
        };
    }

    /** The one thing that was done to all outlines; "reshape" where it was not one. */
    private static String reshaped(List<Edit.Change<ReviewedDetection>> changes) {
        Set<OutlineChange> kinds = changes.stream()
                .flatMap(change -> change.before().stream()
                        .flatMap(before -> change.after().stream()
                                .map(after -> OutlineChange.between(outline(before), outline(after)))))
                .collect(Collectors.toSet());
        return switch (kinds.size() == 1 ? kinds.iterator().next() : OutlineChange.RESHAPED) {
            case MOVED -> "move";
            case TURNED -> "turn";
            case STRETCHED -> "stretch";
            case RESHAPED -> "reshape";
        };
    }

    private static Polygon outline(ReviewedDetection reviewed) {
        return reviewed.detection().outline();
    }

    private static boolean isCovered(List<ReviewedDetection> after) {
        return after.stream().anyMatch(d -> d.detection().subject() instanceof Subject.Railcar car && car.covered());
    }

    /** The beginning of a note, as it is now or was last. */
    private static String words(Edit.Change<Note> change) {
        String text = change.after().or(change::before).map(Note::text).orElse("");
        return text.length() > MOST_LETTERS ? text.substring(0, MOST_LETTERS - 1) + "…" : text;
    }

    private static String side(Edit.Change<?> change) {
        if (change.before().isEmpty()) {
            return "add";
        }
        return change.after().isEmpty() ? "remove" : "change";
    }

    /** "1 railcar", "3 pieces of cargo", "5 detections" where they are of several kinds. */
    private static String things(Collection<ReviewedDetection> detections) {
        List<String> kinds = detections.stream()
                .map(d -> kind(d.detection().subject()))
                .distinct()
                .toList();
        return TEXT.get("things." + (kinds.size() == 1 ? kinds.get(0) : "mixed"), detections.size());
    }

    private static String kind(Subject subject) {
        if (subject instanceof Subject.Railcar) {
            return "railcar";
        }
        return subject instanceof Subject.Cargo ? "cargo" : "ship";
    }
}
