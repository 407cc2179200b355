package org.railcount.app.export;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.railcount.app.text.Phrases;

/** Asks where a file goes. */
@FunctionalInterface
public interface SaveChooser {
    /**
     * A file with one of the endings; empty where the person left without.
     *
     * @param name suggested, with the first ending
     */
    Optional<Path> choose(@Nullable Window owner, String name, List<String> endings);

    /** The system's own dialog. */
    SaveChooser SYSTEM = (owner, name, endings) -> {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Phrases.of(SaveChooser.class).get("save-as"));
        chooser.setInitialFileName(name);
        endings.forEach(ending -> chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(ending.toUpperCase(Locale.ROOT), "*." + ending)));
        File chosen = chooser.showSaveDialog(owner);
        if (chosen == null) {
            return Optional.empty();
        }
        boolean ends = endings.stream()
                .anyMatch(ending -> chosen.getName().toLowerCase(Locale.ROOT).endsWith("." + ending));
        FileChooser.ExtensionFilter filter = chooser.getSelectedExtensionFilter();
        String ending = filter == null
                ? "." + endings.get(0)
                : filter.getExtensions().get(0).substring(1);
        return Optional.of(ends ? chosen.toPath() : Path.of(chosen.getPath() + ending));
    };
}
