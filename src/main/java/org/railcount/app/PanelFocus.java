package org.railcount.app;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/** Takes the focus from panel to panel, so that the keyboard reaches each in one key. JavaFX thread only. */
final class PanelFocus {
    private final List<Parent> panels;

    /** @param panels in the order in which the focus goes round */
    PanelFocus(List<Parent> panels) {
        this.panels = List.copyOf(panels);
    }

    /** Goes on by a number of panels, past those that are put away or hold nothing to focus. */
    void move(int steps) {
        int now = -1;
        for (int i = 0; i < panels.size(); i++) {
            if (holds(panels.get(i), owner(panels.get(i)))) {
                now = i;
            }
        }
        for (int i = 1; i <= panels.size(); i++) {
            int next = Math.floorMod((now < 0 && steps < 0 ? 0 : now) + steps * i, panels.size());
            Optional<Node> first = panels.get(next).getScene() == null ? Optional.empty() : focusable(panels.get(next));
            if (first.isPresent()) {
                first.get().requestFocus();
                return;
            }
        }
    }

    private static @Nullable Node owner(Parent panel) {
        return panel.getScene() == null ? null : panel.getScene().getFocusOwner();
    }

    private static boolean holds(Parent panel, @Nullable Node focus) {
        for (Node node = focus; node != null; node = node.getParent()) {
            if (node == panel) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Node> focusable(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Optional.empty();
        }
        if (node.isFocusTraversable()) {
            return Optional.of(node);
        }
        Stream<Node> children = node instanceof Parent parent ? parent.getChildrenUnmodifiable().stream() : Stream.of();
        return children.flatMap(child -> focusable(child).stream()).findFirst();
    }
}
