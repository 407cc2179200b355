package org.railcount.app.review;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.railcount.app.scenes.SceneTimes;
import org.railcount.app.text.Phrases;
import org.railcount.model.Edit;
import org.railcount.model.LogEntry;

/**
 * The log of the open scene, latest entry first. The entry that is chosen is told in full below, and the map shows what stood
 * after it; the topmost row is now.
 */
public final class HistoryList {
    private static final Phrases TEXT = Phrases.of(HistoryList.class);
    private static final double ROW_HEIGHT = 44;
    private static final int MOST_ROWS = 8;

    private final ReviewDesk desk;
    private final Consumer<Optional<LogEntry>> onChosen;
    private final ListView<LogEntry> list = new ListView<>();
    private final Button close = new Button(TEXT.get("history.close"));
    private final VBox root = new VBox(8, list, close);
    private List<LogEntry> log = List.of();
    private Set<String> holding = Set.of();
    private boolean refilling;

    /** @param onChosen told which entry is chosen */
    public HistoryList(ReviewDesk desk, Consumer<Optional<LogEntry>> onChosen) {
        this.desk = desk;
        this.onChosen = onChosen;
        list.setId("history");
        list.setFixedCellSize(ROW_HEIGHT);
        list.setCellFactory(view -> new Row());
        list.setPlaceholder(new Label(TEXT.get("history.empty")));
        list.getStyleClass().add("history");
        close.setId("history-close");
        close.getStyleClass().add("slim");
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> choose(now));
        desk.earlierProperty().addListener((property, before, now) -> {
            // The way back may lead past the list; the row can then be chosen again.
            if (now == null && list.getSelectionModel().getSelectedIndex() > 0) {
                clear();
            }
        });
    }

    public Node node() {
        return root;
    }

    /** @param action closes the list */
    public void onClose(Runnable action) {
        close.setOnAction(event -> action.run());
        // Before the list, which would keep the key for itself.
        root.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                action.run();
                key.consume();
            }
        });
    }

    /** Puts the keyboard into the list. */
    public void focus() {
        list.requestFocus();
    }

    /** Reads the log anew; what is chosen stays chosen. */
    public void refresh() {
        List<LogEntry> now = desk.history();
        if (!now.equals(log)) {
            LogEntry chosen = list.getSelectionModel().getSelectedItem();
            boolean atNow = chosen != null && log.indexOf(chosen) == log.size() - 1;
            log = now;
            holding = desk.holding();
            List<LogEntry> latestFirst = new ArrayList<>(log);
            Collections.reverse(latestFirst);
            refilling = true;
            list.getItems().setAll(latestFirst);
            double height = ROW_HEIGHT * Math.max(1, Math.min(MOST_ROWS, log.size())) + 4;
            list.setMinHeight(height);
            list.setPrefHeight(height);
            list.getSelectionModel().select(chosen);
            refilling = false;
            // Who looks at now goes on to what has become now.
            if (atNow) {
                list.getSelectionModel().select(0);
            }
        }
    }

    /** Chooses nothing. */
    public void clear() {
        list.getSelectionModel().clearSelection();
    }

    private void choose(@Nullable LogEntry entry) {
        if (refilling) {
            return;
        }
        int number = entry == null ? -1 : log.indexOf(entry);
        if (number < 0 || number == log.size() - 1) {
            desk.backToNow();
        } else {
            desk.lookAt(number + 1);
        }
        onChosen.accept(Optional.ofNullable(entry));
    }

    private final class Row extends ListCell<LogEntry> {
        private final Label what = new Label();
        private final Label who = new Label();
        private final VBox words = new VBox(0, what, who);

        Row() {
            who.getStyleClass().add("scene-secondary");
            for (Label label : List.of(what, who)) {
                label.setTextOverrun(OverrunStyle.ELLIPSIS);
                label.setMinWidth(0);
            }
            HBox.setHgrow(words, Priority.ALWAYS);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable LogEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setGraphic(null);
                return;
            }
            String said = EditWords.of(entry.edit(), log);
            what.setText(isUndone(entry) ? TEXT.get("history.undone", said) : said);
            what.setOpacity(isUndone(entry) ? 0.7 : 1);
            who.setText(SceneTimes.exactUtc(entry.time()) + " · " + entry.author());
            setGraphic(words);
        }

        private boolean isUndone(LogEntry entry) {
            boolean isStep = entry.edit() instanceof Edit.OnDetections
                    || entry.edit() instanceof Edit.OnNote
                    || entry.edit() instanceof Edit.OnSignOff;
            return isStep && !holding.contains(entry.id());
        }
    }
}
