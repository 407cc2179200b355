package org.railcount.app.command;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A line in the list of keys.
 *
 * @param label what is done
 * @param group the menu that it belongs to
 * @param keys all its keys, as a person reads them
 * @param changed whether the keys differ from the defaults
 * @param command whose keys they are; none for what the mouse does, which is fixed
 */
record KeyRow(String label, String group, String keys, boolean changed, Optional<Command> command) {
    static KeyRow of(Command command, String group, Keymap keymap) {
        String keys = keymap.keys(command).stream().map(KeyNames::of).collect(Collectors.joining(", "));
        return new KeyRow(
                command.label().replace("…", ""), group, keys, keymap.isChanged(command), Optional.of(command));
    }

    /** Whether a search finds it: every word in the label, the group or the keys. */
    boolean fits(String search) {
        String text = (label + " " + group + " " + keys).toLowerCase(Locale.ROOT);
        return Arrays.stream(search.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                .allMatch(text::contains);
    }
}
