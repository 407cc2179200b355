package org.railcount.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.railcount.app.ExampleWindow.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.railcount.app.scenes.SceneEntry;
import org.railcount.app.text.PseudoLocale;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The window in a language whose every letter bears a sign and whose words are longer: what shows a plain letter does not
 * come from the files of phrases, and what ends in dots has no room. Pictures of it lie in {@code target/language}.
 */
@ExtendWith(ApplicationExtension.class)
class LanguageTest {
    /** What no phrase holds: the buttons of JavaFX, which it translates itself, errors from below the window, names of the example's files and areas, keys, the zone, the detector. */
    private static final Pattern DATA = Pattern.compile(
            "yard_\\d\\.tif|(broken\\.tif|cannot be used:).*|yard_\\d|Yard|North|held 1|UTC(\\+\\d+)?|Asia/Seoul"
                    + "|EPSG:\\d+|WGS ?84[^,]*|(Ctrl|Shift|Alt)\\+|\\b[A-Z]\\b|\\bF\\d+|Esc|Tab|Enter|uint8|uint16"
                    + "|T\\d{2}:|/\\S+|© .*|OK|Cancel|Close");

    /** Parts whose words still stand in the sources; see PhrasesTest. */
    private static final Set<String> STILL_OPEN = Set.of("timeline");

    /** Commands that open a dialog. What About shows is mostly names of programs and is left out. */
    private static final List<String> DIALOGS = List.of(
            "file.export-figure",
            "file.export-report",
            "timeline.export",
            "detection.detector",
            "site.settings",
            "measure.go-to");

    private final Path pictures = Path.of("target", "language");

    @TempDir
    private Path folder;

    @TempDir
    private Path settings;

    private final Set<String> untranslated = new LinkedHashSet<>();
    private final Set<String> cutOff = new LinkedHashSet<>();
    private PseudoLocale language;
    private Stage stage;
    private Composition composition;
    private MainWindow window;

    @Start
    void start(Stage shown) throws Exception {
        language = PseudoLocale.begin();
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
    void close(FxRobot robot) throws IOException {
        robot.interact(() -> {
            composition.close();
            List.copyOf(Window.getWindows()).forEach(Window::hide);
        });
        language.close();
    }

    @Test
    void allThatTheWindowSaysIsTranslatedAndHasRoom(FxRobot robot) throws Exception {
        Files.createDirectories(pictures);
        look(robot, "empty");
        robot.interact(() -> window.open(List.of(folder)));
        ListView<SceneEntry> scenes = robot.lookup("#scene-list").queryListView();
        await(() -> scenes.getSelectionModel().getSelectedItem() != null
                && scenes.getItems().stream()
                        .filter(entry -> entry.info().isPresent())
                        .allMatch(entry -> entry.run().isPresent()));
        look(robot, "scene");
        press(robot, KeyCode.F6);
        look(robot, "compare");
        press(robot, KeyCode.ESCAPE);
        press(robot, KeyCode.CONTROL, KeyCode.T);
        look(robot, "time");
        press(robot, KeyCode.CONTROL, KeyCode.M);
        look(robot, "nudge");
        press(robot, KeyCode.CONTROL, KeyCode.ENTER);
        look(robot, "sign-off");
        press(robot, KeyCode.CONTROL, KeyCode.K);
        look(robot, "palette");
        press(robot, KeyCode.ESCAPE);
        press(robot, KeyCode.F1);
        await(() -> robot.lookup("#keys-table").tryQuery().isPresent());
        look(robot, "keys");
        press(robot, KeyCode.ESCAPE);
        for (String dialog : DIALOGS) {
            lookAtDialog(robot, dialog);
        }
        menuTexts(robot).filter(LanguageTest::isPlain).forEach(untranslated::add);
        assertThat(cutOff).as("cut off").isEmpty();
        assertThat(untranslated).as("not translated").isEmpty();
    }

    private void lookAtDialog(FxRobot robot, String command) throws Exception {
        int before = robot.listWindows().size();
        MenuBar bar = robot.lookup(node -> node instanceof MenuBar).query();
        MenuItem item = bar.getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(each -> ("menu-" + command).equals(each.getId()))
                .findFirst()
                .orElseThrow();
        // A dialog returns only when it is closed.
        Platform.runLater(item::fire);
        await(() -> robot.listWindows().size() > before
                && robot.lookup(".dialog-pane").tryQuery().isPresent());
        look(robot, command);
        press(robot, KeyCode.ESCAPE);
        await(() -> robot.lookup(".dialog-pane").tryQuery().isEmpty());
    }

    private void look(FxRobot robot, String name) throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        List<Window> windows = robot.interact(() -> {}).listWindows();
        List<Labeled> shown = new ArrayList<>();
        for (Window each : windows) {
            Parent root = each.getScene().getRoot();
            WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
                root.applyCss();
                root.layout();
                return true;
            });
            collect(root, shown);
            WritableImage picture = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> root.snapshot(null, null));
            Path file = pictures.resolve(name + "-" + windows.indexOf(each) + ".png");
            ImageIO.write(SwingFXUtils.fromFXImage(picture, null), "png", file.toFile());
        }
        shown.stream()
                .filter(label -> isPlain(label.getText()))
                .forEach(label -> untranslated.add(name + ": " + words(label)));
        shown.stream().filter(LanguageTest::isCutOff).forEach(label -> cutOff.add(name + ": " + words(label)));
    }

    private static void collect(Node node, List<Labeled> into) {
        if (!node.isVisible() || node.getId() != null && STILL_OPEN.contains(node.getId())) {
            return;
        }
        if (node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isBlank()) {
            into.add(labeled);
        }
        if (node instanceof TextInputControl || node instanceof MenuBar) {
            return;
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
        }
    }

    private static Stream<String> menuTexts(FxRobot robot) {
        MenuBar bar = robot.lookup(node -> node instanceof MenuBar).query();
        return bar.getMenus().stream()
                .flatMap(menu -> Stream.concat(
                        Stream.of(menu.getText()), menu.getItems().stream().map(MenuItem::getText)))
                .filter(text -> text != null);
    }

    private static boolean isPlain(String text) {
        return DATA.matcher(text)
                .replaceAll("")
                .codePoints()
                .anyMatch(letter -> letter < 128 && Character.isLetter(letter));
    }

    /** A line of a list may be shortened; its tooltip has all of it. */
    private static boolean isCutOff(Labeled labeled) {
        if (labeled.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY || isInList(labeled)) {
            return false;
        }
        boolean hasRoom = !labeled.isWrapText() && labeled.getWidth() >= labeled.prefWidth(-1) - 0.5;
        Node text = labeled.lookup(".text");
        return !hasRoom && text instanceof Text shown && !shown.getText().equals(labeled.getText());
    }

    private static boolean isInList(Node node) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (up instanceof ListCell<?>) {
                return true;
            }
        }
        return false;
    }

    private static String words(Labeled labeled) {
        return labeled.getText() + " (" + labeled.getStyleClass() + ", " + Math.round(labeled.getWidth()) + " of "
                + Math.round(labeled.prefWidth(-1)) + ")";
    }

    private static void press(FxRobot robot, KeyCode... keys) {
        robot.press(keys).release(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
