package org.railcount.app.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.railcount.app.command.Command;
import org.railcount.app.command.CommandMenu;
import org.railcount.app.command.Condition;
import org.railcount.app.scenes.SceneEntry;
import org.railcount.app.scenes.SceneList;
import org.railcount.app.settings.Preferences;
import org.railcount.app.text.Phrases;
import org.railcount.app.text.Tip;
import org.railcount.app.work.Background;
import org.railcount.export.TimelineChart;
import org.railcount.model.PublishedObservation;
import org.railcount.model.Site;
import org.railcount.model.SiteEvent;
import org.railcount.timeline.LookBack;
import org.railcount.timeline.TimelineModel;

/** The timeline along the bottom of the window. JavaFX thread only. */
public final class TimelinePanel {
    private static final Phrases TEXT = Phrases.of(TimelinePanel.class);
    private static final double CLOSER = 0.5;
    private static final double PAN = 0.25;

    private final VBox root = new VBox();
    private final ComboBox<Optional<String>> area = new ComboBox<>();
    private final TimelineViewModel viewModel;
    private final TimelineCanvas canvas;
    private final TimelineSide side;
    private final ChartExport export;

    /**
     * @param chart paints the timeline
     * @param preferences keep what is chosen
     * @param work works out what takes longer than a frame
     * @param news told what became of what was asked
     */
    public TimelinePanel(
            SceneList scenes, TimelineChart chart, Preferences preferences, Background work, TimelineNews news) {
        viewModel = new TimelineViewModel(scenes, preferences);
        export = new ChartExport(preferences, work, news);
        canvas = new TimelineCanvas(chart, viewModel, work, id -> open(scenes, id), this::painted);
        side = new TimelineSide(
                preferences, new JudgementCard(work), new AlertsCard(work, preferences, id -> open(scenes, id), news));
        HBox.setHgrow(canvas, Priority.ALWAYS);
        HBox body = new HBox(canvas, side.node());
        VBox.setVgrow(body, Priority.ALWAYS);
        root.setId("timeline");
        root.getStyleClass().add("panel");
        root.setMinHeight(120);
        root.getChildren().addAll(head(), body);
        side.fit(root.widthProperty());

        scenes.revisionProperty().addListener((property, before, now) -> canvas.refresh());
        scenes.openProperty().addListener((property, before, now) -> canvas.refresh());
        fillChoices();
    }

