package org.railcount.app;

import java.io.File;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.railcount.app.scenes.SceneList;
import org.railcount.app.work.JobBoard;

/** The commands of the menu bar and their keys. */
final class ShellCommands {
    private final Stage stage;
    private final Workspace workspace;
    private final ProjectOpener opener;
    private final SiteActions site;
    private final Detecting detecting;
    private final JobBoard board;

    ShellCommands(
            Stage stage,
            Workspace workspace,
            ProjectOpener opener,
            SiteActions site,
            Detecting detecting,
            JobBoard board) {
        this.stage = stage;
        this.workspace = workspace;
        this.opener = opener;
        this.site = site;
        this.detecting = detecting;
        this.board = board;
    }

    List<CommandMenu> menus() {
        return List.of(file(), scenes(), detection());
    }

    private CommandMenu file() {
        return new CommandMenu(
                "_File",
                List.of(
                        List.of(
                                Command.of("Open Folder…", "Shortcut+O", Command.ALWAYS, this::openFolder),
                                Command.of("Open Scenes…", "Shortcut+Shift+O", Command.ALWAYS, this::openScenes)),
                        List.of(Command.of("Save Site", "Shortcut+S", hasProject(), () -> site.save(() -> {}))),
                        List.of(Command.of("Quit", "Shortcut+Q", Command.ALWAYS, stage::close))));
    }

    private CommandMenu scenes() {
        return new CommandMenu(
                "_Scene",
                List.of(List.of(
                        Command.onBareKey("Earlier Scene", "Left", hasScenes(), () -> step(-1)),
                        Command.onBareKey("Later Scene", "Right", hasScenes(), () -> step(1)))));
    }

    private CommandMenu detection() {
        ObservableBooleanValue open = Bindings.isNotNull(workspace.scenes().openProperty());
        return new CommandMenu(
                "_Detection",
                List.of(
                        List.of(
                                Command.of("Detect in This Scene", "Shortcut+D", open, detecting::detectOpenScene),
                                Command.of(
                                        "Detect in All Scenes", "Shortcut+Shift+D", hasScenes(), detecting::detectAll)),
                        List.of(Command.of(
                                "Cancel Background Work",
                                "Shortcut+PERIOD",
                                Bindings.isNotEmpty(board.running()),
                                board::cancelAll))));
    }

    private void step(int steps) {
        SceneList scenes = workspace.scenes();
        scenes.step(steps).ifPresent(entry -> scenes.openProperty().set(entry));
    }

    private void openFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Open a project folder or a folder of scenes");
        File chosen = chooser.showDialog(stage);
        if (chosen != null) {
            opener.openFolder(chosen.toPath());
        }
    }

    private void openScenes() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Open scenes");
        chooser.getExtensionFilters()
                .setAll(
                        new FileChooser.ExtensionFilter("GeoTIFF", "*.tif", "*.tiff", "*.TIF", "*.TIFF", "*.ntf"),
                        new FileChooser.ExtensionFilter("All files", "*"));
        List<File> chosen = chooser.showOpenMultipleDialog(stage);
        if (chosen != null && !chosen.isEmpty()) {
            opener.addScenes(chosen.stream().map(File::toPath).toList());
        }
    }

    private ObservableBooleanValue hasProject() {
        return Bindings.isNotNull(workspace.projectProperty());
    }

    private ObservableBooleanValue hasScenes() {
        return Bindings.isNotEmpty(workspace.scenes().all());
    }
}
