package org.railcount.app.scenes;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
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

/** The list of scenes on the left. */
public final class SceneListPanel {
    private static final Phrases TEXT = Phrases.of(SceneListPanel.class);
    static final double ROW_HEIGHT = 80;

    /** From this width of the list on there is room for the pictures beside whole dates and counts, pixels. */
    private static final double ROOMY = 270;

    /** So many earlier rows are seen above the open one. */
    private static final int ROWS_ABOVE = 2;

    private final VBox root = new VBox();
    private final ListView<SceneEntry> list;
    private final TextField filter = new TextField();
    private int openRow = -1;

    /**
     * @param scenes what to show
     * @param site what is known of the site
     * @param thumbnails told of an entry that comes into view, whose thumbnail is wanted
     */
    public SceneListPanel(SceneList scenes, Supplier<SiteContext> site, Consumer<SceneEntry> thumbnails) {
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
        ComboBox<SceneOrder> order = new ComboBox<>();
        order.setId("scene-order");
        order.getItems().setAll(SceneOrder.values());
        order.valueProperty().bindBidirectional(scenes.orderProperty());
        order.getStyleClass().add("slim");
        order.setAccessibleText(TEXT.get("list.sort"));
        HBox titleLine = new HBox(8, title, number, spacer(), order);
        titleLine.setAlignment(Pos.CENTER_LEFT);

        filter.setId("scene-filter");
        filter.setPromptText(TEXT.get("list.filter"));
        filter.textProperty().bindBidirectional(scenes.filterProperty());
        filter.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                // Unlike clear(), it leaves nothing to take back, so that Ctrl+Z is the window's again.
                filter.setText("");
                list.requestFocus();
                key.consume();
            }
        });
        VBox header = new VBox(8, titleLine, filter);
        header.getStyleClass().add("panel-header");
        return header;
    }

    private static Node spacer() {
        HBox spacer = new HBox();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        return spacer;
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

    /** The list's selection is the open scene: the one follows the other both ways. */
    private void followOpenScene(SceneList scenes) {
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            // While the analyst types a filter, the list moves its selection by itself; that opens nothing.
            if (now != null && now != scenes.openProperty().get() && !filter.isFocused()) {
                scenes.openProperty().set(now);
            }
        });
        scenes.shown().addListener((ListChangeListener<SceneEntry>)
                change -> select(scenes.openProperty().get()));
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
            list.scrollTo(Math.max(0, row - ROWS_ABOVE));
        }
        openRow = row;
    }
}
