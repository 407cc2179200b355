package org.railcount.app.timeline;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.railcount.app.scenes.SceneEntry;
import org.railcount.app.scenes.SceneList;
import org.railcount.export.TimelineChart;
import org.railcount.model.PublishedObservation;
import org.railcount.model.Site;
import org.railcount.model.SiteEvent;

/** The timeline along the bottom of the window. */
public final class TimelinePanel {
    private final VBox root = new VBox();
    private final ComboBox<Optional<String>> area = new ComboBox<>();
    private final TimelineViewModel viewModel;
    private final TimelineCanvas canvas;

    /** @param chart paints the timeline */
    public TimelinePanel(SceneList scenes, TimelineChart chart) {
        viewModel = new TimelineViewModel(scenes);
        canvas = new TimelineCanvas(chart, viewModel, id -> viewModel.scene(id).ifPresent(scenes.openProperty()::set));
        Label title = new Label("Timeline");
        title.getStyleClass().add("panel-title");
        area.setId("timeline-area");
        area.getStyleClass().add("slim");
        area.setTooltip(new Tooltip("Whose counts the timeline shows"));
        area.setConverter(new ChoiceNames());
        area.valueProperty().addListener((property, before, now) -> {
            if (now != null) {
                viewModel.setArea(now);
                canvas.refresh();
            }
        });
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label hint = new Label("Scroll to zoom · click a mark to open its scene");
        hint.getStyleClass().add("scene-secondary");
        Button all = new Button("All dates");
        all.getStyleClass().add("slim");
        all.setOnAction(event -> {
            viewModel.showAll();
            canvas.refresh();
        });
        hint.visibleProperty().bind(Bindings.isNotEmpty(scenes.all()));
        all.visibleProperty().bind(hint.visibleProperty());
        HBox head = new HBox(title, area, gap, hint, all);
        head.getStyleClass().add("timeline-head");
        VBox.setVgrow(canvas, Priority.ALWAYS);
        root.setId("timeline");
        root.getStyleClass().add("panel");
        root.setMinHeight(120);
        root.getChildren().addAll(head, canvas);

        scenes.revisionProperty().addListener((property, before, now) -> canvas.refresh());
        scenes.openProperty().addListener((property, before, now) -> canvas.refresh());
        fillChoices();
    }

    public Region node() {
        return root;
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
    }

    private final class ChoiceNames extends StringConverter<Optional<String>> {
        @Override
        public String toString(Optional<String> choice) {
            return choice == null ? "" : viewModel.choiceName(choice);
        }

        @Override
        public Optional<String> fromString(String text) {
            return Optional.of(text);
        }
    }
}
