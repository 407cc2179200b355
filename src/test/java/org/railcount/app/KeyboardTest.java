package org.railcount.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.railcount.app.ExampleWindow.await;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuBar;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.railcount.app.command.Command;
import org.railcount.app.command.WindowCommands;
import org.railcount.app.scenes.SceneEntry;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The keyboard reaches everything, no key means two things in one place, and what is only an icon has a name to be read aloud. */
@ExtendWith(ApplicationExtension.class)
class KeyboardTest {
    /**
     * The first of two moves what is selected, or takes away what is open; where there is nothing, the key goes on to the
     * second and moves the view, or ends comparing.
     */
    private static final Map<String, List<String>> BY_TURNS = Map.of(
            "MAP Shift+Down", List.of("correct.nudge-far-down", "map.pan-down"),
            "MAP Shift+Left", List.of("correct.nudge-far-left", "map.pan-left"),
            "MAP Shift+Right", List.of("correct.nudge-far-right", "map.pan-right"),
            "MAP Shift+Up", List.of("correct.nudge-far-up", "map.pan-up"),
            "WINDOW Esc", List.of("view.put-away", "compare.leave"));

    @TempDir
    private Path folder;

    @TempDir
    private Path settings;

    private Composition composition;
    private MainWindow window;
    private Stage stage;

    @Start
    void start(Stage shown) throws Exception {
        ExampleProject.write(folder);
        HeldDetector detector = new HeldDetector();
        detector.release();
        stage = shown;
        composition = ExampleWindow.composition(settings, setup -> detector);
        window = composition.window(shown);
        window.show();
        shown.setWidth(1280);
        shown.setHeight(800);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> {
            composition.close();
            List.copyOf(Window.getWindows()).forEach(Window::hide);
        });
    }

    @Test
    void noKeyStartsTwoCommandsInOneReach(FxRobot robot) throws Exception {
        press(robot, KeyCode.F1);
        await(() -> robot.lookup("#keys-table").tryQuery().isPresent());
        TableView<?> table = robot.lookup("#keys-table").queryTableView();
        Map<String, List<String>> starts = new TreeMap<>();
        for (Command command : WindowCommands.in(table)) {
            for (KeyCombination key : command.defaultKeys()) {
                starts.computeIfAbsent(command.reach() + " " + key.getName(), missing -> new ArrayList<>())
                        .add(command.id());
            }
        }
        assertThat(starts).hasSizeGreaterThan(80);
        starts.values().removeIf(commands -> commands.size() < 2);
        assertThat(starts).isEqualTo(BY_TURNS);
    }

    @Test
    void tabReachesEveryControlAndNoneHoldsIt(FxRobot robot) throws Exception {
        openProject(robot);
        Set<Node> wanted = new LinkedHashSet<>();
        robot.interact(() -> collect(stage.getScene().getRoot(), wanted));
        assertThat(wanted).hasSizeGreaterThan(15);
        Set<Node> reached = new LinkedHashSet<>();
        Node before = null;
        for (int i = 0; i < 2 * wanted.size(); i++) {
            press(robot, KeyCode.TAB);
            Node now = stage.getScene().getFocusOwner();
            assertThat(now).as("Tab goes on from " + before).isNotSameAs(before);
            reached.add(now);
            before = now;
        }
        wanted.removeAll(reached);
        assertThat(wanted).isEmpty();
    }

    @Test
    void whatIsOnlyAnIconHasANameToBeReadAloud(FxRobot robot) throws Exception {
        openProject(robot);
        press(robot, KeyCode.F6);
        List<Node> nameless = new ArrayList<>();
        List<Node> icons = new ArrayList<>();
        robot.interact(() -> robot.lookup(node -> node instanceof ButtonBase)
                .queryAllAs(ButtonBase.class)
                .forEach(button -> {
                    boolean iconAlone = button.getText() == null
                            || button.getText().isEmpty()
                            || button.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY;
                    if (iconAlone) {
                        icons.add(button);
                        if (nameOf(button).isBlank()) {
                            nameless.add(button);
                        }
                    }
                }));
        assertThat(icons).hasSizeGreaterThan(10);
        assertThat(nameless).isEmpty();
    }

    private static String nameOf(Labeled button) {
        String own = button.getAccessibleText();
        return own == null ? String.valueOf(button.getText() == null ? "" : button.getText()) : own;
    }

    private static void collect(Node node, Set<Node> into) {
        if (!node.isVisible() || node.isDisabled() || node instanceof MenuBar || node instanceof IndexedCell<?>) {
            return;
        }
        if (node.isFocusTraversable() && node instanceof Control) {
            into.add(node);
        }
        if (node instanceof Spinner<?>) {
            return; // its field has no focus of its own
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
        }
    }

    private void openProject(FxRobot robot) throws Exception {
        robot.interact(() -> window.open(List.of(folder)));
        ListView<SceneEntry> scenes = robot.lookup("#scene-list").queryListView();
        await(() -> scenes.getSelectionModel().getSelectedItem() != null
                && scenes.getItems().stream()
                        .filter(entry -> entry.info().isPresent())
                        .allMatch(entry -> entry.run().isPresent()));
    }

    private static void press(FxRobot robot, KeyCode... keys) {
        robot.press(keys).release(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
