package org.railcount.app.scenes;

import javafx.beans.property.Property;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.railcount.app.text.Phrases;
import org.railcount.app.text.Tip;

/** How the scenes are sorted, to choose: in words, or by a sign where they have no room. JavaFX thread only. */
final class OrderChoice {
    private static final Phrases TEXT = Phrases.of(OrderChoice.class);
    private static final double SIGN_WIDTH = 56;

    private final ComboBox<SceneOrder> box = new ComboBox<>();
    private final ListCell<SceneOrder> chosen = new ListCell<>();

    OrderChoice(Property<SceneOrder> order) {
        box.setId("scene-order");
        box.getItems().setAll(SceneOrder.values());
        box.setButtonCell(chosen);
        box.valueProperty().bindBidirectional(order);
        box.getStyleClass().add("slim");
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.setAccessibleText(TEXT.get("list.sort"));
        Tip.on(box, () -> isSign() ? TEXT.get("list.sort.now", box.getValue().toString()) : "");
        box.valueProperty().addListener(changed -> say(isSign()));
    }

    Node node() {
        return box;
    }

    /** @param px what there is room for */
    void fit(double px) {
        box.setPrefWidth(Region.USE_COMPUTED_SIZE);
        boolean sign = box.prefWidth(-1) > px;
        if (sign) {
            box.setPrefWidth(SIGN_WIDTH);
        }
        say(sign);
    }

    private boolean isSign() {
        return box.getPrefWidth() == SIGN_WIDTH;
    }

    private void say(boolean sign) {
        chosen.setGraphic(sign ? new FontIcon(sign(box.getValue())) : null);
        chosen.setText(sign ? "" : box.getValue().toString());
    }

    private static String sign(SceneOrder order) {
        return switch (order) {
            case NEWEST_FIRST -> "fth-arrow-down";
            case OLDEST_FIRST -> "fth-arrow-up";
            case MOST_CARS -> "fth-bar-chart-2";
            case NAME -> "fth-file-text";
        };
    }
}
