package org.railcount.app.inspector;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * A titled group of labelled values. From scene to scene mostly the same lines get other words: its labels are used again,
 * since making and styling new ones would take longer than the step itself. JavaFX thread only.
 */
final class FactGroup {
    private static final double LABEL_WIDTH = 92;

    private final Label heading = new Label();
    private final GridPane grid = new GridPane();
    private final VBox root = new VBox(8, heading, grid);
    /** Labels, values and remarks in the order of the lines. */
    private final List<Label> words = new ArrayList<>();

    private List<Boolean> form = List.of();

    FactGroup() {
        heading.getStyleClass().add("fact-group-title");
        // Names of areas may be told apart by their ends only.
        heading.setWrapText(true);
        heading.setMinHeight(Region.USE_PREF_SIZE);
        grid.setHgap(8);
        grid.setVgap(4);
        grid.getColumnConstraints().addAll(new ColumnConstraints(LABEL_WIDTH, LABEL_WIDTH, LABEL_WIDTH), growing());
        root.setPadding(new Insets(0, 0, 8, 0));
    }

    Node node() {
        return root;
    }

    void show(Facts facts) {
        heading.setText(facts.title());
        List<Boolean> wanted = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (Fact fact : facts.facts()) {
            if (!fact.value().isEmpty()) {
                wanted.add(true);
                texts.add(fact.label());
                texts.add(fact.value());
            }
            if (!fact.remark().isEmpty()) {
                wanted.add(false);
                texts.add(fact.remark());
            }
        }
        if (!wanted.equals(form)) {
            build(wanted);
        }
        for (int i = 0; i < texts.size(); i++) {
            words.get(i).setText(texts.get(i));
        }
    }

    /** @param lines whether each is a labelled value, else a remark */
    private void build(List<Boolean> lines) {
        form = List.copyOf(lines);
        words.clear();
        grid.getChildren().clear();
        for (int row = 0; row < lines.size(); row++) {
            if (lines.get(row)) {
                Label label = word("fact-label");
                GridPane.setValignment(label, VPos.TOP);
                grid.addRow(row, label, wrapped("fact-value"));
            } else {
                grid.add(wrapped("fact-remark"), 0, row, 2, 1);
            }
        }
    }

    private Label wrapped(String style) {
        Label label = word(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private Label word(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        words.add(label);
        return label;
    }

    private static ColumnConstraints growing() {
        ColumnConstraints column = new ColumnConstraints();
        column.setHgrow(Priority.ALWAYS);
        column.setFillWidth(true);
        return column;
    }
}
