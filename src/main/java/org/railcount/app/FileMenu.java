package org.railcount.app;

import java.io.File;
import java.util.List;
import java.util.function.Consumer;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.railcount.app.command.Command;
import org.railcount.app.command.CommandMenu;
import org.railcount.app.command.Condition;
import org.railcount.app.text.Phrases;

/** Opening, exporting, leaving. */
final class FileMenu {
    private static final Phrases TEXT = Phrases.of(FileMenu.class);
    private final Stage stage;
    private final Conditions conditions;
    private final ProjectOpener opener;
    private final Exporting exporting;
    private final ExportingFigures figures;
    private final UnsavedSite unsaved;

    FileMenu(
            Stage stage,
            Conditions conditions,
            ProjectOpener opener,
            Exporting exporting,
            ExportingFigures figures,
            UnsavedSite unsaved) {
        this.stage = stage;
        this.conditions = conditions;
        this.opener = opener;
        this.exporting = exporting;
        this.figures = figures;
        this.unsaved = unsaved;
    }

    CommandMenu menu() {
        return new CommandMenu(
                "file",
                List.of(
                        List.of(
                                Command.of("file.open-folder", "Shortcut+O", Condition.ALWAYS, this::openFolder),
                                Command.of("file.open-scenes", "Shortcut+Shift+O", Condition.ALWAYS, this::openScenes),
                                Command.of(
                                        "file.reopen", "F5", conditions.project(), () -> unsaved.leave(opener::reopen)),
                                Command.of("file.find-missing", "", conditions.project(), this::findMissing)),
                        List.of(
                                Command.of("file.export", "Shortcut+E", conditions.anyScene(), this::export),
                                Command.of("file.export-figure", "", conditions.anyScene(), figures::figure),
                                Command.of("file.export-report", "", conditions.anyScene(), figures::report),
                                Command.of("file.take-in-edits", "", conditions.project(), this::takeInEdits)),
                        List.of(Command.of(
                                "file.quit",
                                "Shortcut+Q",
                                Condition.ALWAYS,
                                () -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST))))));
    }

    /** Asks for a project folder or a folder of scenes and opens it. */
    void openFolder() {
        unsaved.leave(() -> chooseFolder(TEXT.get("choose.folder"), chosen -> opener.openFolder(chosen.toPath())));
    }

    /** Asks for scene files and adds them. */
    void openScenes() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(TEXT.get("choose.scenes"));
        chooser.getExtensionFilters()
                .setAll(
                        new FileChooser.ExtensionFilter(
                                TEXT.get("files.geotiff"), "*.tif", "*.tiff", "*.TIF", "*.TIFF"),
                        new FileChooser.ExtensionFilter(TEXT.get("files.all"), "*"));
        List<File> chosen = chooser.showOpenMultipleDialog(stage);
        if (chosen != null && !chosen.isEmpty()) {
            opener.addScenes(chosen.stream().map(File::toPath).toList());
        }
    }

    private void findMissing() {
        chooseFolder(TEXT.get("choose.missing"), chosen -> opener.findMissing(chosen.toPath()));
    }

    private void takeInEdits() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(TEXT.get("choose.edits"));
        chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter(TEXT.get("files.edits"), "*.jsonl"));
        File chosen = chooser.showOpenDialog(stage);
        if (chosen != null) {
            unsaved.leave(() -> opener.takeInEdits(chosen.toPath()));
        }
    }

    private void export() {
        chooseFolder(TEXT.get("choose.export"), chosen -> exporting.export(chosen.toPath()));
    }

    private void chooseFolder(String title, Consumer<File> use) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        File chosen = chooser.showDialog(stage);
        if (chosen != null) {
            use.accept(chosen);
        }
    }
}
