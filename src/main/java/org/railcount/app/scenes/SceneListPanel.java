package org.railcount.app.scenes;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.railcount.app.text.Phrases;
import org.railcount.app.text.Tip;
import org.railcount.app.text.Wordings;

/** The list of scenes on the left. */
public final class SceneListPanel {
    private static final Phrases TEXT = Phrases.of(SceneListPanel.class);
    private static final Wordings PROMPT =
            new Wordings(List.of(TEXT.get("list.filter"), TEXT.get("list.filter.short")));
    static final double ROW_HEIGHT = 80;
    private static final double GAP = 8;

    /** From this width of the list on there is room for the pictures beside whole dates and counts, pixels. */
    private static final double ROOMY = 270;

    /** So many earlier rows are seen above the open one. */
    private static final int ROWS_ABOVE = 2;

    private final VBox root = new VBox();
    private final ListView<SceneEntry> list;
    private final TextField filter = new TextField();
    private int openRow = -1;
    private boolean rowsChange;

    /**
     * @param scenes what to show
     * @param site what is known of the site
     * @param thumbnails told of an entry that comes into view, whose thumbnail is wanted
     */
    public SceneListPanel(SceneList scenes, Supplier<SiteContext> site, Consumer<SceneEntry> thumbnails) {
        // Told before the list is, which moves its selection by itself when rows come and go.
        scenes.shown().addListener((ListChangeListener<SceneEntry>) change -> rowsChange = true);
        list = new ListView<>(scenes.shown());
        list.setId("scene-list");
        list.setFixedCellSize(ROW_HEIGHT);
        BooleanBinding roomy = list.widthProperty().greaterThanOrEqualTo(ROOMY);
        list.setCellFactory(view -> new SceneCell(site, thumbnails, roomy));
        list.getStyleClass().add("scene-list");
        list.setPlaceholder(placeholder(scenes));
        VBox.setVgrow(list, Priority.ALWAYS);

        followOpenScene(scenes);
        root.setId("scenes");
        root.getStyleClass().add("panel");
        root.getChildren().addAll(header(scenes), list);
        root.setMinWidth(220);
    }

    public Region node() {
        return root;
    }

    /** Puts the cursor into the filter field. */
    public void focusFilter() {
        filter.requestFocus();
    }

    private Node header(SceneList scenes) {
        Label title = new Label(TEXT.get("list"));
        title.getStyleClass().add("panel-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Label number = new Label();
        number.getStyleClass().add("scene-secondary");
        number.setMinWidth(Region.USE_PREF_SIZE);
        number.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> scenes.shown().size() == scenes.all().size()
                                ? Integer.toString(scenes.all().size())
                                : TEXT.get(
                                        "list.some",
                                        scenes.shown().size(),
                                        scenes.all().size()),
                        scenes.shown(),
                        scenes.all()));
        number.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(number, Priority.ALWAYS);
        OrderChoice order = new OrderChoice(scenes.orderProperty());
        HBox titleLine = new HBox(GAP, title, number, order.node());
        titleLine.setAlignment(Pos.CENTER_LEFT);
        titleLine.widthProperty().addListener(changed -> fit(order, titleLine, title, number));
        number.textProperty().addListener(changed -> fit(order, titleLine, title, number));

        filter.setId("scene-filter");
        filter.widthProperty().addListener(changed -> fitPrompt());
        filter.fontProperty().addListener(changed -> fitPrompt());
        Tip.on(filter, () -> filter.getPromptText().equals(TEXT.get("list.filter")) ? "" : TEXT.get("list.filter"));
        filter.textProperty().bindBidirectional(scenes.filterProperty());
        filter.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                // Unlike clear(), it leaves nothing to take back, so that Ctrl+Z is the window's again.
                filter.setText("");
                list.requestFocus();
                key.consume();
            }
        });
        VBox header = new VBox(GAP, titleLine, filter);
        header.getStyleClass().add("panel-header");
        return header;
    }

    private static void fit(OrderChoice order, HBox line, Label title, Label number) {
        order.fit(line.getWidth() - title.prefWidth(-1) - number.prefWidth(-1) - 2 * GAP);
    }

    /** Says in as many words as there is room for what can be typed. */
    private void fitPrompt() {
        filter.setPromptText(PROMPT.within(
                filter.getWidth() - filter.snappedLeftInset() - filter.snappedRightInset(), filter.getFont()));
    }

    private static Label placeholder(SceneList scenes) {
        Label label = new Label();
        label.setWrapText(true);
        label.getStyleClass().add("placeholder-text");
        label.textProperty()
                .bind(Bindings.when(Bindings.isEmpty(scenes.all()))
                        .then(TEXT.get("list.empty"))
                        .otherwise(TEXT.get("list.nothing")));
        return label;
    }

    /**
     * The list's selection is the open scene: the one follows the other both ways. Where a filter hides the open scene, nothing
     * is selected, and it stays open.
     */
    private void followOpenScene(SceneList scenes) {
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null && now != scenes.openProperty().get() && !rowsChange) {
                scenes.openProperty().set(now);
            }
        });
        scenes.shown().addListener((ListChangeListener<SceneEntry>) change -> {
            select(scenes.openProperty().get());
            rowsChange = false;
        });
        scenes.openProperty().addListener((property, before, now) -> {
            select(now);
        });
    }

    /** The open scene is brought into view where it is another one, or its row is in another place than before. */
    private void select(@Nullable SceneEntry open) {
        MultipleSelectionModel<SceneEntry> selection = list.getSelectionModel();
        int row = open == null ? -1 : list.getItems().indexOf(open);
        if (row < 0) {
            selection.clearSelection();
        } else if (selection.getSelectedItem() != open || row != openRow) {
            selection.select(open);
            if (rowsChange) {
                // The list learns of its new rows after this.
                Platform.runLater(() -> scrollTo(list.getItems().indexOf(open)));
            } else {
                scrollTo(row);
            }
        }
        openRow = row;
    }

    private void scrollTo(int row) {
        list.scrollTo(Math.max(0, row - ROWS_ABOVE));
    }
}