    private static HBox gap() {
        HBox gap = new HBox();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private HBox head() {
        Label title = whole(TEXT.get("title"));
        title.getStyleClass().add("panel-title");
        area.setId("timeline-area");
        area.setMinWidth(90);
        area.setMaxWidth(170);
        area.getStyleClass().add("slim");
        Tip.on(area, TEXT.get("area.help"));
        area.setConverter(new Names<>(choice -> choice.orElseGet(() -> TEXT.get("area.all"))));
        area.valueProperty().addListener((property, before, now) -> {
            if (now != null) {
                viewModel.setArea(now);
                canvas.refresh();
            }
        });
        List<Node> parts = new ArrayList<>(List.of(title, area, series(), years(), gap()));
        parts.addAll(side.toggles());
        parts.add(allDates());
        parts.add(exportButton());
        HBox head = new HBox();
        head.getChildren().setAll(parts);
        head.getStyleClass().add("timeline-head");
        return head;
    }

    private ComboBox<SeriesChoice> series() {
        ComboBox<SeriesChoice> series = new ComboBox<>();
        series.setId("timeline-series");
        series.getStyleClass().add("slim");
        series.setVisibleRowCount(18);
        Tip.on(series, TEXT.get("series.help"));
        series.setConverter(new Names<>(
                choice -> choice.stacked() ? TEXT.get("series.by-type") : TEXT.name("series", choice.measure())));
        series.getItems().setAll(SeriesChoice.all());
        series.setValue(viewModel.choice());
        series.valueProperty().addListener((property, before, now) -> {
            viewModel.choose(now);
            canvas.refresh();
        });
        return series;
    }

    private HBox years() {
        Spinner<Integer> years =
                new Spinner<>(1, LookBack.MOST_YEARS, viewModel.window().years());
        years.setId("timeline-years");
        years.setEditable(true);
        years.setPrefWidth(70);
        years.setMinWidth(Region.USE_PREF_SIZE);
        years.getStyleClass().add("slim");
        Tip.on(years, TEXT.get("baseline.help"));
        years.valueProperty().addListener((property, before, now) -> {
            viewModel.setWindow(new LookBack(now));
            canvas.refresh();
        });
        years.focusedProperty().addListener((property, was, focused) -> {
            if (!focused) {
                years.increment(0); // takes what was typed
            }
        });
        HBox line = new HBox(6, whole(TEXT.get("baseline")), years, whole(TEXT.get("baseline.years")));
        line.getStyleClass().add("timeline-years");
        line.setMinWidth(Region.USE_PREF_SIZE);
        return line;
    }

    /** In a narrow window the choices give way, which can be opened to be read. */
    private static Label whole(String words) {
        Label label = new Label(words);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private Button allDates() {
        Button button = new Button(TEXT.get("all-dates"));
        button.setId("timeline-all");
        button.getStyleClass().add("slim");
        button.setMinWidth(Region.USE_PREF_SIZE);
        Tip.on(button, TEXT.get("all-dates.help"));
        button.setOnAction(event -> showAll());
        return button;
    }

    private Button exportButton() {
        Button button = new Button(TEXT.get("export"));
        button.setId("timeline-export");
        button.getStyleClass().add("slim");
        button.setMinWidth(Region.USE_PREF_SIZE);
        Tip.on(button, TEXT.get("export.help"));
        button.setOnAction(event -> export());
        return button;
    }

    private void export() {
        viewModel.model().ifPresent(shown -> export.ask(root.getScene().getWindow(), shown));
    }

    public Region node() {
        return root;
    }

    /** What can be done with the days shown. */
    public CommandMenu menu(Condition anyScene) {
        return new CommandMenu(
                "timeline",
                List.of(
                        List.of(
                                days("timeline.closer", "Shortcut+Shift+Up", anyScene, () -> viewModel.zoom(CLOSER)),
                                days(
                                        "timeline.farther",
                                        "Shortcut+Shift+Down",
                                        anyScene,
                                        () -> viewModel.zoom(1 / CLOSER)),
                                days("timeline.earlier", "Shortcut+Shift+Left", anyScene, () -> viewModel.pan(-PAN)),
                                days("timeline.later", "Shortcut+Shift+Right", anyScene, () -> viewModel.pan(PAN)),
                                days("timeline.all", "Shortcut+Shift+Home", anyScene, viewModel::showAll)),
                        List.of(Command.of("timeline.export", "Shortcut+Shift+E", anyScene, this::export)),
                        List.of(
                                Command.of(
                                        "timeline.judgement",
                                        "",
                                        anyScene,
                                        () -> side.toggles().get(0).fire()),
                                Command.of(
                                        "timeline.alerts",
                                        "",
                                        anyScene,
                                        () -> side.toggles().get(1).fire()))));
    }

    private Command days(String id, String keys, Condition condition, Runnable change) {
        return Command.of(id, keys, condition, () -> {
            change.run();
            canvas.refresh();
        });
    }

    private void showAll() {
        viewModel.showAll();
        canvas.refresh();
    }

    private void open(SceneList scenes, String id) {
        viewModel.scene(id).ifPresent(scenes.openProperty()::set);
    }

    /** A layout must not change other parts of the window while it runs. */
    private void painted(Optional<TimelineModel> shown) {
        Platform.runLater(() -> side.show(shown, viewModel.unjudged()));
    }

    /** Takes another site, or another shape of it. */
    public void setSite(Optional<Site> site) {
        viewModel.setSite(site);
        fillChoices();
        canvas.refresh();
    }

    public void setObservations(List<PublishedObservation> observations) {
        viewModel.setObservations(observations);
        canvas.refresh();
    }

    public void setEvents(List<SiteEvent> events) {
        viewModel.setEvents(events);
        canvas.refresh();
    }

    /** Has the timeline painted in other colours. */
    public void setChart(TimelineChart chart) {
        canvas.setChart(chart);
    }

    /** What the timeline shows, for a figure of the same. */
    public TimelineViewModel viewModel() {
        return viewModel;
    }

    /** How often the chart was painted, to measure by. */
    public int paintings() {
        return canvas.paintings();
    }

    /** Where a scene's mark lies on the screen. */
    public Optional<Point2D> markOnScreen(SceneEntry entry) {
        return entry.info().flatMap(info -> canvas.positionOf(info.id())).map(canvas::localToScreen);
    }

    private void fillChoices() {
        List<Optional<String>> choices = viewModel.areaChoices();
        if (!area.getItems().equals(choices)) {
            area.getItems().setAll(choices);
        }
        area.setValue(viewModel.area());
        area.setVisible(choices.size() > 1);
        area.setManaged(area.isVisible());
    }
}
