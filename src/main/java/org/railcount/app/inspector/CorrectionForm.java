package org.railcount.app.inspector;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.railcount.app.command.KeyTip;
import org.railcount.app.command.Keymap;
import org.railcount.app.text.Phrases;
import org.railcount.app.viewer.correct.CorrectionTools;
import org.railcount.model.CargoType;
import org.railcount.model.RailcarType;
import org.railcount.model.ReviewedDetection;
import org.railcount.model.Subject;

/** Controls that correct what is selected, one thing or many at once. JavaFX thread only. */
public final class CorrectionForm {
    private static final Phrases TEXT = Phrases.of(CorrectionForm.class);
    private final CorrectionTools tools;
    private final Keymap keymap;
    private final VBox root = new VBox(8);
    private final ComboBox<Enum<?>> type = new ComboBox<>();
    private final CheckBox covered = new CheckBox(TEXT.get("correct.covered"));
    private final TextField length = new TextField();
    private final Label lengthUnit = new Label(TEXT.get("unit.metres"));
    private final GridPane fields = new GridPane();
    private boolean showing;

    /**
     * @param tools what the controls do
     * @param back goes back to the scene
     */
    public CorrectionForm(CorrectionTools tools, Keymap keymap, Runnable back) {
        this.tools = tools;
        this.keymap = keymap;
        HBox decide = new HBox(
                6,
                button("accept", "correct.accept", tools.verdicts()::accept),
                button("reject", "correct.reject", tools.verdicts()::reject),
                button("delete", "map.delete", tools.verdicts()::delete));
        Button scene = new Button(TEXT.get("correct.back"));
        scene.getStyleClass().add("slim");
        scene.setOnAction(event -> back.run());
        type.setId("correct-type");
        type.getStyleClass().add("slim");
        type.setAccessibleText(TEXT.get("correct.type"));
        type.setMaxWidth(Double.MAX_VALUE);
        type.setConverter(new Names());
        type.setOnAction(event -> retype());
        covered.setId("correct-covered");
        covered.setOnAction(event -> act(tools.kinds()::toggleCover));
        KeyTip.on(covered, TEXT.get("correct.covered.help"), "correct.cover", keymap);
        length.setId("correct-length");
        length.setPrefColumnCount(6);
        length.setAccessibleText(TEXT.get("correct.length.spoken"));
        length.getStyleClass().add("slim");
        length.setOnAction(event -> setLength());
        HBox metres = new HBox(4, length, lengthUnit);
        metres.setAlignment(Pos.CENTER_LEFT);
        fields.setHgap(8);
        fields.setVgap(6);
        fields.addRow(0, label(TEXT.get("correct.type")), type);
        fields.addRow(1, label(TEXT.get("correct.length")), metres);
        fields.add(covered, 1, 2);
        GridPane.setHgrow(type, Priority.ALWAYS);
        root.getChildren().addAll(scene, decide, fields);
    }

    public Node node() {
        return root;
    }

    /** Shows what is selected, at least one detection. */
    public void show(List<ReviewedDetection> selected) {
        showing = true;
        try {
            List<Subject> subjects =
                    selected.stream().map(d -> d.detection().subject()).toList();
            boolean cars = subjects.stream().allMatch(Subject.Railcar.class::isInstance);
            boolean cargo = subjects.stream().allMatch(Subject.Cargo.class::isInstance);
            type.getItems().setAll(cars ? RailcarType.values() : cargo ? CargoType.values() : new Enum<?>[0]);
            type.setValue(only(subjects, CorrectionForm::typeOf).orElse(null));
            type.setPromptText(TEXT.get("correct.several"));
            visible(0, cars || cargo);
            visible(2, cars);
            Optional<Boolean> cover = only(subjects, s -> s instanceof Subject.Railcar car && car.covered());
            covered.setIndeterminate(cover.isEmpty());
            covered.setSelected(cover.orElse(false));
            visible(1, selected.size() == 1 && tools.reshaping().length().isPresent());
            OptionalDouble metres = tools.reshaping().length();
            length.setText(metres.isPresent() ? String.format(Locale.ROOT, "%.1f", metres.getAsDouble()) : "");
        } finally {
            showing = false;
        }
    }

    private void retype() {
        Enum<?> chosen = type.getValue();
        if (chosen instanceof RailcarType car) {
            act(() -> tools.kinds().retype(car));
        } else if (chosen instanceof CargoType cargo) {
            act(() -> tools.kinds().retype(cargo));
        }
    }

    private void setLength() {
        try {
            double metres = Double.parseDouble(length.getText().strip().replace(',', '.'));
            act(() -> tools.reshaping().setLength(metres));
        } catch (NumberFormatException e) {
            length.selectAll();
        }
    }

    private void act(Runnable action) {
        if (!showing) {
            action.run();
        }
    }

    private void visible(int row, boolean yes) {
        for (Node node : fields.getChildren()) {
            if (GridPane.getRowIndex(node) == row) {
                node.setVisible(yes);
                node.setManaged(yes);
            }
        }
    }

    /** @param phrase names the phrases of its text and its help */
    private Button button(String phrase, String commandId, Runnable action) {
        Button button = new Button(TEXT.get("correct." + phrase));
        button.getStyleClass().add("slim");
        button.setOnAction(event -> action.run());
        KeyTip.on(button, TEXT.get("correct." + phrase + ".help"), commandId, keymap);
        return button;
    }

    private static Label label(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("fact-label");
        label.setMinWidth(60);
        return label;
    }

    private static Enum<?> typeOf(Subject subject) {
        if (subject instanceof Subject.Railcar car) {
            return car.type();
        }
        return subject instanceof Subject.Cargo cargo ? cargo.type() : RailcarType.UNKNOWN;
    }

    /** What all have in common. */
    private static <T> Optional<T> only(List<Subject> subjects, Function<Subject, T> what) {
        Set<T> values = subjects.stream().map(what).collect(Collectors.toSet());
        return values.size() == 1 ? values.stream().findFirst() : Optional.empty();
    }

    /** Types as a person reads them. */
    private static final class Names extends StringConverter<Enum<?>> {
        @Override
        public String toString(Enum<?> type) {
            if (type instanceof RailcarType car) {
                return Words.of(car);
            }
            return type instanceof CargoType cargo ? Words.of(cargo) : "";
        }

        @Override
        public Enum<?> fromString(String text) {
            return RailcarType.UNKNOWN;
        }
    }
}
