package org.railcount.app.compare;

import java.util.function.DoubleConsumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;
import org.railcount.app.text.Phrases;

/** The line between two dates, with a knob to drag it by. */
final class SwipeDivider extends StackPane {
    private static final Phrases TEXT = Phrases.of(SwipeDivider.class);
    static final double WIDTH = 28;

    /** @param dragged told where its parent's width is to be divided, pixels from the left */
    SwipeDivider(DoubleConsumer dragged) {
        setId("swipe-divider");
        getStyleClass().add("swipe-divider");
        Region line = new Region();
        line.getStyleClass().add("line");
        line.setMaxWidth(Region.USE_PREF_SIZE);
        StackPane knob = new StackPane(new FontIcon("fth-code"));
        knob.getStyleClass().add("knob");
        knob.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(line, Pos.CENTER);
        getChildren().addAll(line, knob);
        setCursor(Cursor.H_RESIZE);
        setAccessibleRole(AccessibleRole.THUMB);
        setAccessibleText(TEXT.get("divider"));
        setOnMouseDragged(event -> {
            dragged.accept(getParent()
                    .sceneToLocal(event.getSceneX(), event.getSceneY())
                    .getX());
            event.consume();
        });
        setOnMousePressed(event -> event.consume());
    }
}
