package org.railcount.app.command;

/**
 * A line of the command palette.
 *
 * @param title what is done, or where it leads
 * @param group where it belongs, as the title of a menu
 * @param keys its key, empty where it has none
 * @param unavailable why it cannot be done now; empty where it can
 * @param enabled whether it can be done now
 * @param typedOnly whether it is shown only once something was typed
 * @param action does it
 */
public record PaletteEntry(
        String title,
        String group,
        String keys,
        String unavailable,
        boolean enabled,
        boolean typedOnly,
        Runnable action) {

    public static PaletteEntry of(Command command, String group, String keys) {
        boolean enabled = command.condition().isMet();
        return new PaletteEntry(
                command.label(),
                group,
                keys,
                enabled ? "" : command.condition().otherwise(),
                enabled,
                false,
                command::run);
    }

    /** A place to go to, such as a scene. */
    public static PaletteEntry place(String title, String group, Runnable action) {
        return new PaletteEntry(title, group, "", "", true, true, action);
    }
}
