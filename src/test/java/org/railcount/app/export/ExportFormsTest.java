package org.railcount.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.railcount.app.work.Background;
import org.railcount.app.work.JobBoard;
import org.railcount.export.figure.FigureScene;
import org.railcount.export.figure.PlainYard;
import org.railcount.export.report.ReportMaker;
import org.railcount.imagery.SceneException;
import org.railcount.model.CountedScene;
import org.railcount.model.Site;
import org.railcount.timeline.LookBack;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ExportFormsTest {
    private static final Site SITE = PlainYard.site("North yard", true);
    private static final FigureScene FIRST = PlainYard.date("yard_a", "2023-09-14T01:30:00Z", 2);
    private static final FigureScene SECOND = PlainYard.date("yard_b", "2023-10-05T01:30:00Z", 12);
    private static final Map<String, FigureScene> SCENES = Map.of("yard_a.tif", FIRST, "yard_b.tif", SECOND);
    private static final List<CountedDate> DATES = List.of(date(FIRST), date(SECOND));

    @TempDir
    private Path folder;

    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final Background background = new Background(worker, Platform::runLater);
    private final JobBoard board = new JobBoard();
    private final List<String> done = new CopyOnWriteArrayList<>();
    private final List<String> problems = new CopyOnWriteArrayList<>();
    private final ExportWork work = new ExportWork(background, board, done::add, problems::add);
    private Stage stage;

    private static CountedDate date(FigureScene scene) {
        return new CountedDate(scene.info(), scene.run(), scene.review(), scene.display());
    }

    @Start
    void start(Stage window) {
        stage = window;
        stage.setScene(new Scene(new Pane(), 300, 200));
        stage.sizeToScene();
        stage.show();
    }

    @AfterEach
    void stop() {
        worker.shutdownNow();
    }

    private static org.railcount.imagery.Scene open(Path file) throws SceneException {
        FigureScene scene = SCENES.get(String.valueOf(file.getFileName()));
        if (scene == null) {
            throw new SceneException(file.getFileName() + " is gone; put it back.");
        }
        return scene.scene();
    }

    private static void waitFor(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void askForFigure(Path file, List<CountedDate> dates) throws Exception {
        Platform.runLater(() -> new FigureForm(
                        stage,
                        SITE,
                        dates,
                        dates.get(dates.size() - 1),
                        Optional.empty(),
                        ExportFormsTest::open,
                        background)
                .ask((owner, name, endings) -> Optional.of(file), work));
        waitFor(() -> new FxRobot().lookup("#figure-date").tryQuery().isPresent());
    }

    private static void save(FxRobot robot) {
        Button save = robot.lookup(".button").queryAllAs(Button.class).stream()
                .filter(Button::isDefaultButton)
                .findFirst()
                .orElseThrow();
        Platform.runLater(save::fire);
    }

    @Test
    void aFigureIsWrittenAsItWasAskedForAndShownSmallBefore(FxRobot robot) throws Exception {
        Path file = folder.resolve("figure.pdf");
        askForFigure(file, DATES);
        ComboBox<CountedDate> before = robot.lookup("#figure-before").queryComboBox();
        robot.interact(() -> before.setValue(DATES.get(0)));
        robot.interact(
                () -> robot.lookup("#export-title").queryAs(TextField.class).setText("Cars come"));
        waitFor(() -> robot.lookup("#figure-preview").queryAs(ImageView.class).getImage() != null);

        save(robot);

        waitFor(() -> !done.isEmpty());
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Cars come", "2023-09-14", "2023-10-05", "SIMULATED", "12 (11–14) railcars");
        }
        assertThat(board.running()).isEmpty();
        assertThat(problems).isEmpty();
    }

    @Test
    void aCancelledFigureLeavesNoFile(FxRobot robot) throws Exception {
        Path file = folder.resolve("figure.png");
        askForFigure(file, DATES);
        CountDownLatch hold = new CountDownLatch(1);
        waitFor(() -> robot.lookup("#figure-preview").queryAs(ImageView.class).getImage() != null);
        worker.execute(() -> {
            try {
                hold.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        save(robot);
        waitFor(() -> !board.running().isEmpty());
        robot.interact(() -> board.cancelAll());
        hold.countDown();
        worker.shutdown();

        assertThat(worker.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(folder).isEmptyDirectory();
        assertThat(board.running()).isEmpty();
        assertThat(done).isEmpty();
    }

    @Test
    void aSceneThatIsGoneIsToldInOneSentence(FxRobot robot) throws Exception {
        FigureScene gone = PlainYard.date("yard_gone", "2023-10-05T01:30:00Z", 12);
        askForFigure(folder.resolve("figure.png"), List.of(date(gone)));

        save(robot);

        waitFor(() -> !problems.isEmpty());
        assertThat(problems).containsExactly("yard_gone.tif is gone; put it back.");
        assertThat(folder).isEmptyDirectory();
        assertThat(board.running()).isEmpty();
    }

    @Test
    void aReportIsWrittenOfTheDaysTyped(FxRobot robot) throws Exception {
        Path file = folder.resolve("report.html");
        List<CountedScene> counts = new ArrayList<>();
        for (CountedDate date : DATES) {
            counts.add(
                    new CountedScene(date.info().id(), date.time(), date.run().counts(), Optional.empty()));
        }
        ReportMaker maker = new ReportMaker(SITE, counts, List.of(), List.of(), LookBack.FIVE_YEARS);
        Clock clock = Clock.fixed(Instant.parse("2026-01-05T08:00:00Z"), ZoneOffset.UTC);
        Platform.runLater(
                () -> new ReportForm(stage, maker, maker.days().orElseThrow(), DATES, ExportFormsTest::open, clock)
                        .ask((owner, name, endings) -> Optional.of(file), work));
        waitFor(() -> robot.lookup("#report-from").tryQuery().isPresent());
        TextField from = robot.lookup("#report-from").queryAs(TextField.class);
        Button save = robot.lookup(".button").queryAllAs(Button.class).stream()
                .filter(Button::isDefaultButton)
                .findFirst()
                .orElseThrow();

        robot.interact(() -> from.setText("soon"));
        assertThat(save.isDisabled()).isTrue();
        robot.interact(() -> from.setText("2023-10"));
        assertThat(save.isDisabled()).isFalse();
        save(robot);

        waitFor(() -> !done.isEmpty());
        assertThat(Files.readString(file))
                .contains(
                        "2023-10-01 to 2023-10-05", "12 (11–14)", "Made with Railcount on 2026-01-05", "data:image/png")
                .doesNotContain("<td>2023-09-14</td>");
    }
}
