package org.railcount.app;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Keeps those children in a pane that are visible. JavaFX makes skins and works out styles for all that is in a window, seen or
 * not, and a quarter of this one are bars and cards that wait to be asked for. JavaFX thread only.
 */
final class VisibleChildren {
    private final Pane pane;
    private final List<Node> all;

    private VisibleChildren(Pane pane, List<Node> all) {
        this.pane = pane;
        this.all = all;
    }

    /**
     * Fills a pane from now on.
     *
     * @param all in the order of the pane's children; it has no others
     */
    static <P extends Pane> P in(P pane, Node... all) {
        VisibleChildren children = new VisibleChildren(pane, List.of(all));
        for (Node child : all) {
            child.visibleProperty().addListener((property, before, now) -> children.update(child));
            children.update(child);
        }
        return pane;
    }

    private void update(Node child) {
        if (!child.isVisible()) {
            pane.getChildren().remove(child);
        } else if (!pane.getChildren().contains(child)) {
            int place = (int) all.subList(0, all.indexOf(child)).stream()
                    .filter(pane.getChildren()::contains)
                    .count();
            pane.getChildren().add(place, child);
        }
    }
}
