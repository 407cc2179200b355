package org.railcount.app.inspector;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.railcount.app.text.Phrases;

/** The inspector on the right: groups of labelled values. */
public final class InspectorPanel {
    private static final Phrases TEXT = Phrases.of(InspectorPanel.class);
    private static final double LABEL_WIDTH = 92;

    private final VBox root = new VBox();
    private final Label title = new Label(TEXT.get("scene"));
    private final VBox head = new VBox();
    private final VBox groups = new VBox();
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
        root.getChildren().addAll(header, scroll);
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
        groups.getChildren().setAll(facts.stream().map(InspectorPanel::group).toList());
    }

    /** Puts controls under the heading. */
    public void setControls(Node... controls) {
        // Put there anew, a control would lose the focus.
        if (!head.getChildren().equals(List.of(controls))) {
            head.getChildren().setAll(controls);
        }
    }

    private static Node group(Facts facts) {
        Label heading = new Label(facts.title());
        heading.getStyleClass().add("fact-group-title");
        GridPane grid = new GridPane();
        grid.setHgap(8);
        grid.setVgap(4);
        grid.getColumnConstraints().addAll(new ColumnConstraints(LABEL_WIDTH, LABEL_WIDTH, LABEL_WIDTH), growing());
        int row = 0;
        for (Fact fact : facts.facts()) {
            row = add(grid, fact, row);
        }
        VBox box = new VBox(8, heading, grid);
        box.setPadding(new Insets(0, 0, 8, 0));
        return box;
    }

    private static int add(GridPane grid, Fact fact, int firstRow) {
        int row = firstRow;
        if (!fact.value().isEmpty()) {
            Label label = new Label(fact.label());
            label.getStyleClass().add("fact-label");
            Label value = wrapped(fact.value());
            value.getStyleClass().add("fact-value");
            GridPane.setValignment(label, VPos.TOP);
            grid.addRow(row, label, value);
            row++;
        }
        if (!fact.remark().isEmpty()) {
            Label remark = wrapped(fact.remark());
            remark.getStyleClass().add("fact-remark");
            grid.add(remark, 0, row, 2, 1);
            row++;
        }
        return row;
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static ColumnConstraints growing() {
        ColumnConstraints column = new ColumnConstraints();
        column.setHgrow(Priority.ALWAYS);
        column.setFillWidth(true);
        return column;
    }
}
