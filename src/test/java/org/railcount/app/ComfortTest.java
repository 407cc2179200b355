package org.railcount.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.railcount.app.ExampleWindow.await;

import atlantafx.base.controls.Notification;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.railcount.app.command.PaletteEntry;
import org.railcount.app.scenes.SceneEntry;
import org.railcount.app.viewer.MapPanel;
import org.railcount.app.viewer.frame.MapView;
import org.railcount.app.viewer.state.MapMode;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What makes the window easy to live with: palette, keys of one's own, themes, layout, places, measuring, keyboard. */
@ExtendWith(ApplicationExtension.class)
class ComfortTest {
    @TempDir
    private Path folder;

    @TempDir
    private Path settings;

    private final HeldDetector detector = new HeldDetector();
    private Stage stage;
    private Composition composition;
    private MainWindow window;

    @Start
    void start(Stage shown) throws Exception {
        stage = shown;
        detector.release();
        ExampleProject.write(folder);
        open(shown);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> {
            composition.close();
            List.copyOf(Window.getWindows()).forEach(Window::hide);
        });
    }

    @Test
    void aToolTellsWhatItDoesAndItsKeyWhenThePointerRestsOnIt(FxRobot robot) throws Exception {
        openProject(robot);
        Node tool = robot.lookup("#mode-add_cars").query();
        assertThat(help(tool)).isEmpty();
        robot.moveTo(tool);
        await(() -> !help(tool).isEmpty());
        assertThat(help(tool)).containsExactly(tool.getAccessibleHelp());
        assertThat(tool.getAccessibleHelp()).endsWith("(N)");
    }

    @Test
    void thePaletteFindsACommandByLettersAndDoesIt(FxRobot robot) throws Exception {
        openProject(robot);
        shortcut(robot, KeyCode.K);
        robot.write("draw tr");
        await(() -> first(robot).title().equals("Draw track"));
        assertThat(first(robot).keys()).isEqualTo("Ctrl+Alt+T");
        type(robot, KeyCode.ENTER);
        await(() -> map(robot).mode() == MapMode.DRAW_TRACK);
        assertThat(robot.lookup("#palette-field").tryQuery()).isEmpty();
        assertThat(map(robot).getScene().getFocusOwner()).isSameAs(map(robot));
    }

    @Test
    void thePaletteSaysWhyACommandCannotBeDone(FxRobot robot) throws Exception {
        shortcut(robot, KeyCode.SHIFT, KeyCode.P);
        robot.write("detect in this");
        await(() -> first(robot).title().equals("Detect in this scene"));
        assertThat(first(robot).enabled()).isFalse();
        assertThat(first(robot).unavailable()).isEqualTo("Open a scene first");
        type(robot, KeyCode.ENTER);
        type(robot, KeyCode.ESCAPE);
        assertThat(detector.started()).isZero();
    }

    @Test
    void aKeyThatCannotDoAnythingSaysWhy(FxRobot robot) throws Exception {
        shortcut(robot, KeyCode.D);
        assertThat(notices(robot)).containsExactly("Open a scene first");
        shortcut(robot, KeyCode.E);
        assertThat(notices(robot)).endsWith("Open a folder with scenes first");
        type(robot, KeyCode.ESCAPE);
        assertThat(notices(robot)).doesNotContain("Compare two dates first");
    }

    @Test
    void thePaletteGoesToADate(FxRobot robot) throws Exception {
        openProject(robot);
        SceneEntry other = scenes(robot).getItems().get(2);
        String date = other.time().orElseThrow().toString().substring(0, 10);
        shortcut(robot, KeyCode.K);
        robot.write(date);
        await(() -> first(robot).title().startsWith(date));
        type(robot, KeyCode.ENTER);
        await(() -> scenes(robot).getSelectionModel().getSelectedItem() == other);
    }

    @Test
    void aKeyCanBeChangedAndAConflictIsTold(FxRobot robot) throws Exception {
        openProject(robot);
        type(robot, KeyCode.F1);
        await(() -> robot.lookup("#keys-search").tryQuery().isPresent());
        robot.interact(() -> field(robot, "#keys-search").setText("later scene"));
        TableView<?> table = robot.lookup("#keys-table").queryTableView();
        robot.interact(() -> table.getSelectionModel().select(0));
        robot.interact(() -> button(robot, "#keys-change").fire());
        assertThat(text(robot, "#keys-message")).startsWith("Press the new key for “Later scene”");
        type(robot, KeyCode.I);
        await(() -> text(robot, "#keys-message").equals("I already starts “Measure distance”."));
        robot.interact(() -> button(robot, "#keys-use-here").fire());
        await(() -> Files.exists(settings.resolve("keys.json")));
        robot.interact(() -> window(robot, "#keys-table").hide());

        robot.interact(() -> robot.lookup("#scene-list").query().requestFocus());
        robot.interact(() -> scenes(robot).getSelectionModel().select(1));
        SceneEntry before = scenes(robot).getSelectionModel().getSelectedItem();
        type(robot, KeyCode.I);
        await(() -> scenes(robot).getSelectionModel().getSelectedItem() != before);
        assertThat(map(robot).mode()).isEqualTo(MapMode.SELECT);
        await(() -> Files.readString(settings.resolve("keys.json")).contains("measure.length"));
    }

    @Test
    void theThemeChangesUnderAnOpenProject(FxRobot robot) throws Exception {
        openProject(robot);
        await(() -> map(robot).messageText().isEmpty());
        MapView view = map(robot).view().orElseThrow();
        SceneEntry open = scenes(robot).getSelectionModel().getSelectedItem();
        assertThat(brightness(robot, "#inspector")).isLessThan(0.3);
        shortcut(robot, KeyCode.SHIFT, KeyCode.L);
        await(() -> brightness(robot, "#inspector") > 0.8);
        assertThat(Application.getUserAgentStylesheet()).contains("light");
        assertThat(brightness(robot, ".map-frame")).as("around the imagery").isLessThan(0.3);
        assertThat(map(robot).view()).contains(view);
        assertThat(scenes(robot).getSelectionModel().getSelectedItem()).isSameAs(open);
        await(() -> Files.readString(settings.resolve("settings.json")).contains("LIGHT"));
        shortcut(robot, KeyCode.SHIFT, KeyCode.L);
        await(() -> brightness(robot, "#inspector") < 0.3);
    }

    @Test
    void theLayoutIsAsItWasLeft(FxRobot robot) throws Exception {
        shortcut(robot, KeyCode.DIGIT2);
        await(() -> robot.lookup("#inspector").tryQuery().isEmpty());
        SplitPane across = robot.lookup("#panels-across").queryAs(SplitPane.class);
        robot.interact(() -> across.setDividerPosition(0, 0.4));
        double width = across.getDividerPositions()[0] * across.getWidth();
        await(() -> Files.exists(settings.resolve("settings.json"))
                && Files.readString(settings.resolve("settings.json")).contains("layout.scenes-size"));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            composition.close();
            stage.hide();
            open(stage);
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#inspector").tryQuery()).isEmpty();
        SplitPane again = robot.lookup("#panels-across").queryAs(SplitPane.class);
        await(() -> Math.abs(again.getDividerPositions()[0] * again.getWidth() - width) < 12);
    }

    @Test
    void aTypedPlaceIsShownInTheMiddleAndCopied(FxRobot robot) throws Exception {
        openProject(robot);
        await(() -> map(robot).view().isPresent());
        robot.press(KeyCode.SHORTCUT, KeyCode.G).release(KeyCode.G, KeyCode.SHORTCUT);
        await(() -> robot.lookup("#go-to-field").tryQuery().isPresent());
        robot.interact(() -> field(robot, "#go-to-field").setText("under the bridge"));
        assertThat(text(robot, "#go-to-message")).contains("is no place that can be read");
        assertThat(robot.lookup("#go-to-go").query().isDisabled()).isTrue();
        robot.interact(() -> field(robot, "#go-to-field").setText("42 25.2 N 130 36.6 E"));
        robot.interact(() -> button(robot, "#go-to-go").fire());
        await(() -> Math.abs(map(robot).view().orElseThrow().lon() - 130.61) < 1e-6);
        assertThat(map(robot).view().orElseThrow().lat())
                .isEqualTo(42.42, org.assertj.core.api.Assertions.within(1e-6));
        robot.moveTo(robot.lookup("#scene-filter").queryAs(Node.class));
        robot.interact(() -> map(robot).requestFocus());
        shortcut(robot, KeyCode.C);
        await(() -> "42.420000° N, 130.610000° E".equals(clipboard()));
    }

    @Test
    void whatCannotBeMeasuredIsToldAndTheSentenceGoesByItself(FxRobot robot) throws Exception {
        openProject(robot);
        await(() -> map(robot).isComplete());
        robot.interact(() -> map(robot).requestFocus());
        type(robot, KeyCode.Y);
        robot.clickOn(map(robot).localToScreen(20, map(robot).getHeight() - 20));
        await(() -> !notices(robot).isEmpty());
        assertThat(notices(robot))
                .containsExactly("There is no track here to measure along; click beside a track of the site.");
        await(() -> notices(robot).isEmpty());
    }

    @Test
    void aDistanceIsMeasuredClickByClick(FxRobot robot) throws Exception {
        openProject(robot);
        await(() -> map(robot).messageText().isEmpty());
        robot.interact(() -> map(robot).setView(new MapView(130.594, 42.419, 0.5)));
        type(robot, KeyCode.I);
        assertThat(map(robot).mode()).isEqualTo(MapMode.MEASURE_LENGTH);
        Point2D middle =
                map(robot).localToScreen(map(robot).getWidth() / 2, map(robot).getHeight() / 2);
        robot.clickOn(middle.add(-100, 0));
        await(() -> map(robot).measuring().measured().isPresent());
        robot.clickOn(middle.add(100, 0));
        type(robot, KeyCode.ENTER);
        // 200 pixels of half a metre in UTM are 100 m on the grid; here the ground is 0.03 % shorter or longer at most.
        await(() -> map(robot).measuring().text().isPresent());
        assertThat(map(robot).measuring().measured().orElseThrow().lengthM())
                .isEqualTo(100, org.assertj.core.api.Assertions.within(0.3));
        shortcut(robot, KeyCode.C);
        await(() -> clipboard().matches("\\d+\\.\\d m"));
        type(robot, KeyCode.ESCAPE);
        assertThat(map(robot).measuring().measured()).isEmpty();
        assertThat(map(robot).mode()).isEqualTo(MapMode.MEASURE_LENGTH);
        type(robot, KeyCode.ESCAPE);
        assertThat(map(robot).mode()).isEqualTo(MapMode.SELECT);
    }

    @Test
    void theKeyboardAloneWalksFromTheListToTheMapTheInspectorAndBack(FxRobot robot) throws Exception {
        openProject(robot);
        robot.interact(() -> scenes(robot).requestFocus());
        SceneEntry before = scenes(robot).getSelectionModel().getSelectedItem();
        type(robot, KeyCode.DOWN);
        assertThat(scenes(robot).getSelectionModel().getSelectedItem()).isNotSameAs(before);
        shortcut(robot, KeyCode.F6);
        await(() -> isIn(robot, "#map-area"));
        shortcut(robot, KeyCode.F6);
        await(() -> isIn(robot, "#inspector"));
        shortcut(robot, KeyCode.F6);
        await(() -> isIn(robot, "#timeline"));
        shortcut(robot, KeyCode.F6);
        await(() -> isIn(robot, "#scenes"));
        shortcut(robot, KeyCode.SHIFT, KeyCode.F6);
        await(() -> isIn(robot, "#timeline"));
    }

    @Test
    void theListOfKeysInTheDocumentationIsTheWindowsOwn(FxRobot robot) throws Exception {
        type(robot, KeyCode.F1);
        await(() -> robot.lookup("#keys-table").tryQuery().isPresent());
        TableView<?> table = robot.lookup("#keys-table").queryTableView();
        StringBuilder page =
                new StringBuilder("# All keys\n\nThe defaults; `F1` changes them. On a Mac, `Cmd` takes the place of"
                        + " `Ctrl`.\n\n| Command | Menu | Keys |\n|---|---|---|\n");
        for (int row = 0; row < table.getItems().size(); row++) {
            for (int column = 0; column < 3; column++) {
                page.append("| ")
                        .append(table.getColumns().get(column).getCellData(row))
                        .append(' ');
            }
            page.append("|\n");
        }
        Path fresh = Files.writeString(Path.of("target", "keys.md"), page);
        assertThat(Path.of("docs", "keys.md")).as("copy " + fresh + " over it").hasSameTextualContentAs(fresh);
    }

    private void open(Stage on) {
        composition = ExampleWindow.composition(settings, setup -> detector);
        window = composition.window(on);
        window.show();
    }

    /** What a node shows when the pointer rests on it; a window without a display shows none of it by itself. */
    private static List<String> help(Node node) {
        return node.getProperties().values().stream()
                .filter(Tooltip.class::isInstance)
                .map(tip -> ((Tooltip) tip).getText())
                .toList();
    }

    private void openProject(FxRobot robot) throws Exception {
        robot.interact(() -> window.open(List.of(folder)));
        await(() -> scenes(robot).getSelectionModel().getSelectedItem() != null);
    }

    private static boolean isIn(FxRobot robot, String panel) {
        Node focus = scenesOrMap(robot).getScene().getFocusOwner();
        for (Node node = focus; node != null; node = node.getParent()) {
            if (panel.equals("#" + node.getId())) {
                return true;
            }
        }
        return false;
    }

    private static Node scenesOrMap(FxRobot robot) {
        return map(robot);
    }

    private static double brightness(FxRobot robot, String of) {
        Node node = robot.lookup(of).query();
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            Color corner = node.snapshot(null, null).getPixelReader().getColor(3, 3);
            return corner.getBrightness();
        });
    }

    private static String clipboard() {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> String.valueOf(Clipboard.getSystemClipboard().getString()));
    }

    private static PaletteEntry first(FxRobot robot) {
        ListView<PaletteEntry> list = robot.lookup("#palette-list").queryListView();
        return list.getItems().get(0);
    }

    /** Asked on the JavaFX thread, on which notices come and go by themselves. */
    private static List<String> notices(FxRobot robot) {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> robot.lookup("#notices").queryAs(Pane.class).getChildren().stream()
                        .map(notice -> ((Notification) notice).getMessage())
                        .toList());
    }

    private static MapPanel map(FxRobot robot) {
        return robot.lookup(node -> node instanceof MapPanel).query();
    }

    private static ListView<SceneEntry> scenes(FxRobot robot) {
        return robot.lookup("#scene-list").queryListView();
    }

    private static TextField field(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(TextField.class);
    }

    private static Button button(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Button.class);
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private static Window window(FxRobot robot, String id) {
        return robot.lookup(id).query().getScene().getWindow();
    }

    private static void shortcut(FxRobot robot, KeyCode... keys) {
        KeyCode[] all = new KeyCode[keys.length + 1];
        all[0] = KeyCode.SHORTCUT;
        System.arraycopy(keys, 0, all, 1, keys.length);
        robot.press(all).release(all);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void type(FxRobot robot, KeyCode key) {
        robot.press(key).release(key);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
