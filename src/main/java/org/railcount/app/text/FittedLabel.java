package org.railcount.app.text;

import java.util.List;
import javafx.scene.control.Label;

/** A label that says a thing in as many words as there is room for, so that none of them is cut. JavaFX thread only. */
public final class FittedLabel extends Label {
    private Wordings wordings = new Wordings(List.of(""));
    private double roomPx = Double.POSITIVE_INFINITY;

    /** @param longestFirst what it may say; the last wording is taken where none has room */
    public void say(List<String> longestFirst) {
        wordings = new Wordings(longestFirst);
        choose();
    }

    /** @param px the width that the label may take, with its sign and its padding */
    public void fit(double px) {
        roomPx = px;
        choose();
    }

    private void choose() {
        double sign = getGraphic() == null ? 0 : getGraphic().prefWidth(-1) + getGraphicTextGap();
        setText(wordings.within(roomPx - sign - snappedLeftInset() - snappedRightInset(), getFont()));
    }
}
