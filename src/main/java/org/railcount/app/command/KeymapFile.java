package org.railcount.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.input.KeyCombination;
import org.railcount.app.settings.SettingsFile;
import org.railcount.app.text.Phrases;
import org.railcount.model.OneLine;

/**
 * A person's own keys on disk: {@code keys.json} in the settings folder, an object from command id to a list of keys as
 * JavaFX names them, such as {@code {"scene.later": ["Ctrl+Right"]}}. Only commands whose keys were changed are in it.
 */
public final class KeymapFile {
    private static final Phrases TEXT = Phrases.of(KeymapFile.class);

    private KeymapFile() {}

    /**
     * Reads the keys that a person chose.
     *
     * @param onProblem told in a sentence what could not be read; the defaults take its place
     */
    public static Map<String, List<KeyCombination>> read(SettingsFile file, Consumer<String> onProblem) {
        Map<String, List<KeyCombination>> chosen = new LinkedHashMap<>();
        try {
            file.read().properties().forEach(entry -> {
                try {
                    chosen.put(entry.getKey(), keys(entry.getValue()));
                } catch (IllegalArgumentException e) {
                    onProblem.accept(OneLine.of(TEXT.get("keys.unreadable", entry.getValue(), entry.getKey())));
                }
            });
        } catch (IOException e) {
            onProblem.accept(String.valueOf(e.getMessage()));
        }
        return chosen;
    }

    /** Writes the keys that a person chose. */
    public static void write(SettingsFile file, Map<String, List<KeyCombination>> chosen) throws IOException {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        chosen.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            ArrayNode keys = content.putArray(entry.getKey());
            entry.getValue().forEach(key -> keys.add(key.getName()));
        });
        file.write(content);
    }

    private static List<KeyCombination> keys(JsonNode names) {
        if (!names.isArray()) {
            throw new IllegalArgumentException("no list");
        }
        List<KeyCombination> keys = new ArrayList<>();
        names.forEach(name -> keys.add(KeyNames.parse(name.asText())));
        return keys;
    }
}
