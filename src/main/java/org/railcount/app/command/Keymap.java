package org.railcount.app.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.input.KeyCombination;

/**
 * Which keys start which command: the defaults, and over them what the person chose. Menus, tooltips, the palette and
 * the list of keys all read it. JavaFX thread only.
 */
public final class Keymap {
    private final Map<String, Command> commands = new LinkedHashMap<>();
    private final Map<String, List<KeyCombination>> chosen = new LinkedHashMap<>();
    private final Consumer<Map<String, List<KeyCombination>>> keep;
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();

    /**
     * @param keep stores the person's own keys after each change
     */
    public Keymap(Consumer<Map<String, List<KeyCombination>>> keep) {
        this.keep = keep;
    }

    /** Takes the keys that a person chose earlier, by command id; ids that no command has are kept for a version that has them. */
    public void choose(Map<String, List<KeyCombination>> earlier) {
        chosen.putAll(earlier);
        changed();
    }

    /** Adds the commands of the window's menus. Of commands that share a key, the one added first comes first. */
    public void add(List<CommandMenu> menus) {
        menus.stream().flatMap(menu -> menu.commands().stream()).forEach(command -> {
            if (commands.putIfAbsent(command.id(), command) != null) {
                throw new IllegalArgumentException("two commands have the id " + command.id());
            }
        });
        changed();
    }

    public List<Command> commands() {
        return List.copyOf(commands.values());
    }

    /** Goes up whenever commands or keys change. */
    public ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    public List<KeyCombination> keys(Command command) {
        return chosen.getOrDefault(command.id(), command.defaultKeys());
    }

    public boolean isChanged(Command command) {
        return !keys(command).equals(command.defaultKeys());
    }

    /** The key that is shown for a command, as a person reads it; empty where it has none. */
    public String keyText(String id) {
        return Optional.ofNullable(commands.get(id)).map(this::keyText).orElse("");
    }

    /** The key that is shown for a command, as a person reads it; empty where it has none. */
    public String keyText(Command command) {
        return keys(command).stream().findFirst().map(KeyNames::of).orElse("");
    }

    /** Commands other than this one that a key would start too, or would keep from starting. */
    public List<Command> sharing(Command command, KeyCombination key) {
        return commands.values().stream()
                .filter(other -> !other.id().equals(command.id()) && keys(other).contains(key))
                .toList();
    }

    public void setKeys(Command command, List<KeyCombination> keys) {
        if (keys.equals(command.defaultKeys())) {
            chosen.remove(command.id());
        } else {
            chosen.put(command.id(), List.copyOf(keys));
        }
        store();
    }

    /** Takes a key from every command but this one. */
    public void takeFromOthers(Command command, KeyCombination key) {
        for (Command other : sharing(command, key)) {
            setKeys(
                    other,
                    keys(other).stream().filter(kept -> !kept.equals(key)).toList());
        }
    }

    public void reset(Command command) {
        chosen.remove(command.id());
        store();
    }

    public void resetAll() {
        chosen.clear();
        store();
    }

    private void store() {
        keep.accept(Map.copyOf(chosen));
        changed();
    }

    private void changed() {
        revision.set(revision.get() + 1);
    }
}
