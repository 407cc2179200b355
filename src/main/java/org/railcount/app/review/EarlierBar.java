package org.railcount.app.review;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.railcount.app.scenes.SceneTimes;
import org.railcount.app.text.Phrases;

/** The line above the map while an earlier state is looked at: which one it is, and the way back. */
public final class EarlierBar {
    private static final Phrases TEXT = Phrases.of(EarlierBar.class);

    private final HBox root = new HBox(8);
    private final Label words = new Label();

    public EarlierBar(ReviewDesk desk) {
        root.setId("earlier-bar");
        root.getStyleClass().addAll("site-guide", "earlier-bar");
        root.setAlignment(Pos.CENTER_LEFT);
        words.setGraphic(new FontIcon("fth-rotate-ccw"));
        words.setGraphicTextGap(8);
        words.setWrapText(true);
        words.setMinWidth(0);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button back = new Button(TEXT.get("earlier.back"));
        back.setId("earlier-back");
        back.getStyleClass().addAll("slim", Styles.ACCENT);
        back.setMinWidth(Region.USE_PREF_SIZE);
        back.setOnAction(event -> desk.backToNow());
        root.getChildren().addAll(words, back);
        desk.earlierProperty().addListener((property, before, now) -> show(now));
        show(desk.earlierProperty().get());
    }

    public Node node() {
        return root;
    }

    private void show(@Nullable EarlierState earlier) {
        root.setVisible(earlier != null);
        root.setManaged(earlier != null);
        if (earlier != null) {
            words.setText(TEXT.get(
                    "earlier.words",
                    SceneTimes.exactUtc(earlier.last().time()),
                    EditWords.of(earlier.last().edit()),
                    earlier.last().author()));
        }
    }
}
