package org.railcount.app;

import java.util.List;

/**
 * The commands of one menu.
 *
 * @param title the menu's name
 * @param groups its commands, a separator between two groups
 */
record CommandMenu(String title, List<List<Command>> groups) {
    CommandMenu {
        groups = List.copyOf(groups);
    }
}
