package org.railcount.app.text;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.text.Text;

/** A label that says a thing in as many words as there is room for, so that none of them is cut. JavaFX thread only. */
public final class FittedLabel extends Label {
    private List<String> wordings = List.of("");
    private double roomPx = Double.POSITIVE_INFINITY;

    /** @param longestFirst what it may say; the last wording is taken where none has room */
    public void say(List<String> longestFirst) {
        wordings = List.copyOf(longestFirst);
        choose();
    }

    /** @param px the width that the label may take, with its sign and its padding */
    public void fit(double px) {
        roomPx = px;
        choose();
    }

    private void choose() {
        String last = wordings.get(wordings.size() - 1);
        setText(wordings.stream()
                .filter(words -> widthOf(words) <= roomPx)
                .findFirst()
                .orElse(last));
    }

    private double widthOf(String words) {
        Text probe = new Text(words);
        probe.setFont(getFont());
        double sign = getGraphic() == null ? 0 : getGraphic().prefWidth(-1) + getGraphicTextGap();
        return Math.ceil(probe.getLayoutBounds().getWidth()) + sign + snappedLeftInset() + snappedRightInset();
    }
}
