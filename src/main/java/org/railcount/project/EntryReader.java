package org.railcount.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.railcount.model.AnalystConfidence;
import org.railcount.model.Edit;
import org.railcount.model.GroundMove;
import org.railcount.model.LogEntry;
import org.railcount.model.Note;
import org.railcount.model.Origin;
import org.railcount.model.ReviewedDetection;
import org.railcount.model.SignOff;
import org.railcount.model.Verdict;

/** Reads one line of the edit log. Members that it does not know are passed over; the file keeps them. */
final class EntryReader {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Set<String> ACTIONS = Set.of(
            "add", "import", "delete", "reshape", "retype", "cover", "split", "merge", "accept", "reject", "propose");

    private EntryReader() {}

    /**
     * Reads a line. An edit of a kind, or of a thing, that this version does not know comes out as
     * {@link Edit.Unknown}.
     *
     * @throws IOException when it is no JSON, or does not say who did what when in which scene
     */
    static LogEntry read(String line) throws IOException {
        JsonNode root = MAPPER.readTree(line);
        try {
            return new LogEntry(
                    RunReader.text(root, "id"),
                    RunReader.text(root, "scene"),
                    RunReader.text(root, "author"),
                    Instant.parse(RunReader.text(root, "time")),
                    root.path("run").asText(""),
                    move(root.path("placed")),
                    edit(root, RunReader.text(root, "edit")));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static Edit edit(JsonNode root, String kind) {
        try {
            return switch (kind) {
                case "note" -> new Edit.OnNote(only(root, EntryReader::note));
                case "sign_off" -> new Edit.OnSignOff(only(root, EntryReader::signOff));
                case "redetected" ->
                    new Edit.Redetected(
                            RunReader.text(root, "detector"),
                            RunReader.whole(root, "came"),
                            RunReader.whole(root, "gone"),
                            RunReader.whole(root, "kept"));
                case "undo" -> new Edit.Undo(RunReader.text(root, "of"));
                case "redo" -> new Edit.Redo(RunReader.text(root, "of"));
                default ->
                    ACTIONS.contains(kind)
                            ? new Edit.OnDetections(
                                    RunReader.constant(Edit.Action.class, kind), changes(root, EntryReader::detection))
                            : new Edit.Unknown(kind);
            };
        } catch (IllegalArgumentException | DateTimeException e) {
            return new Edit.Unknown(kind);
        }
    }

    private static <T> Edit.Change<T> only(JsonNode root, Function<JsonNode, T> thing) {
        List<Edit.Change<T>> changes = changes(root, thing);
        if (changes.size() != 1) {
            throw new IllegalArgumentException("one change is needed");
        }
        return changes.get(0);
    }

    private static <T> List<Edit.Change<T>> changes(JsonNode root, Function<JsonNode, T> thing) {
        List<Edit.Change<T>> changes = new ArrayList<>();
        for (JsonNode change : RunReader.member(root, "changes")) {
            JsonNode before = change.path("before");
            JsonNode after = change.path("after");
            changes.add(new Edit.Change<>(
                    before.isObject() ? Optional.of(thing.apply(before)) : Optional.empty(),
                    after.isObject() ? Optional.of(thing.apply(merged(before, after))) : Optional.empty()));
        }
        return changes;
    }

    private static JsonNode merged(JsonNode before, JsonNode after) {
        if (!(before instanceof ObjectNode old)) {
            return after;
        }
        ObjectNode whole = old.deepCopy();
        after.properties().forEach(member -> {
            if (member.getValue().isNull()) {
                whole.remove(member.getKey());
            } else {
                whole.set(member.getKey(), member.getValue());
            }
        });
        return whole;
    }

    private static ReviewedDetection detection(JsonNode node) {
        return new ReviewedDetection(
                RunReader.detection(node),
                RunReader.constant(Origin.class, RunReader.text(node, "origin")),
                RunReader.constant(Verdict.class, RunReader.text(node, "verdict")));
    }

    private static Note note(JsonNode node) {
        return new Note(
                RunReader.text(node, "id"),
                RunReader.number(node, "lon"),
                RunReader.number(node, "lat"),
                RunReader.optional(node, "acquired").map(Instant::parse),
                RunReader.text(node, "text"));
    }

    private static SignOff signOff(JsonNode node) {
        return new SignOff(
                RunReader.text(node, "note"),
                RunReader.constant(AnalystConfidence.class, RunReader.text(node, "confidence")));
    }

    private static GroundMove move(JsonNode node) {
        JsonNode pivot = node.path("pivot");
        return node.isObject()
                ? new GroundMove(
                        RunReader.number(node, "east_m"),
                        RunReader.number(node, "north_m"),
                        node.path("rotation_deg").asDouble(0),
                        node.path("scale").asDouble(1),
                        pivot.path(0).asDouble(),
                        pivot.path(1).asDouble())
                : GroundMove.NONE;
    }
}
