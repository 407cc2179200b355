package org.railcount.app.compare;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.railcount.app.text.Phrases;
import org.railcount.detect.compare.DateComparison;

/** Over the map: what changed between the two dates, in numbers, and what the signs on the map mean. */
final class ChangesCard {
    private static final Phrases TEXT = Phrases.of(ChangesCard.class);
    private static final double WIDTH = 288;

    private final CompareModel model;
    private final VBox root = new VBox();
    private final Label title = new Label();
    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollPane();
    private final FontIcon fold = new FontIcon("fth-chevron-up");
    private String dates = "";
    /** What the person wants; until then it is folded where the picture is too small for it. */
    private Optional<Boolean> wanted = Optional.empty();

    ChangesCard(CompareModel model) {
        this.model = model;
        root.setId("changes-card");
        root.getStyleClass().add("changes-card");
        content.getStyleClass().add("content");
        content.setMinHeight(Region.USE_PREF_SIZE);
        title.getStyleClass().add("panel-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button button = new Button("", fold);
        button.getStyleClass().addAll("slim", "flat");
        button.setAccessibleText(TEXT.get("changes.fold"));
        button.setFocusTraversable(false);
        scroll.setContent(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.managedProperty().bind(scroll.visibleProperty());
        VBox.setVgrow(scroll, Priority.ALWAYS);
        button.setOnAction(event -> {
            wanted = Optional.of(scroll.isVisible());
            show(!scroll.isVisible());
        });
        HBox head = new HBox(8, title, button);
        head.setAlignment(Pos.CENTER_LEFT);
        root.getChildren().addAll(head, scroll);
        root.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.isOn()
                                && (model.referenceProperty().get() == null
                                        ? isReasonTold(model.changesProperty().get())
                                        : model.overlayProperty().get() == CompareOverlay.CHANGES),
                        model.modeProperty(),
                        model.changesProperty(),
                        model.referenceProperty(),
                        model.overlayProperty()));
        model.changesProperty().addListener((property, before, now) -> fill(now));
        fill(model.changesProperty().get());
    }

    Region node() {
        return root;
    }

    /** Folds it on a picture that is too small for it, unless the person wants it otherwise. */
    void fold(boolean small) {
        show(!wanted.orElse(small));
    }

    private void show(boolean whole) {
        scroll.setVisible(whole);
        title.setText(whole ? dates : TEXT.get("changes.title"));
        fold.setIconLiteral(whole ? "fth-chevron-up" : "fth-chevron-down");
    }

    private static boolean isReasonTold(Changes changes) {
        return changes instanceof Changes.Untold untold && !untold.sentence().isEmpty();
    }

    /** Whether it sums changes, in place of a sentence that says why there are none: that is told at once. */
    boolean isTable() {
        return model.changesProperty().get() instanceof Changes.Found;
    }

    /** The width at which the table is seen whole. */
    double wantedWidth() {
        return Math.max(
                WIDTH,
                content.minWidth(-1)
                        + root.getInsets().getLeft()
                        + root.getInsets().getRight());
    }

    /** The width that it takes of what it wants: folded it is no wider than its head. */
    double widthWithin(double whole) {
        return scroll.isVisible() ? whole : Math.min(whole, Math.ceil(root.prefWidth(-1)));
    }

    /** The height at which all of it is seen. */
    double heightFor(double width) {
        double inside = width - root.getInsets().getLeft() - root.getInsets().getRight();
        scroll.setPrefViewportHeight(content.prefHeight(inside));
        return root.prefHeight(width);
    }

    /** The dates stand on the pictures too, so that a folded card does without. */
    private void name(String twoDates) {
        dates = twoDates;
        show(scroll.isVisible());
    }

    private void fill(Changes changes) {
        content.getChildren().clear();
        if (changes instanceof Changes.Found found) {
            fill(found.comparison());
        } else if (changes instanceof Changes.Untold untold) {
            name(TEXT.get("changes.title"));
            content.getChildren()
                    .add(remark(untold.sentence().isEmpty() ? TEXT.get("changes.working") : untold.sentence()));
        }
    }

    private void fill(DateComparison comparison) {
        name(ChangeWords.title(comparison));
        boolean any =
                comparison.areas().stream().anyMatch(area -> !area.tallies().isEmpty());
        content.getChildren().add(any ? ChangesTable.of(comparison) : remark(TEXT.get("changes.nothing-found")));
        ChangeWords.remarks(comparison).forEach(text -> content.getChildren().add(remark(text)));
    }

    private static Label remark(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("fact-remark");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
