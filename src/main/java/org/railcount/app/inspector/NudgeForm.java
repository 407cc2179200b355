package org.railcount.app.inspector;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.locationtech.jts.geom.Coordinate;
import org.railcount.app.text.Phrases;
import org.railcount.model.GroundMove;

/**
 * Where the analyst puts a scene onto the tracks by hand: three fields, and Alt with the arrow keys wherever the focus is.
 * Every change is shown on the map at once; nothing is kept before the analyst says so. JavaFX thread only.
 */
public final class NudgeForm {
    private static final Phrases TEXT = Phrases.of(NudgeForm.class);
    private static final double STEP_M = 0.1;
    private static final double LEAP_M = 1;
    private static final double STEP_DEG = 0.05;
    private static final double LEAP_DEG = 0.5;

    /** No scene is further off than this; a larger number is a slip of the finger. */
    private static final double FURTHEST_M = 100;

    private static final double MOST_DEG = 10;

    /** What the form leads to. */
    public interface Actions {
        /** Shows the scene there, for a look. */
        void preview(GroundMove move);

        /** Keeps the scene there. */
        void keep(GroundMove move);

        /** Forgets what was kept, so that the scene is registered by its looks again. */
        void takeBack();

        /** Leaves everything as it was. */
        void cancel();
    }

    private final Actions actions;
    private final VBox root = new VBox(8);
    private final TextField east = field("nudge-east", TEXT.get("nudge.east.spoken"));
    private final TextField north = field("nudge-north", TEXT.get("nudge.north.spoken"));
    private final TextField turn = field("nudge-turn", TEXT.get("nudge.turn.spoken"));
    private final Label meaning = new Label();
    private final Button keep = new Button(TEXT.get("nudge.keep"));
    private final Hyperlink takeBack = new Hyperlink(TEXT.get("nudge.take-back"));
    private final EventHandler<KeyEvent> arrows = this::arrow;
    private GroundMove start = GroundMove.NONE;
    private Coordinate pivot = new Coordinate(0, 0);
    private boolean filling;

    public NudgeForm(Actions actions) {
        this.actions = actions;
        GridPane grid = new GridPane();
        grid.setHgap(8);
        grid.setVgap(4);
        grid.addRow(0, label(TEXT.get("nudge.east")), east, label(TEXT.get("unit.metres")));
        grid.addRow(1, label(TEXT.get("nudge.north")), north, label(TEXT.get("unit.metres")));
        grid.addRow(2, label(TEXT.get("nudge.turn")), turn, label("°"));
        meaning.setWrapText(true);
        meaning.setMinHeight(Region.USE_PREF_SIZE);
        meaning.setAlignment(Pos.TOP_LEFT);
        meaning.setId("nudge-meaning");
        keep.setId("nudge-keep");
        keep.getStyleClass().add(Styles.ACCENT);
        keep.setOnAction(event -> read().ifPresent(actions::keep));
        Button cancel = new Button(TEXT.get("nudge.cancel"));
        cancel.setId("nudge-cancel");
        cancel.setOnAction(event -> actions.cancel());
        takeBack.setId("nudge-take-back");
        takeBack.setOnAction(event -> actions.takeBack());
        root.getChildren().addAll(grid, meaning, new FlowPane(8, 8, keep, cancel), takeBack);
        for (TextField field : List.of(east, north, turn)) {
            field.textProperty().addListener((property, before, now) -> changed());
            field.addEventFilter(KeyEvent.KEY_PRESSED, key -> inField(field, key));
            field.setOnAction(event -> keep.fire());
        }
        root.sceneProperty().addListener((property, before, now) -> {
            if (before != null) {
                before.removeEventFilter(KeyEvent.KEY_PRESSED, arrows);
            }
            if (now != null) {
                now.addEventFilter(KeyEvent.KEY_PRESSED, arrows);
            }
        });
    }

    public Node node() {
        return root;
    }

