package org.railcount.app.scenes;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuItem;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.railcount.app.text.Phrases;
import org.railcount.app.text.Tip;
import org.railcount.review.Progress;
import org.railcount.review.SceneReview;

/**
 * A frame of the filmstrip: picture, date, count, and how far the scene is counted and reviewed. In a low strip there is no
 * picture; its status tells of the review all the same.
 */
final class FilmFrame extends ListCell<SceneEntry> {
    static final double WIDTH = 104;
    private static final double PICTURE_WIDTH = 92;
    private static final double PICTURE_HEIGHT = 56;
    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");
    private static final Phrases TEXT = Phrases.of(FilmFrame.class);

    private final Supplier<SiteContext> site;
    private final Consumer<SceneEntry> thumbnails;
    private final ObservableValue<@Nullable SceneEntry> reference;
    private final ObservableValue<Boolean> low;
    private final Consumer<SceneEntry> compareWith;
    private final InvalidationListener changed = observable -> fill();
    private final InvalidationListener rearranged = observable -> arrange();
    private final ImageView picture = new ImageView();
    private final ShownEntry shown = new ShownEntry(picture, changed);
    private final Label mark = new Label(TEXT.get("film.reference"));
    private final FontIcon review = new FontIcon("fth-check");
    private final Label date = new Label();
    private final Label count = new Label();
    private final FontIcon status = new FontIcon();
    private final StackPane window = new StackPane();
    private final HBox words;
    private final VBox frame;
    private String tip = "";

    FilmFrame(
            Supplier<SiteContext> site,
            Consumer<SceneEntry> thumbnails,
            ObservableValue<@Nullable SceneEntry> reference,
            ObservableValue<Boolean> low,
            Consumer<SceneEntry> compareWith) {
        this.site = site;
        this.thumbnails = thumbnails;
        this.reference = reference;
        this.low = low;
        this.compareWith = compareWith;
        getStyleClass().add("film-frame");
        picture.setFitWidth(PICTURE_WIDTH);
        picture.setFitHeight(PICTURE_HEIGHT);
        picture.setPreserveRatio(true);
        mark.getStyleClass().add("film-reference");
        review.getStyleClass().addAll("row-icon", "film-review");
        window.getStyleClass().add("thumbnail");
        window.setMinSize(PICTURE_WIDTH, PICTURE_HEIGHT);
        window.setMaxSize(PICTURE_WIDTH, PICTURE_HEIGHT);
        StackPane.setAlignment(mark, Pos.BOTTOM_LEFT);
        StackPane.setAlignment(review, Pos.TOP_RIGHT);
        date.getStyleClass().add("film-date");
        count.getStyleClass().add("film-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        date.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(date, Priority.ALWAYS);
        HBox first = new HBox(4, date);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        words = new HBox(2, status, gap, count);
        words.setAlignment(Pos.CENTER_LEFT);
        frame = new VBox(2, window, first, words);
        arrange();
        Tip.on(this, () -> isEmpty() ? "" : tip);
        // The list would turn to the date, and there would be nothing left to compare it with.
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getButton() == MouseButton.SECONDARY) {
                event.consume();
            }
        });
        setOnContextMenuRequested(event -> {
            if (!isEmpty()) {
                menu().show(this, event.getScreenX(), event.getScreenY());
                event.consume();
            }
        });
        setPrefWidth(WIDTH);
        // As high as the strip; a list never forgets the highest that a cell once wished to be, and would scroll.
        setPrefHeight(1);
        reference.addListener(new WeakInvalidationListener(changed));
        low.addListener(new WeakInvalidationListener(rearranged));
    }

    @Override
    protected void updateItem(@Nullable SceneEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        SceneEntry now = empty ? null : entry;
        shown.show(now);
        setGraphic(now == null ? null : frame);
        fill();
    }

    private void arrange() {
        boolean isLow = low.getValue();
        pseudoClassStateChanged(LOW, isLow);
        window.setVisible(!isLow);
        window.setManaged(!isLow);
        words.getChildren().remove(mark);
        if (isLow) {
            window.getChildren().setAll(picture);
            words.getChildren().add(1, mark);
        } else {
            window.getChildren().setAll(picture, mark, review);
        }
        fill();
    }

    /** Made when it is asked for: each frame's own from the start would be a popup each. */
    private ContextMenu menu() {
        MenuItem compare = new MenuItem(TEXT.get("film.compare-with"));
        compare.setId("film-compare-with");
        compare.setOnAction(event -> {
            SceneEntry entry = shown.get();
            if (entry != null) {
                compareWith.accept(entry);
            }
        });
        return new ContextMenu(compare);
    }

    private void fill() {
        SceneEntry entry = shown.get();
        if (entry == null) {
            return;
        }
        SceneRow row = SceneRow.of(entry, site.get());
        date.setText(row.doubtfulDate() ? TEXT.get("row.doubtful", row.date()) : row.date());
        count.setText(row.count());
        status.setIconLiteral(row.status().icon());
        status.getStyleClass()
                .setAll("ikonli-font-icon", "row-icon", row.status().tone());
        show(mark, reference.getValue() == entry);
        // Beside these words there is no room for it in a low frame.
        show(status, !(low.getValue() && mark.isVisible()));
        SceneReview reviewed = entry.reviewProperty().get();
        show(review, reviewed != null && reviewed.isTouched());
        String words = reviewed == null ? "" : reviewWords(reviewed);
        if (reviewed != null) {
            review.setIconLiteral(reviewed.isSignedOff() ? "fth-award" : "fth-edit-2");
        }
        tip = row.tooltip() + (words.isEmpty() ? "" : "\n" + words);
        setAccessibleText(row.date() + ", " + row.statusLine() + (row.count().isEmpty() ? "" : ", " + row.count())
                + (words.isEmpty() ? "" : ", " + words));
        if (entry.info().isPresent()) {
            thumbnails.accept(entry);
        }
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private static String reviewWords(SceneReview review) {
        if (review.isSignedOff()) {
            return TEXT.get("film.signed-off");
        }
        Progress progress = review.progress();
        return review.isTouched() ? TEXT.get("film.reviewed", progress.decided(), progress.total()) : "";
    }
}
