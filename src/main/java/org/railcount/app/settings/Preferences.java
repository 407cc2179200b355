package org.railcount.app.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a person chose and how they left the window, as named texts in {@code settings.json}. Changes are written in the
 * background, many of them at once. Names that this version does not know are kept. Use it on the JavaFX thread.
 */
public final class Preferences {
    private static final Logger LOG = LoggerFactory.getLogger(Preferences.class);

    private final SettingsFile file;
    private final Executor worker;
    private final Map<String, StringProperty> properties = new HashMap<>();
    private final Map<String, String> stored = new ConcurrentHashMap<>();
    private final Map<String, String> unsaved = new ConcurrentHashMap<>();
    private final AtomicBoolean writing = new AtomicBoolean();
    private Optional<String> problem = Optional.empty();
    private boolean stopped;

    private Preferences(SettingsFile file, Executor worker) {
        this.file = file;
        this.worker = worker;
    }

    /**
     * Reads the file; it is small, and the first window needs it.
     *
     * @param worker writes changes, off the JavaFX thread
     */
    public static Preferences read(SettingsFile file, Executor worker) {
        Preferences preferences = new Preferences(file, worker);
        try {
            file.read().properties().forEach(entry -> {
                if (entry.getValue().isTextual()) {
                    preferences.stored.put(entry.getKey(), entry.getValue().asText());
                }
            });
        } catch (IOException e) {
            preferences.problem = Optional.of(String.valueOf(e.getMessage()));
        }
        return preferences;
    }

    /** Why the file could not be read, in a sentence. */
    public Optional<String> problem() {
        return problem;
    }

    /**
     * A preference; setting it keeps it.
     *
     * @param usual its value as long as nothing was chosen
     */
    public StringProperty text(String name, String usual) {
        return properties.computeIfAbsent(name, missing -> {
            StringProperty property = new SimpleStringProperty(this, name, stored.getOrDefault(name, usual));
            property.addListener((observable, before, now) -> keep(name, now));
            return property;
        });
    }

    /** A preference that is a number; where the file holds none, or no number, the usual one. */
    public double number(String name, double usual) {
        try {
            double kept = Double.parseDouble(text(name, String.valueOf(usual)).get());
            return Double.isFinite(kept) ? kept : usual;
        } catch (NumberFormatException e) {
            return usual;
        }
    }

    /** Keeps a number. */
    public void setNumber(String name, double value) {
        text(name, "").set(String.valueOf(Math.round(value)));
    }

    /** Keeps no change any longer; what was changed before is written. To be called before the worker is shut down. */
    public void stop() {
        stopped = true;
    }

    private void keep(String name, String value) {
        if (stopped) {
            return;
        }
        unsaved.put(name, value);
        if (writing.compareAndSet(false, true)) {
            worker.execute(this::write);
        }
    }

    /** Reads the file anew before, so that another window's choices stay. */
    private void write() {
        writing.set(false);
        try {
            file.change(this::withUnsaved);
        } catch (IOException e) {
            // What a person sees has changed already, and the next change is written again.
            LOG.warn("the settings could not be kept: {}", e.getMessage());
        }
    }

    /** Takes what is unsaved by now, and not when the writing was asked for: an older value never comes last. */
    private ObjectNode withUnsaved(ObjectNode before) {
        Map<String, String> changed = new HashMap<>(unsaved);
        changed.forEach(unsaved::remove);
        Map<String, JsonNode> sorted = new TreeMap<>();
        before.properties().forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        changed.forEach((name, value) -> sorted.put(name, JsonNodeFactory.instance.textNode(value)));
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.setAll(sorted);
        return content;
    }
}
