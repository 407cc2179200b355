package org.railcount.app.timeline;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Spinner;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.railcount.app.settings.Preferences;
import org.railcount.app.text.Phrases;
import org.railcount.app.text.Tip;
import org.railcount.app.work.Background;
import org.railcount.export.AlertsCsv;
import org.railcount.timeline.Alert;
import org.railcount.timeline.Judgement;
import org.railcount.timeline.TimelineModel;

/**
 * The dates above the baseline before them, by a threshold that the person sets. Looked for in the background. JavaFX thread
 * only.
 */
final class AlertsCard {
    private static final Phrases TEXT = Phrases.of(AlertsCard.class);
    private static final String TIMES = "timeline.alert-times";
    private static final String SCENES = "timeline.alert-scenes";

    private final Background work;
    private final Consumer<String> onScene;
    private final TimelineNews news;
    private final Preferences preferences;
    private final ListView<Alert> list = new ListView<>();
    private final Button save = new Button(TEXT.get("alerts.save"));
    private final VBox root = new VBox(4);
    private final ReadOnlyIntegerWrapper number = new ReadOnlyIntegerWrapper();
    private Optional<TimelineModel> model = Optional.empty();
    private int generation;

    /** @param onScene takes the id of a scene that was chosen */
    AlertsCard(Background work, Preferences preferences, Consumer<String> onScene, TimelineNews news) {
        this.work = work;
        this.preferences = preferences;
        this.onScene = onScene;
        this.news = news;
        list.setId("alerts");
        Label none = new Label(TEXT.get("alerts.empty"));
        none.getStyleClass().add("placeholder-text");
        none.setWrapText(true);
        list.setPlaceholder(none);
        list.setCellFactory(view -> new AlertCell());
        list.setOnMouseClicked(event -> open());
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open();
            }
        });
        save.getStyleClass().add("slim");
        save.setOnAction(event -> save());
        VBox.setVgrow(list, Priority.ALWAYS);
        root.getStyleClass().add("timeline-card");
        root.getChildren().addAll(thresholds(), list, save);
    }

    Region node() {
        return root;
    }

    /** How many dates are listed. */
    ReadOnlyIntegerProperty numberProperty() {
        return number.getReadOnlyProperty();
    }

    /** Looks for dates in another model. */
    void show(Optional<TimelineModel> shown) {
        model = shown;
        look();
    }

    private FlowPane thresholds() {
        Spinner<Double> times = new Spinner<>(0.1, 100, threshold().timesMaximum(), 0.1);
        times.setId("alert-times");
        Tip.on(times, TEXT.get("alerts.threshold.help"));
        times.valueProperty().addListener((property, before, now) -> {
            preferences.text(TIMES, "").set(String.format(Locale.ROOT, "%.1f", now));
            look();
        });
        Spinner<Integer> scenes = new Spinner<>(1, 999, threshold().leastScenes());
        scenes.setId("alert-scenes");
        Tip.on(scenes, TEXT.get("alerts.scenes.help"));
        scenes.valueProperty().addListener((property, before, now) -> {
            preferences.setNumber(SCENES, now);
            look();
        });
        FlowPane line = new FlowPane(
                8,
                4,
                line(TEXT.get("alerts.threshold"), times, TEXT.get("alerts.threshold.unit")),
                line(TEXT.get("alerts.scenes"), scenes, TEXT.get("alerts.scenes.unit")));
        return line;
    }

    private static HBox line(String before, Spinner<?> spinner, String after) {
        spinner.setEditable(true);
        spinner.setPrefWidth(76);
        spinner.getStyleClass().add("slim");
        spinner.focusedProperty().addListener((property, was, focused) -> {
            if (!focused) {
                spinner.increment(0); // takes what was typed
            }
        });
        HBox line = new HBox(6, new Label(before), spinner, new Label(after));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Alert.Threshold threshold() {
        Alert.Threshold usual = Alert.Threshold.ABOVE_MAXIMUM;
        double times = preferences.number(TIMES, usual.timesMaximum());
        double scenes = preferences.number(SCENES, usual.leastScenes());
        return times >= 0.1 && times <= 100 && scenes >= 1 && scenes < 1000
                ? new Alert.Threshold(times, (int) scenes)
                : usual;
    }

    private void look() {
        int mine = ++generation;
        Alert.Threshold threshold = threshold();
        if (model.isEmpty()) {
            fill(List.of());
            return;
        }
        TimelineModel known = model.get();
        work.run(
                TEXT.get("alerts.failed"),
                () -> Alert.of(known.series(), known.window(), threshold),
                found -> {
                    if (mine == generation) {
                        fill(found);
                    }
                },
                news::problem);
    }

    private void fill(List<Alert> found) {
        if (!list.getItems().equals(found)) {
            list.getItems().setAll(found);
        }
        number.set(found.size());
        save.setDisable(found.isEmpty());
    }

    private void open() {
        Alert chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            onScene.accept(chosen.judgement().count().sceneId());
        }
    }

    private void save() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(TEXT.get("alerts.save.title"));
        chooser.setInitialFileName("alerts.csv");
        chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter(TEXT.get("alerts.csv"), "*.csv"));
        File file = chooser.showSaveDialog(root.getScene().getWindow());
        if (file != null) {
            model.ifPresent(known -> save(file.toPath(), known));
        }
    }

    private void save(Path file, TimelineModel known) {
        Alert.Threshold threshold = threshold();
        int dates = list.getItems().size();
        work.run(
                TEXT.get("alerts.failed.save", file.toString()),
                () -> {
                    AlertsCsv.write(file, List.of(known.series()), known.window(), threshold);
                    return file;
                },
                written -> news.done(TEXT.get("alerts.saved", dates, written.toString())),
                news::problem);
    }

    /** A date, what was counted, how far above, and whether the whole range is. */
    private static final class AlertCell extends ListCell<Alert> {
        private final Label date = new Label();
        private final Label figure = new Label();
        private final Label times = new Label();
        private final Label sure = new Label();
        private final HBox row = new HBox(10, date, figure, times, sure);

        AlertCell() {
            date.getStyleClass().add("scene-date");
            times.getStyleClass().add("scene-secondary");
            sure.getStyleClass().add("scene-secondary");
            for (Node part : row.getChildren()) {
                ((Label) part).setMinWidth(Region.USE_PREF_SIZE);
            }
            sure.setMinWidth(0);
            row.setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(Alert alert, boolean empty) {
            super.updateItem(alert, empty);
            setGraphic(empty || alert == null ? null : row);
            if (!empty && alert != null) {
                Judgement judgement = alert.judgement();
                date.setText(judgement.count().date().toString());
                int best = judgement.count().value().orElseThrow().best();
                String figures = judgement.measure().figure(String.valueOf(best));
                figure.setText(judgement.count().isMinimum() ? TEXT.get("mark.at-least", figures) : figures);
                times.setText(
                        judgement.timesMaximum().isPresent()
                                ? TEXT.get(
                                        "alerts.times",
                                        String.format(
                                                Locale.ROOT,
                                                "%.1f",
                                                judgement.timesMaximum().getAsDouble()))
                                : "");
                sure.setText(TEXT.get(alert.sure() ? "alerts.sure" : "alerts.unsure"));
            }
        }
    }
}
