package org.railcount.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.railcount.model.Edit;
import org.railcount.model.GroundMove;
import org.railcount.model.LogEntry;
import org.railcount.model.Note;
import org.railcount.model.ReviewedDetection;
import org.railcount.model.SignOff;

/**
 * Writes one entry of the edit log as one line of JSON; {@link EntryReader} reads it back without loss. What was there
 * before stands in full; what is there after names only the members that changed.
 */
final class EntryWriter {
    private EntryWriter() {}

    /** The line without its end. */
    static String line(LogEntry entry) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", entry.id());
        line.put("scene", entry.sceneId());
        line.put("author", entry.author());
        line.put("time", entry.time().toString());
        line.put("run", entry.run());
        if (!entry.placed().isNone()) {
            line.put("placed", move(entry.placed()));
        }
        put(line, entry.edit());
        try {
            return JsonObjectFile.MAPPER.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("an edit that JSON cannot say: " + entry, e);
        }
    }

    private static void put(Map<String, Object> line, Edit edit) {
        if (edit instanceof Edit.OnDetections on) {
            line.put("edit", RunWriter.spelt(on.action()));
            line.put(
                    "changes",
                    on.changes().stream()
                            .map(change -> change(change, EntryWriter::detection))
                            .toList());
        } else if (edit instanceof Edit.OnNote on) {
            line.put("edit", "note");
            line.put("changes", List.of(change(on.change(), EntryWriter::note)));
        } else if (edit instanceof Edit.OnSignOff on) {
            line.put("edit", "sign_off");
            line.put("changes", List.of(change(on.change(), EntryWriter::signOff)));
        } else if (edit instanceof Edit.Redetected again) {
            line.put("edit", "redetected");
            line.put("detector", again.detector());
            line.put("came", again.came());
            line.put("gone", again.gone());
            line.put("kept", again.kept());
        } else if (edit instanceof Edit.Undo undo) {
            line.put("edit", "undo");
            line.put("of", undo.entry());
        } else if (edit instanceof Edit.Redo redo) {
            line.put("edit", "redo");
            line.put("of", redo.entry());
        } else if (edit instanceof Edit.Unknown unknown) {
            throw new IllegalArgumentException("an edit of a later version is kept as it is: " + unknown.kind());
        }
    }

    private static <T> Map<String, Object> change(Edit.Change<T> change, Function<T, Map<String, Object>> members) {
        Map<String, Object> object = new LinkedHashMap<>();
        Optional<Map<String, Object>> before = change.before().map(members);
        object.put("before", before.orElse(null));
        object.put(
                "after",
                change.after()
                        .map(members)
                        .map(after -> difference(before, after))
                        .orElse(null));
        return object;
    }

    private static Map<String, @Nullable Object> difference(
            Optional<Map<String, Object>> before, Map<String, Object> after) {
        Map<String, @Nullable Object> differing = new LinkedHashMap<>(after);
        before.ifPresent(old -> old.forEach((name, value) -> {
            if (!after.containsKey(name)) {
                differing.put(name, null);
            } else if (Objects.equals(value, after.get(name))) {
                differing.remove(name);
            }
        }));
        return differing;
    }

    private static Map<String, Object> detection(ReviewedDetection reviewed) {
        Map<String, Object> object = RunWriter.detection(reviewed.detection());
        object.put("origin", RunWriter.spelt(reviewed.origin()));
        object.put("verdict", RunWriter.spelt(reviewed.verdict()));
        return object;
    }

    private static Map<String, Object> note(Note note) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", note.id());
        object.put("lon", note.lon());
        object.put("lat", note.lat());
        note.acquired().ifPresent(time -> object.put("acquired", time.toString()));
        object.put("text", note.text());
        return object;
    }

    private static Map<String, Object> signOff(SignOff signOff) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("note", signOff.note());
        object.put("confidence", RunWriter.spelt(signOff.confidence()));
        return object;
    }

    private static Map<String, Object> move(GroundMove move) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("east_m", move.eastM());
        object.put("north_m", move.northM());
        if (!move.isShift()) {
            object.put("rotation_deg", move.rotationDeg());
            object.put("scale", move.scale());
            object.put("pivot", List.of(move.pivotLon(), move.pivotLat()));
        }
        return object;
    }
}
