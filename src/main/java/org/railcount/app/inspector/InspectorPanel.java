package org.railcount.app.inspector;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.railcount.app.text.Phrases;

/** The inspector on the right: groups of labelled values. */
public final class InspectorPanel {
    private static final Phrases TEXT = Phrases.of(InspectorPanel.class);

    private final VBox root = new VBox();
    private final Label title = new Label(TEXT.get("scene"));
    private final VBox head = new VBox(4);
    private final VBox groups = new VBox();
    private final List<FactGroup> parts = new ArrayList<>();
    private final Label nothing = new Label(TEXT.get("nothing"));
    private List<Facts> shown = List.of();

    public InspectorPanel() {
        title.getStyleClass().add("panel-title");
        VBox header = new VBox(8, title, head);
        header.getStyleClass().add("panel-header");
        groups.getStyleClass().add("fact-groups");
        ScrollPane scroll = new ScrollPane(groups);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root.getStyleClass().add("panel");
        root.setId("inspector");
        root.setMinWidth(220);
        nothing.getStyleClass().add("fact-remark");
        nothing.setWrapText(true);
        nothing.setMinHeight(Region.USE_PREF_SIZE);
        nothing.setPadding(new Insets(8, 12, 8, 12));
        root.getChildren().addAll(header, nothing, scroll);
    }

    public Region node() {
        return root;
    }

    /** Shows these groups under a heading. Does nothing where they are shown already, so that nothing flickers. */
    public void show(String heading, List<Facts> facts) {
        title.setText(heading);
        if (facts.equals(shown)) {
            return;
        }
        shown = List.copyOf(facts);
        while (groups.getChildren().size() > facts.size()) {
            groups.getChildren().remove(groups.getChildren().size() - 1);
            parts.remove(parts.size() - 1);
        }
        for (int i = 0; i < facts.size(); i++) {
            if (i == parts.size()) {
                parts.add(new FactGroup());
                groups.getChildren().add(parts.get(i).node());
            }
            parts.get(i).show(facts.get(i));
        }
        nothing.setVisible(facts.isEmpty());
        nothing.setManaged(facts.isEmpty());
    }

    /** Puts controls under the heading. */
    public void setControls(Node... controls) {
        // Put there anew, a control would lose the focus.
        if (!head.getChildren().equals(List.of(controls))) {
            head.getChildren().setAll(controls);
        }
    }
}
