package org.railcount.app.scenes;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.railcount.app.text.FittedLabel;
import org.railcount.app.text.Phrases;
import org.railcount.app.text.Tip;

/**
 * A row of the scene list. Every part has its place whether or not it is known yet, so that nothing moves when results
 * come in.
 */
final class SceneCell extends ListCell<SceneEntry> {
    private static final Phrases TEXT = Phrases.of(SceneCell.class);
    static final double THUMBNAIL_WIDTH = 64;
    static final double THUMBNAIL_HEIGHT = 56;

    private final Supplier<SiteContext> site;
    private final Consumer<SceneEntry> thumbnails;
    private final InvalidationListener changed = observable -> fill();

    private final ImageView picture = new ImageView();
    private final ShownEntry shown = new ShownEntry(picture, changed);
    private final Label date = new Label();
    private final FittedLabel times = new FittedLabel();
    private final FontIcon statusIcon = new FontIcon();
    private final FittedLabel status = new FittedLabel();
    private final Label count = new Label();
    private final Label range = new Label();
    private final HBox row;
    private String tip = "";

    /**
     * @param site what is known of the site
     * @param thumbnails is asked for an entry's thumbnail when a row first shows it
     * @param roomy whether there is room for the picture beside the words
     */
    SceneCell(Supplier<SiteContext> site, Consumer<SceneEntry> thumbnails, ObservableBooleanValue roomy) {
        this.site = site;
        this.thumbnails = thumbnails;
        getStyleClass().add("scene-cell");
        date.getStyleClass().add("scene-date");
        times.getStyleClass().add("scene-secondary");
        status.getStyleClass().add("scene-secondary");
        count.getStyleClass().add("scene-count");
        range.getStyleClass().add("scene-secondary");
        status.setGraphic(statusIcon);
        status.setGraphicTextGap(6);

        StackPane frame = new StackPane(picture);
        frame.getStyleClass().add("thumbnail");
        frame.setMinSize(THUMBNAIL_WIDTH, THUMBNAIL_HEIGHT);
        frame.setMaxSize(THUMBNAIL_WIDTH, THUMBNAIL_HEIGHT);
        picture.setFitWidth(THUMBNAIL_WIDTH);
        picture.setFitHeight(THUMBNAIL_HEIGHT);
        picture.setPreserveRatio(true);
        frame.visibleProperty().bind(roomy);
        frame.managedProperty().bind(roomy);

        date.setMinWidth(Region.USE_PREF_SIZE);
        date.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(date, Priority.ALWAYS);
        status.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(status, Priority.ALWAYS);
        // They grow into all that is left, whatever they say.
        times.setMaxWidth(Double.MAX_VALUE);
        times.widthProperty().addListener((property, before, now) -> times.fit(now.doubleValue()));
        status.widthProperty().addListener((property, before, now) -> status.fit(now.doubleValue()));
        count.setMinWidth(Region.USE_PREF_SIZE);
        range.setMinWidth(Region.USE_PREF_SIZE);
        HBox first = new HBox(8, date, count);
        first.setAlignment(Pos.BASELINE_LEFT);
        HBox last = new HBox(8, status, range);
        last.setAlignment(Pos.BASELINE_LEFT);
        VBox words = new VBox(2, first, times, last);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);

        row = new HBox(10, frame, words);
        row.setAlignment(Pos.CENTER_LEFT);
        Tip.on(this, () -> isEmpty() ? "" : tip);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable SceneEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        SceneEntry now = empty ? null : entry;
        shown.show(now);
        if (now == null) {
            setGraphic(null);
        } else {
            setGraphic(row);
            fill();
        }
    }

    private void fill() {
        SceneEntry entry = shown.get();
        if (entry == null) {
            return;
        }
        SceneRow content = SceneRow.of(entry, site.get());
        date.setText(content.doubtfulDate() ? TEXT.get("row.doubtful", content.date()) : content.date());
        times.say(content.times());
        statusIcon.setIconLiteral(content.status().icon());
        statusIcon
                .getStyleClass()
                .setAll("ikonli-font-icon", "row-icon", content.status().tone());
        // A problem's sentence takes the line of the times where there are none.
        times.setManaged(content.hasTimes());
        status.setWrapText(!content.hasTimes());
        status.say(content.besideSign());
        count.setText(content.count());
        range.setText(content.range());
        tip = content.tooltip();
        if (entry.info().isPresent()) {
            thumbnails.accept(entry);
        }
    }
}
