package org.railcount.app.display;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.railcount.app.settings.SettingsFile;
import org.railcount.app.text.Phrases;
import org.railcount.imagery.BandMix;
import org.railcount.imagery.DisplaySettings;
import org.railcount.model.BandRole;

/** The looks on disk: {@code display.json} in the settings folder. */
public final class DisplayFile {
    private static final Phrases TEXT = Phrases.of(DisplayFile.class);

    private DisplayFile() {}

    /** @throws IOException one sentence: which file, what is wrong, what happens */
    public static DisplayChoices read(SettingsFile file) throws IOException {
        ObjectNode root = file.read();
        try {
            DisplaySettings common = root.has("common") ? settings(root.get("common")) : DisplaySettings.DEFAULT;
            Map<Path, DisplaySettings> own = new LinkedHashMap<>();
            root.path("scenes")
                    .properties()
                    .forEach(scene -> own.put(Path.of(scene.getKey()), settings(scene.getValue())));
            return new DisplayChoices(common, own);
        } catch (IllegalArgumentException e) {
            throw new IOException(TEXT.get("unreadable"), e);
        }
    }

    /** Replaces the file. */
    public static void write(SettingsFile file, DisplayChoices choices) throws IOException {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.set("common", json(choices.common()));
        ObjectNode scenes = root.putObject("scenes");
        choices.own().forEach((scene, settings) -> scenes.set(scene.toString(), json(settings)));
        file.write(root);
    }

    private static ObjectNode json(DisplaySettings settings) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (settings.mix() instanceof BandMix.Chosen chosen) {
            ArrayNode bands = json.putArray("bands");
            Stream.of(chosen.red(), chosen.green(), chosen.blue())
                    .forEach(band ->
                            bands.addObject().put("role", band.role().name()).put("index", band.index()));
        } else if (settings.mix() instanceof BandMix.Preset preset) {
            json.put("preset", preset.name());
        }
        return json.put("lowPercent", settings.lowPercent())
                .put("highPercent", settings.highPercent())
                .put("gamma", settings.gamma());
    }

    private static DisplaySettings settings(JsonNode json) {
        return new DisplaySettings(
                json.has("bands")
                        ? chosen(json.get("bands"))
                        : BandMix.Preset.valueOf(json.path("preset").asText()),
                json.path("lowPercent").asDouble(Double.NaN),
                json.path("highPercent").asDouble(Double.NaN),
                json.path("gamma").asDouble(Double.NaN));
    }

    private static BandMix chosen(JsonNode bands) {
        List<BandMix.Band> three = Stream.of(0, 1, 2)
                .map(i -> bands.path(i))
                .map(band -> new BandMix.Band(
                        BandRole.valueOf(band.path("role").asText()),
                        band.path("index").asInt()))
                .toList();
        return new BandMix.Chosen(three.get(0), three.get(1), three.get(2));
    }
}
