package org.railcount.app.timeline;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The timeline along the bottom of the window. */
public final class TimelinePanel {
    private final VBox root = new VBox();

    public TimelinePanel() {
        Label title = new Label("Timeline");
        title.getStyleClass().add("panel-title");
        HBox head = new HBox(title);
        head.getStyleClass().add("timeline-head");
        Pane plot = new Pane();
        VBox.setVgrow(plot, Priority.ALWAYS);
        root.getStyleClass().add("panel");
        root.setMinHeight(120);
        root.getChildren().addAll(head, plot);
    }

    public Region node() {
        return root;
    }
}
