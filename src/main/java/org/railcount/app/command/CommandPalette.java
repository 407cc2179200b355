package org.railcount.app.command;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.railcount.app.text.Phrases;

/**
 * A field in which a person types what they want done, over a list of the commands that fit, and of scenes by their
 * date. It lies over the window until something was chosen or Esc was pressed. JavaFX thread only.
 */
public final class CommandPalette {
    private static final Phrases TEXT = Phrases.of(CommandPalette.class);
    private static final int MOST_ROWS = 12;
    private static final double ROW_HEIGHT = 34;
    private static final int BETTER_IN_TITLE = 10;

    private record Fit(PaletteEntry entry, int score) {}

    private final Supplier<Stream<PaletteEntry>> entries;
    private final TextField field = new TextField();
    private final ListView<PaletteEntry> list = new ListView<>();
    private final VBox box = new VBox(field, list);
    private final StackPane root = new StackPane(box);
    private Optional<Node> focusBefore = Optional.empty();

    /** @param entries all that can be chosen at the moment, in the order in which they stand while nothing is typed */
    public CommandPalette(Supplier<Stream<PaletteEntry>> entries) {
        this.entries = entries;
        field.setId("palette-field");
        field.setPromptText(TEXT.get("palette.prompt"));
        field.setAccessibleText(TEXT.get("palette.prompt"));
        field.textProperty().addListener((property, before, now) -> fill());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        field.focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                hide();
            }
        });
        Label nothing = new Label(TEXT.get("palette.nothing"));
        nothing.getStyleClass().add("placeholder-text");
        list.setId("palette-list");
        list.setPlaceholder(nothing);
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW_HEIGHT);
        list.setCellFactory(view -> new PaletteCell());
        list.setOnMousePressed(event -> event.consume());
        list.setOnMouseClicked(event -> choose());
        box.getStyleClass().add("palette");
        box.setMaxSize(600, Region.USE_PREF_SIZE);
        root.setAlignment(Pos.TOP_CENTER);
        root.getStyleClass().add("palette-ground");
        root.setPickOnBounds(false);
        root.setVisible(false);
    }

    public Node node() {
        return root;
    }

    /** Opens the palette, or closes it where it is open. */
    public void toggle() {
        if (root.isVisible()) {
            hide();
            return;
        }
        field.clear();
        fill();
        root.setVisible(true);
        focusBefore = Optional.ofNullable(root.getScene().getFocusOwner());
        field.requestFocus();
    }

    private void hide() {
        if (root.isVisible()) {
            root.setVisible(false);
            focusBefore.ifPresent(Node::requestFocus);
        }
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> hide();
            case ENTER -> choose();
            case DOWN -> move(1);
            case UP -> move(-1);
            case PAGE_DOWN -> move(MOST_ROWS);
            case PAGE_UP -> move(-MOST_ROWS);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int rows) {
        int last = list.getItems().size() - 1;
        int to = Math.max(0, Math.min(last, list.getSelectionModel().getSelectedIndex() + rows));
        list.getSelectionModel().select(to);
        list.scrollTo(Math.max(0, to - MOST_ROWS + 1));
    }

    private void choose() {
        @Nullable PaletteEntry chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null && chosen.enabled()) {
            hide();
            chosen.action().run();
        }
    }

    private void fill() {
        String query = field.getText();
        Stream<PaletteEntry> shown = query.isBlank()
                ? entries.get().filter(entry -> !entry.typedOnly())
                : entries.get()
                        .flatMap(entry -> fit(query, entry).stream())
                        .sorted(Comparator.comparingInt(Fit::score).reversed())
                        .map(Fit::entry);
        List<PaletteEntry> fitting = shown.toList();
        list.getItems().setAll(fitting);
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
        double height = ROW_HEIGHT * Math.max(2, Math.min(MOST_ROWS, fitting.size())) + 2;
        list.setMinHeight(Math.min(height, 6 * ROW_HEIGHT));
        list.setPrefHeight(height);
    }

    /** What stands in the title counts more than what stands in the group, and what can be done more than what cannot. */
    private static Optional<Fit> fit(String query, PaletteEntry entry) {
        OptionalInt title = FuzzyMatch.score(query, entry.title());
        OptionalInt both = FuzzyMatch.score(query, entry.group() + " " + entry.title());
        if (title.isEmpty() && both.isEmpty()) {
            return Optional.empty();
        }
        int score = Math.max(
                title.isPresent() ? title.getAsInt() + BETTER_IN_TITLE : Integer.MIN_VALUE,
                both.orElse(Integer.MIN_VALUE));
        return Optional.of(new Fit(entry, entry.enabled() ? score : score - BETTER_IN_TITLE));
    }
}
