package org.railcount.app.export;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.railcount.app.text.Phrases;
import org.railcount.export.report.Report;
import org.railcount.export.report.ReportFile;
import org.railcount.export.report.ReportFiles;
import org.railcount.export.report.ReportMaker;
import org.railcount.export.report.ReportScene;
import org.railcount.imagery.Scene;
import org.railcount.timeline.DateSpan;

/** Asks which report is wanted, and has it written. JavaFX thread only. */
public final class ReportForm {
    private static final Phrases TEXT = Phrases.of(ReportForm.class);

    private static final double WIDTH = 560;

    private final ReportMaker maker;
    private final Map<String, CountedDate> dates;
    private final Scene.Opener opener;
    private final Clock clock;
    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final TextField from = new TextField();
    private final TextField to = new TextField();
    private final ComboBox<@Nullable CountedDate> figure = new ComboBox<>();
    private final AuthorWords words = new AuthorWords();

    /**
     * @param days the days that are chosen at first
     * @param dates the counted dates, for the figure
     */
    public ReportForm(
            @Nullable Window owner,
            ReportMaker maker,
            DateSpan days,
            List<CountedDate> dates,
            Scene.Opener opener,
            Clock clock) {
        this.maker = maker;
        this.dates =
                dates.stream().collect(Collectors.toMap(date -> date.info().id(), Function.identity(), (a, b) -> a));
        this.opener = opener;
        this.clock = clock;
        from.setId("report-from");
        from.setText(days.first().toString());
        to.setId("report-to");
        to.setText(days.last().toString());
        figure.setId("report-figure");
        figure.setPrefWidth(300);
        figure.setMaxWidth(Double.MAX_VALUE);
        figure.getItems().add(null);
        figure.getItems().addAll(dates);
        figure.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable CountedDate choice) {
                return choice == null ? TEXT.get("report.strongest") : choice.label();
            }

            @Override
            public @Nullable CountedDate fromString(String text) {
                return null;
            }
        });
        GridPane form = new GridPane();
        form.setHgap(16);
        form.setVgap(8);
        int row = 0;
        form.addRow(row++, new Label(TEXT.get("report.from")), from);
        form.addRow(row++, new Label(TEXT.get("report.to")), to);
        form.addRow(row++, new Label(TEXT.get("report.figure")), figure);
        words.addTo(form, row, false);
        form.setMinWidth(Region.USE_PREF_SIZE);
        dialog.initOwner(owner);
        dialog.setTitle(TEXT.get("report.title"));
        dialog.setHeaderText(TEXT.get("report.header"));
        dialog.getDialogPane().setContent(form);
        dialog.getDialogPane().setPrefWidth(WIDTH);
        ButtonType save = new ButtonType(TEXT.get("save"), ButtonBar.ButtonData.OK_DONE);
        dialog.getDialogPane().getButtonTypes().setAll(save, ButtonType.CANCEL);
        dialog.getDialogPane()
                .lookupButton(save)
                .disableProperty()
                .bind(Bindings.createBooleanBinding(() -> days().isEmpty(), from.textProperty(), to.textProperty()));
    }

    /** The days typed; empty where they are none, or lie the wrong way round. */
    private Optional<DateSpan> days() {
        Optional<DateSpan> first = DateSpan.parse(from.getText().strip());
        Optional<DateSpan> last = DateSpan.parse(to.getText().strip());
        return first.isEmpty()
                        || last.isEmpty()
                        || last.get().last().isBefore(first.get().first())
                ? Optional.empty()
                : Optional.of(new DateSpan(first.get().first(), last.get().last()));
    }

    /** Shows the form; what the person asks for is written. */
    public void ask(SaveChooser chooser, ExportWork work) {
        Optional<ButtonType> answer = dialog.showAndWait();
        Optional<DateSpan> days = days();
        if (answer.filter(button -> button.getButtonData() == ButtonBar.ButtonData.OK_DONE)
                        .isEmpty()
                || days.isEmpty()) {
            return;
        }
        ReportMaker.Choice choice = new ReportMaker.Choice(
                days.get(),
                Optional.ofNullable(figure.getValue()).map(date -> date.info().id()),
                Optional.empty(),
                words.captions());
        String name = TEXT.get(
                "report.file", days.get().first().toString(), days.get().last().toString());
        chooser.choose(dialog.getOwner(), name, List.of("pdf", "html"))
                .ifPresent(file -> work.write(file, () -> {
                    ReportFile made = ReportFiles.make(file, report(choice));
                    return new ExportWork.Made(made.bytes(), made.remark());
                }));
    }

    private Report report(ReportMaker.Choice choice) {
        return maker.make(
                choice,
                counted -> {
                    Optional<CountedDate> date = Optional.ofNullable(dates.get(counted.sceneId()));
                    return new ReportScene(
                            counted,
                            date.flatMap(CountedDate::review),
                            date.map(CountedDate::info),
                            date.map(CountedDate::run));
                },
                id -> dates.containsKey(id) ? Optional.of(dates.get(id).open(opener)) : Optional.empty(),
                clock.instant());
    }
}
