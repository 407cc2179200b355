package org.railcount.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.railcount.app.scenes.Examples;
import org.railcount.app.scenes.SceneList;
import org.railcount.app.settings.Preferences;
import org.railcount.app.settings.SettingsFile;
import org.railcount.app.work.Background;
import org.railcount.export.ChartSheet;
import org.railcount.model.CountRange;
import org.railcount.timeline.TimelineModel;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ChartExportTest {
    @TempDir
    private Path folder;

    private final List<String> news = new ArrayList<>();
    private Preferences preferences;
    private ChartExport export;
    private TimelineModel model;
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        preferences = Preferences.read(new SettingsFile(folder, "settings.json"), Runnable::run);
        export = new ChartExport(
                preferences, new Background(command -> new Thread(command).start(), Platform::runLater), new Heard());
        SceneList scenes = new SceneList(() -> Examples.CONTEXT);
        scenes.all()
                .setAll(Examples.counted(
                        "a", "2023-10-05T02:00:00Z", new CountRange(30, 33, 35), CountRange.exactly(40)));
        TimelineViewModel viewModel = new TimelineViewModel(scenes, preferences);
        viewModel.setSite(Optional.of(Examples.SITE));
        model = viewModel.model().orElseThrow();
        stage.setScene(new Scene(new StackPane(), 300, 200));
        stage.sizeToScene();
        stage.show();
    }

    private static ExportChoices choices(ExportChoices.Kind... kinds) {
        EnumSet<ExportChoices.Kind> files = EnumSet.noneOf(ExportChoices.Kind.class);
        files.addAll(List.of(kinds));
        return new ExportChoices(
                files,
                ChartSheet.Format.COLUMN,
                ExportChoices.Colours.PRINT,
                150,
                false,
                "Freight",
                "",
                "Imagery: none.",
                "CC BY 4.0");
    }

    @Test
    void thePreviewFollowsWhatIsTypedAndNothingIsWrittenOnCancel(FxRobot robot) throws Exception {
        Platform.runLater(() -> export.ask(stage, model));
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> preview(robot) != null);
        Object before = preview(robot);

        robot.interact(
                () -> robot.lookup("#export-title").queryAs(TextField.class).setText("Freight at the border"));
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> preview(robot) != before);
        for (String kind : List.of("#export-png", "#export-csv")) {
            robot.interact(robot.lookup(kind).queryAs(CheckBox.class)::fire);
        }
        assertThat(robot.lookup("#export-choose").query().isDisabled())
                .as("with no picture chosen")
                .isTrue();
        robot.clickOn(robot.lookup(".button")
                .match(node -> node.toString().contains("Cancel"))
                .<Node>query());

        assertThat(news).isEmpty();
    }

    private static Object preview(FxRobot robot) {
        return robot.lookup("#chart-preview")
                .tryQueryAs(ImageView.class)
                .map(ImageView::getImage)
                .orElse(null);
    }

    @Test
    void theFilesChosenAreWrittenUnderOneName() throws Exception {
        export.write(
                folder.resolve("fig.png"),
                model,
                choices(ExportChoices.Kind.SVG, ExportChoices.Kind.PDF, ExportChoices.Kind.CSV));
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> !news.isEmpty());

        assertThat(news).singleElement().asString().contains("fig.svg, fig.pdf, fig.csv");
        assertThat(folder.resolve("fig.png")).doesNotExist();
        assertThat(Files.readString(folder.resolve("fig.svg")))
                .contains(">Freight<", "Imagery: none. CC BY 4.0")
                .doesNotContain("rgb(0,114,178)");
        assertThat(Files.readString(folder.resolve("fig.csv"))).contains(",a,73,");
    }

    @Test
    void aFolderThatIsGoneIsToldInASentence() throws Exception {
        export.write(folder.resolve("gone").resolve("fig"), model, choices(ExportChoices.Kind.PNG));
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> !news.isEmpty());

        assertThat(news).singleElement().asString().contains("fig").doesNotContain("Exception");
    }

    @Test
    void choicesAreThereTheNextTime() {
        ExportChoices chosen = choices(ExportChoices.Kind.SVG);
        chosen.keep(preferences);
        ExportChoices next =
                ExportChoices.kept(Preferences.read(new SettingsFile(folder, "settings.json"), Runnable::run));

        assertThat(next.files()).containsExactly(ExportChoices.Kind.SVG);
        assertThat(next.format()).isEqualTo(ChartSheet.Format.COLUMN);
        assertThat(next.colours()).isEqualTo(ExportChoices.Colours.PRINT);
        assertThat(next.dpi()).isEqualTo(150);
        assertThat(next.source()).isEqualTo("Imagery: none.");
        assertThat(next.title()).as("belongs to one chart").isEmpty();
    }

    private final class Heard implements TimelineNews {
        @Override
        public void done(String sentence) {
            news.add(sentence);
        }

        @Override
        public void problem(String sentence) {
            news.add(sentence);
        }
    }
}
