package org.railcount.app.timeline;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.layout.HBox;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.railcount.app.settings.Preferences;
import org.railcount.app.text.Phrases;
import org.railcount.app.work.Background;
import org.railcount.export.ChartDrawing;
import org.railcount.export.ChartFiles;
import org.railcount.export.ChartSheet;
import org.railcount.export.TimelineCsv;
import org.railcount.timeline.TimelineModel;

/** Writes the timeline as shown into files, after asking how, with a preview. JavaFX thread only. */
final class ChartExport {
    private static final Phrases TEXT = Phrases.of(ChartExport.class);

    private final Preferences preferences;
    private final Background work;
    private final TimelineNews news;

    ChartExport(Preferences preferences, Background work, TimelineNews news) {
        this.preferences = preferences;
        this.work = work;
        this.news = news;
    }

    /** Asks how and where to write what the timeline shows, and writes it. */
    void ask(Window window, TimelineModel shown) {
        ChartPreview preview = new ChartPreview(work);
        Dialog<ExportChoices> dialog = new Dialog<>();
        dialog.initOwner(window);
        dialog.setTitle(TEXT.get("export.dialog"));
        ButtonType export = new ButtonType(TEXT.get("export.choose"), ButtonBar.ButtonData.OK_DONE);
        dialog.getDialogPane().getButtonTypes().setAll(export, ButtonType.CANCEL);
        Button ok = (Button) dialog.getDialogPane().lookupButton(export);
        ok.setId("export-choose");
        ExportForm form = new ExportForm(shown, preview, ok);
        HBox content = new HBox(20, form.form.node(), preview.node());
        content.setPadding(new Insets(16));
        dialog.getDialogPane().setContent(content);
        dialog.setResultConverter(button -> export.equals(button) ? form.form.choices() : null);
        form.changed();
        dialog.showAndWait().ifPresent(choices -> {
            choices.keep(preferences);
            file(window, shown, choices).ifPresent(file -> write(file, marked(shown, choices), choices));
        });
    }

    /** The form with what follows from it. */
    private final class ExportForm {
        private final TimelineModel shown;
        private final ChartPreview preview;
        private final Button ok;
        private final ChartExportForm form;

        ExportForm(TimelineModel shown, ChartPreview preview, Button ok) {
            this.shown = shown;
            this.preview = preview;
            this.ok = ok;
            form = new ChartExportForm(
                    ExportChoices.kept(preferences), new ChartDrawing(shown, ChartSheet.PAGE).title(), this::changed);
        }

        void changed() {
            ExportChoices now = form.choices();
            ok.setDisable(!now.hasPicture());
            preview.show(marked(shown, now), now.sheet());
        }
    }

    private static TimelineModel marked(TimelineModel shown, ExportChoices choices) {
        return choices.markOpen() ? shown : shown.withOpenScene(Optional.empty());
    }

    private static Optional<Path> file(Window window, TimelineModel shown, ExportChoices choices) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(TEXT.get("export.where"));
        // The chooser asks before it lets a file be replaced, which it can tell only of a whole name.
        String ending = choices.files().iterator().next().ending();
        chooser.setInitialFileName(
                "timeline-" + shown.series().measure().column().replace('_', '-') + "." + ending);
        File file = chooser.showSaveDialog(window);
        return Optional.ofNullable(file).map(File::toPath);
    }

    /**
     * Writes each file whole or not at all, in the background.
     *
     * @param file their name; an ending that says what is written is taken off
     */
    void write(Path file, TimelineModel model, ExportChoices choices) {
        String name = String.valueOf(file.getFileName()).replaceFirst("(?i)\\.(png|svg|pdf|csv)$", "");
        work.run(
                TEXT.get("export.failed", file.resolveSibling(name).toString()),
                () -> write(file, name, model, choices),
                written -> news.done(TEXT.get(
                        "export.done",
                        String.join(", ", written),
                        String.valueOf(file.toAbsolutePath().getParent()))),
                news::problem);
    }

    private static List<String> write(Path file, String name, TimelineModel model, ExportChoices choices)
            throws IOException {
        List<String> written = new ArrayList<>();
        for (ExportChoices.Kind kind : choices.files()) {
            Path target = file.resolveSibling(name + "." + kind.ending());
            if (kind.isPicture()) {
                ChartFiles.write(target, model, choices.sheet());
            } else {
                TimelineCsv.write(target, model);
            }
            written.add(String.valueOf(target.getFileName()));
        }
        return written;
    }
}
