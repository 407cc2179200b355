package org.railcount.app.command;

import java.util.List;
import javafx.scene.control.TableView;

/** The commands of a window, read from its list of keys. */
public final class WindowCommands {
    private WindowCommands() {}

    /** @param keys the table of the window of the keys */
    public static List<Command> in(TableView<?> keys) {
        return keys.getItems().stream()
                .flatMap(row -> ((KeyRow) row).command().stream())
                .toList();
    }
}
