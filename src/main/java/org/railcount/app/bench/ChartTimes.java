package org.railcount.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.railcount.app.scenes.SceneList;
import org.railcount.app.scenes.SiteContext;
import org.railcount.app.settings.Preferences;
import org.railcount.app.settings.SettingsFile;
import org.railcount.app.timeline.TimelineNews;
import org.railcount.app.timeline.TimelinePanel;
import org.railcount.app.work.Background;
import org.railcount.export.ChartDrawing;
import org.railcount.export.ChartSheet;
import org.railcount.export.ChartStyle;
import org.railcount.export.DrawingFiles;
import org.railcount.export.TimelineChart;
import org.railcount.timeline.TimelineModel;

/** Times the timeline panel over many dates: working out, drawing anew, pointing, and writing files. JavaFX thread only. */
final class ChartTimes {
    private static final double WIDTH = 1600;
    private static final double HEIGHT = 300;
    private static final int REDRAWS = 60;
    private static final int POINTINGS = 300;
    private static final int FILES = 5;

    private final Drive drive;
    private final SceneList scenes = new SceneList(() -> SiteContext.of(Optional.of(ManyDates.SITE)));
    private final TimelineChart chart = new TimelineChart(ChartStyle.PANEL_DARK);
    private final TimelinePanel panel;

    ChartTimes(Drive drive) {
        this.drive = drive;
        panel = new TimelinePanel(
                scenes,
                chart,
                Preferences.read(new SettingsFile(drive.path(), "chart-bench.json"), Runnable::run),
                new Background(Runnable::run, Runnable::run),
                new Silent());
        scenes.all().setAll(ManyDates.scenes());
        panel.setSite(Optional.of(ManyDates.SITE));
    }

    void measure(Runnable done) {
        Stage stage = drive.stage();
        stage.setScene(new Scene(panel.node(), WIDTH, HEIGHT));
        stage.sizeToScene();
        drive.pulses().until(() -> panel.paintings() > 0, () -> {
            tellWorkingOut();
            drive.pulses()
                    .after(
                            1,
                            () -> redraw(
                                    "warming-up",
                                    30,
                                    () -> redraw("redraw", REDRAWS, () -> {
                                        point();
                                        write(done);
                                    })));
        });
    }

    /** What follows a changed count, before it is drawn. */
    private void tellWorkingOut() {
        for (int i = 0; i < 5; i++) {
            panel.setSite(Optional.of(ManyDates.SITE));
            long from = System.nanoTime();
            panel.viewModel().model();
            drive.tellMs("model_ms", since(from));
        }
    }

    private void redraw(String name, int times, Runnable then) {
        DrawingTime cpu = new DrawingTime();
        int before = panel.paintings();
        drive.pulses().times(times, () -> panel.setChart(chart), millis -> {
            List<Double> sorted = millis.stream().sorted().toList();
            drive.tellMs(name + "_p50_ms", sorted.get(sorted.size() / 2));
            drive.tellMs(name + "_p95_ms", sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1));
            drive.tellMs(name + "_cpu_ms", cpu.ms() / Math.max(1, panel.paintings() - before));
            then.run();
        });
    }

    private void point() {
        Node canvas = panel.node().lookup("#timeline-chart");
        int before = panel.paintings();
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < POINTINGS; i++) {
            double x = 80 + i * (canvas.getLayoutBounds().getWidth() - 100) / POINTINGS;
            double y = canvas.getLayoutBounds().getHeight() * 0.7;
            long from = System.nanoTime();
            canvas.fireEvent(moved(x, y));
            millis.add(since(from));
        }
        List<Double> sorted = millis.stream().sorted().toList();
        drive.tellMs("hover_p50_ms", sorted.get(sorted.size() / 2));
        drive.tellMs("hover_p95_ms", sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1));
        drive.tell("paintings_while_hovering", panel.paintings() - before);
    }

    private static MouseEvent moved(double x, double y) {
        return new MouseEvent(
                MouseEvent.MOUSE_MOVED,
                x,
                y,
                x,
                y,
                MouseButton.NONE,
                0,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                true,
                false,
                true,
                null);
    }

    private void write(Runnable done) {
        TimelineModel model = panel.viewModel().model().orElseThrow();
        ChartDrawing drawing = new ChartDrawing(model, ChartSheet.PAGE);
        times("svg", () -> DrawingFiles.svg(drawing));
        times("pdf", () -> DrawingFiles.pdf(drawing));
        times("png", () -> DrawingFiles.png(drawing, ChartSheet.PAGE.dpi()));
        done.run();
    }

    private void times(String name, Callable<byte[]> file) {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            long from = System.nanoTime();
            try {
                file.call();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            millis.add(since(from));
        }
        List<Double> sorted = millis.stream().sorted().toList();
        drive.tellMs(name + "_first_ms", millis.get(0));
        drive.tellMs(name + "_ms", sorted.get(FILES / 2));
    }

    private static double since(long from) {
        return (System.nanoTime() - from) / 1e6;
    }

    private static final class Silent implements TimelineNews {
        @Override
        public void done(String sentence) {}

        @Override
        public void problem(String sentence) {
            throw new IllegalStateException(sentence);
        }
    }
}
