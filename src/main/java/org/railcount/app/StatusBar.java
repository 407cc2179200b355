package org.railcount.app;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.railcount.app.command.KeyTip;
import org.railcount.app.command.Keymap;
import org.railcount.app.text.Phrases;
import org.railcount.app.work.Job;
import org.railcount.app.work.JobBoard;

/** The line at the bottom: where the pointer is, how close the map is, what runs in the background, what is saved. */
final class StatusBar {
    private static final Phrases TEXT = Phrases.of(StatusBar.class);

    private final HBox root = new HBox(16);
    private final Label jobText = new Label();
    private final ProgressBar jobProgress = new ProgressBar();
    private final Button cancel = new Button(TEXT.get("status.cancel"));
    private final HBox jobLine = new HBox(8, jobText, jobProgress, cancel);

    /**
     * @param readout coordinates and scale of the map
     * @param saved what is saved
     */
    StatusBar(ObservableStringValue readout, Places places, JobBoard board, Node saved, Keymap keymap) {
        Label position = new Label();
        position.setId("status-position");
        position.textProperty().bind(readout);
        position.setMinWidth(0);
        position.setTextOverrun(OverrunStyle.ELLIPSIS);
        HBox.setHgrow(position, Priority.ALWAYS);
        position.setMaxWidth(Double.MAX_VALUE);

        cancel.setId("cancel-job");
        cancel.getStyleClass().add("slim");
        cancel.setGraphic(new FontIcon("fth-x"));
        KeyTip.on(cancel, TEXT.get("status.cancel.help"), "detection.cancel", keymap);
        jobProgress.setPrefWidth(80);
        jobText.setMinWidth(Region.USE_PREF_SIZE);
        jobLine.setAlignment(Pos.CENTER_RIGHT);
        cancel.setMinWidth(Region.USE_PREF_SIZE);

        root.getChildren().addAll(position, jobLine, PlaceChoice.of(places), saved);
        root.setAlignment(Pos.CENTER_LEFT);
        root.getStyleClass().add("status-bar");
        board.running().addListener((ListChangeListener<Job>) change -> show(board));
        show(board);
    }

    Region node() {
        return root;
    }

    private void show(JobBoard board) {
        jobText.textProperty().unbind();
        jobProgress.progressProperty().unbind();
        boolean any = !board.running().isEmpty();
        jobLine.setVisible(any);
        // Takes no room from the readout while nothing runs; the readout stands on the left and does not move.
        jobLine.setManaged(any);
        if (any) {
            Job job = board.running().get(board.running().size() - 1);
            jobText.textProperty().bind(job.textProperty());
            jobProgress
                    .progressProperty()
                    .bind(Bindings.createDoubleBinding(
                            () -> job.progressProperty().get(), job.progressProperty()));
            cancel.setOnAction(event -> job.cancel());
        }
    }
}
