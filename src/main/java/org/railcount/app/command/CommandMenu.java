package org.railcount.app.command;

import java.util.List;
import org.railcount.app.text.Phrases;

/**
 * The commands of one menu, which is their group in the list of keys too.
 *
 * @param id the phrase {@code menu.id} is its title
 * @param groups its commands, a separator between two groups
 */
public record CommandMenu(String id, List<List<Command>> groups) {
    private static final Phrases TEXT = Phrases.of(CommandMenu.class);

    public CommandMenu {
        groups = List.copyOf(groups);
    }

    /** The title as the menu bar takes it, an underscore before the letter that opens it with Alt. */
    public String mnemonicTitle() {
        return TEXT.get("menu." + id);
    }

    /** The title as a person reads it. */
    public String title() {
        return mnemonicTitle().replace("_", "");
    }

    public List<Command> commands() {
        return groups.stream().flatMap(List::stream).toList();
    }
}
