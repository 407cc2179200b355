package org.railcount.app;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.MenuBar;
import javafx.stage.Stage;
import org.railcount.app.about.AboutDialog;
import org.railcount.app.command.CommandMenu;
import org.railcount.app.command.CommandPalette;
import org.railcount.app.command.Keymap;
import org.railcount.app.command.KeysWindow;
import org.railcount.app.command.MenuBars;
import org.railcount.app.command.PaletteEntry;
import org.railcount.app.scenes.SceneEntry;
import org.railcount.app.scenes.SceneList;
import org.railcount.app.scenes.SceneTimes;
import org.railcount.app.text.Phrases;

/** The ways to the window's commands: menu bar, palette, and the window of the keys. All show the same commands. */
final class CommandDesk {
    /** Twice the size at which it is shown, for screens with fine pixels. */
    private static final int SIGN_PX = 112;

    private static final Phrases TEXT = Phrases.of(CommandDesk.class);

    private final SceneList scenes;
    private final Keymap keymap;
    private final List<CommandMenu> menus;
    private final CommandPalette palette;
    private Optional<KeysWindow> keysWindow = Optional.empty();

    /** @param menus all but the help menu, which is added here */
    CommandDesk(Stage stage, SceneList scenes, Keymap keymap, List<CommandMenu> menus) {
        this.scenes = scenes;
        this.keymap = keymap;
        this.palette = new CommandPalette(this::entries);
        CommandMenu help = HelpMenu.menu(
                palette::toggle, () -> showKeys(stage), () -> new AboutDialog(stage, AppIcon.draw(SIGN_PX)).show());
        this.menus = Stream.concat(menus.stream(), Stream.of(help)).toList();
        keymap.add(this.menus);
    }

    MenuBar menuBar() {
        return MenuBars.of(menus, keymap);
    }

    Node palette() {
        return palette.node();
    }

    private void showKeys(Stage stage) {
        KeysWindow window = keysWindow.orElseGet(() -> new KeysWindow(stage, keymap, menus));
        keysWindow = Optional.of(window);
        window.show();
    }

    private Stream<PaletteEntry> entries() {
        Stream<PaletteEntry> commands = menus.stream()
                .flatMap(menu -> menu.commands().stream()
                        .filter(command -> !command.isHeld())
                        .map(command -> PaletteEntry.of(command, menu.title(), keymap.keyText(command))));
        return Stream.concat(commands, scenes.byDate().stream().map(this::place));
    }

    private PaletteEntry place(SceneEntry entry) {
        String date = entry.time().map(SceneTimes::date).orElse("");
        return PaletteEntry.place(
                (date + "  " + entry.fileName()).strip(),
                TEXT.get("palette.scene"),
                () -> scenes.openProperty().set(entry));
    }
}
