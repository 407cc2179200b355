package org.railcount.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.MenuBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.railcount.app.command.KeyDispatch;
import org.railcount.app.command.Keymap;
import org.railcount.app.text.FittedLabel;
import org.railcount.app.text.Phrases;
import org.railcount.app.text.Tip;
import org.railcount.app.timeline.TimelinePanel;
import org.railcount.app.viewer.MapPanel;
import org.railcount.model.Site;
import org.railcount.project.ProjectFolder;

/** The window: lays the panels out, and hears what is dropped on it. */
final class MainWindow {
    private static final Phrases TEXT = Phrases.of(MainWindow.class);
    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");
    private final Stage stage;
    private final Scene scene;
    private final Panels panels;
    private final ProjectOpener opener;
    private final Exporting exporting;
    private final FittedLabel badge = new FittedLabel();

    /**
     * The parts of the window.
     *
     * @param first has the focus when the window opens
     * @param map has it when a control that had it is gone
     */
    record Panels(
            MenuBar menu,
            PanelLayout layout,
            Region first,
            MapPanel map,
            TimelinePanel timeline,
            Region status,
            Node palette) {}

    MainWindow(
            Stage stage,
            Workspace workspace,
            Panels panels,
            Keymap keymap,
            Theming theming,
            WindowPlace place,
            ProjectOpener opener,
            Exporting exporting,
            UnsavedSite unsaved,
            Notices notices) {
        this.stage = stage;
        this.panels = panels;
        this.opener = opener;
        this.exporting = exporting;
        StackPane root = VisibleChildren.in(new StackPane(), layout(), panels.palette());
        scene = new Scene(root);
        theming.follow(scene, panels.timeline());
        KeyDispatch.install(keymap, scene, focus -> focus instanceof MapPanel, notices::remark);
        FocusHome.install(scene, panels.map());
        DropTarget.install(root, opener::drop);
        stage.setOnCloseRequest(event -> {
            event.consume();
            unsaved.leave(stage::close);
        });
        stage.setScene(scene);
        stage.titleProperty().bind(title(workspace));
        badge.getStyleClass().add("badge");
        Tip.on(badge, TEXT.get("simulated.help"));
        badge.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> workspace.site().map(Site::isSimulated).orElse(false), workspace.siteProperty()));
        place.restoreAndFollow();
        for (int size : new int[] {16, 32, 64, 128, 256}) {
            stage.getIcons().add(AppIcon.draw(size));
        }
    }

    void show() {
        stage.show();
        panels.layout().restore();
        panels.first().requestFocus();
    }

    /** Opens a project folder, a folder of scenes, or scene files. */
    void open(List<Path> paths) {
        Optional<Path> project = projectOf(paths);
        if (project.isPresent()) {
            opener.openFolder(project.get());
        } else if (!paths.isEmpty()) {
            opener.addScenes(paths);
        }
    }

    /** The folder to open as a project, where one was named. */
    static Optional<Path> projectOf(List<Path> paths) {
        return paths.size() == 1
                ? Optional.of(ProjectFolder.of(paths.get(0))).filter(Files::isDirectory)
                : Optional.empty();
    }

    /** Writes counts and chart into a folder. */
    void export(Path folder) {
        exporting.export(folder);
    }

    private BorderPane layout() {
        BorderPane frame = new BorderPane(panels.layout().node());
        frame.setTop(topLine());
        frame.setBottom(panels.status());
        return frame;
    }

    private HBox topLine() {
        HBox.setHgrow(panels.menu(), Priority.ALWAYS);
        // The line is as wide as the window, however much it has to say.
        panels.menu().setMinWidth(0);
        badge.setMinWidth(0);
        badge.say(List.of(TEXT.get("simulated"), TEXT.get("simulated.short")));
        HBox line = new HBox(8, panels.menu(), badge);
        line.widthProperty().addListener((property, before, now) -> fit(line));
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("top-line");
        return line;
    }

    /** Where the titles have no room to stand apart beside the whole badge, they move together, and then it grows short. */
    private void fit(HBox line) {
        double room =
                line.getWidth() - line.getInsets().getLeft() - line.getInsets().getRight() - line.getSpacing();
        MenuBar menu = panels.menu();
        menu.pseudoClassStateChanged(TIGHT, false);
        menu.applyCss();
        badge.fit(Double.POSITIVE_INFINITY);
        if (menu.prefWidth(-1) + badge.prefWidth(-1) > room) {
            menu.pseudoClassStateChanged(TIGHT, true);
            menu.applyCss();
            badge.fit(room - menu.prefWidth(-1));
        }
    }

    private static StringBinding title(Workspace workspace) {
        return Bindings.createStringBinding(
                () -> workspace.site().map(MainWindow::title).orElse(TEXT.get("title.alone")),
                workspace.siteProperty());
    }

    /** A site whose name says that it is simulated need not be told twice. */
    private static String title(Site site) {
        String mark = TEXT.get("title.simulated.mark");
        return site.isSimulated() && !site.name().endsWith(mark)
                ? TEXT.get("title.simulated", site.name(), mark)
                : TEXT.get("title", site.name());
    }
}
