package org.railcount.app;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The middle of the window: tools above, the map, and over the map what has to be said. */
final class MapArea {
    private static final double MARGIN = 12;
    private static final double CORNER_HEIGHT = 70;

    /** Leaves the narrowest window room for both panels beside it. */
    private static final double NARROWEST = 448;

    /** A map that has no room for the card below its corner. */
    private static final double LOW = 420;

    private final BorderPane root = new BorderPane();
    private final StackPane layers = new StackPane();
    private final StackPane message = new StackPane();

    MapArea(Node tools, Node guide, Node map, Node card, Node strip, Notices notices) {
        message.setPickOnBounds(false);
        layers.getStyleClass().add("map-frame");
        VisibleChildren.in(layers, map, message, card, notices.node());
        StackPane.setAlignment(card, Pos.TOP_RIGHT);
        layers.heightProperty().addListener((property, before, now) -> place(card, now.doubleValue()));
        place(card, 0);
        StackPane.setAlignment(notices.node(), Pos.TOP_CENTER);
        layers.setMinSize(0, 0);
        root.setTop(new VBox(tools, guide));
        root.setCenter(layers);
        root.setBottom(strip);
        root.setMinSize(NARROWEST, 240);
        root.setId("map-area");
    }

    Region node() {
        return root;
    }

    /** Below the north arrow and the lines at the top, unless the map is so low that the card needs all of it. */
    private static void place(Node card, double height) {
        double top = height < LOW ? MARGIN : CORNER_HEIGHT;
        StackPane.setMargin(card, new Insets(top, MARGIN, MARGIN, MARGIN));
    }

    /** Says something in the middle of the map; nothing for null. */
    void say(@Nullable Node words) {
        if (words == null) {
            message.getChildren().clear();
        } else {
            message.getChildren().setAll(words);
        }
    }
}
