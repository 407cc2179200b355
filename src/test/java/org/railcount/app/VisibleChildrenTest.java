package org.railcount.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class VisibleChildrenTest {
    private static final int NODES = 5;

    @Property
    void thoseThatAreVisibleStandInThePaneInTheirOrder(
            @ForAll @Size(max = 40) List<@IntRange(max = NODES - 1) Integer> turns) {
        List<Node> all = new ArrayList<>();
        for (int i = 0; i < NODES; i++) {
            Region node = new Region();
            node.setVisible(i % 2 == 0);
            all.add(node);
        }
        Pane pane = VisibleChildren.in(new Pane(), all.toArray(Node[]::new));
        for (int turned : turns) {
            all.get(turned).setVisible(!all.get(turned).isVisible());
            assertThat(pane.getChildren())
                    .containsExactlyElementsOf(
                            all.stream().filter(Node::isVisible).toList());
        }
    }
}