    /**
     * Fills the form.
     *
     * @param from where the scene lies now; its scale is kept
     * @param centre the site's centre, which turns are about
     * @param byHand whether the analyst put it there
     */
    public void begin(GroundMove from, Coordinate centre, boolean byHand) {
        filling = true;
        start = from;
        // A move about another point than the centre, kept before the site was changed, stays about that point.
        pivot = from.isShift() ? centre : new Coordinate(from.pivotLon(), from.pivotLat());
        east.setText(metres(from.eastM()));
        north.setText(metres(from.northM()));
        turn.setText(degrees(from.rotationDeg()));
        takeBack.setVisible(byHand);
        takeBack.setManaged(byHand);
        filling = false;
        explain();
    }

    /** Puts the cursor into the first field. */
    public void focus() {
        east.requestFocus();
        east.selectAll();
    }

    private void changed() {
        if (!filling) {
            explain();
            read().ifPresent(actions::preview);
        }
    }

    private void explain() {
        boolean good = read().isPresent();
        keep.setDisable(!good);
        meaning.getStyleClass().removeAll("time-wrong", "fact-remark");
        meaning.getStyleClass().add(good ? "fact-remark" : "time-wrong");
        meaning.setText(good ? TEXT.get("nudge.how") : TEXT.get("nudge.wrong", FURTHEST_M, MOST_DEG));
    }

    private Optional<GroundMove> read() {
        Optional<Double> e = number(east, FURTHEST_M);
        Optional<Double> n = number(north, FURTHEST_M);
        Optional<Double> t = number(turn, MOST_DEG);
        if (e.isEmpty() || n.isEmpty() || t.isEmpty()) {
            return Optional.empty();
        }
        boolean shift = t.get() == 0 && start.scale() == 1;
        return Optional.of(
                shift
                        ? GroundMove.shift(e.get(), n.get())
                        : new GroundMove(e.get(), n.get(), t.get(), start.scale(), pivot.x, pivot.y));
    }

    private static Optional<Double> number(TextField field, double most) {
        String text = field.getText().strip().replace(',', '.').replace('−', '-');
        if (!text.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)")) {
            return Optional.empty();
        }
        return Optional.of(Double.parseDouble(text)).filter(value -> Math.abs(value) <= most);
    }

    private void inField(TextField field, KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            actions.cancel();
            key.consume();
        } else if (!key.isAltDown() && (key.getCode() == KeyCode.UP || key.getCode() == KeyCode.DOWN)) {
            step(field, key.getCode() == KeyCode.UP ? 1 : -1, key.isShiftDown());
            key.consume();
        }
    }

    private void arrow(KeyEvent key) {
        if (!key.isAltDown()) {
            return;
        }
        switch (key.getCode()) {
            case RIGHT -> step(east, 1, key.isShiftDown());
            case LEFT -> step(east, -1, key.isShiftDown());
            case UP -> step(north, 1, key.isShiftDown());
            case DOWN -> step(north, -1, key.isShiftDown());
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void step(TextField field, int direction, boolean leap) {
        boolean angle = field == turn;
        double by = direction * (angle ? leap ? LEAP_DEG : STEP_DEG : leap ? LEAP_M : STEP_M);
        double value = number(field, Double.MAX_VALUE).orElse(0.0) + by;
        field.setText(angle ? degrees(value) : metres(value));
        field.end();
    }

    /** To the centimetre where it was found, to the decimetre where it was stepped. */
    private static String metres(double value) {
        return String.format(Locale.ROOT, "%.2f", value + 0.0).replaceFirst("(\\.\\d)0$", "$1");
    }

    private static String degrees(double value) {
        return String.format(Locale.ROOT, "%.2f", value + 0.0);
    }

    private static TextField field(String id, String meaning) {
        TextField field = new TextField();
        field.setId(id);
        field.setPrefColumnCount(6);
        field.setAccessibleText(meaning);
        return field;
    }

    private static Label label(String text) {
        Label label = new Label(text);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.getStyleClass().add("fact-label");
        return label;
    }
}
