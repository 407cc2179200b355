package org.railcount.app.inspector;

import atlantafx.base.theme.Styles;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.railcount.app.scenes.SceneTimes;
import org.railcount.app.scenes.TypedTime;
import org.railcount.app.text.Phrases;

/**
 * Where the analyst types when a scene was taken. The zone that the text is meant in is chosen in plain sight, and the
 * other reading of it stands below before anything is kept.
 */
public final class TimeForm {
    private static final Phrases TEXT = Phrases.of(TimeForm.class);
    private final TypedTime reader;
    private final Supplier<ZoneId> zone;
    private final Consumer<Instant> onTime;

    private final VBox root = new VBox(8);
    private final TextField field = new TextField();
    private final RadioButton utc = new RadioButton(TEXT.get("date.utc"));
    private final RadioButton local = new RadioButton();
    private final Label meaning = new Label();
    private final Button keep = new Button(TEXT.get("time.set"));
    private final Button cancel = new Button(TEXT.get("time.cancel"));
    private Runnable onEnd = () -> {};

    /**
     * @param zone the site's time zone
     * @param onTime takes a time that was read and is sensible
     */
    public TimeForm(TypedTime reader, Supplier<ZoneId> zone, Consumer<Instant> onTime) {
        this.reader = reader;
        this.zone = zone;
        this.onTime = onTime;

        field.setId("time-field");
        field.setPromptText("2023-10-05 02:11");
        field.setAccessibleText(TEXT.get("time.spoken"));
        HBox.setHgrow(field, Priority.ALWAYS);
        keep.setId("time-keep");
        keep.getStyleClass().add(Styles.ACCENT);
        keep.setOnAction(event -> keep());
        keep.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setId("time-cancel");
        cancel.setOnAction(event -> onEnd.run());
        cancel.getStyleClass().add("slim");
        HBox line = new HBox(8, field, keep);

        ToggleGroup zones = new ToggleGroup();
        utc.setToggleGroup(zones);
        local.setToggleGroup(zones);
        utc.setSelected(true);
        FlowPane choice = new FlowPane(16, 6, utc, local);

        meaning.setWrapText(true);
        meaning.setMinHeight(32);
        meaning.setAlignment(Pos.TOP_LEFT);
        meaning.setId("time-meaning");
        root.getChildren().addAll(line, choice, meaning, cancel);

        field.textProperty().addListener((property, before, now) -> explain());
        zones.selectedToggleProperty().addListener((property, before, now) -> explain());
        field.setOnAction(event -> keep());
        root.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                onEnd.run();
                key.consume();
            }
        });
        explain();
    }

    public Node node() {
        return root;
    }

    /** @param action ends the typing, after a time was taken or given up */
    public void onEnd(Runnable action) {
        onEnd = action;
    }

    /** @param yes whether the form goes when the typing ends, so that it can be cancelled */
    public void setClosable(boolean yes) {
        cancel.setVisible(yes);
        cancel.setManaged(yes);
    }

    /** Empties the form and reads the site's zone anew. */
    public void reset() {
        field.clear();
        local.setText(TEXT.get("time.local", zone.get().getId()));
        boolean distinct =
                !zone.get().equals(ZoneOffset.UTC) && !"UTC".equals(zone.get().getId());
        local.setVisible(distinct);
        local.setManaged(distinct);
        if (!distinct) {
            utc.setSelected(true);
        }
        explain();
    }

    /** Puts the cursor into the field. */
    public void focus() {
        field.requestFocus();
    }

    private TypedTime.Result read() {
        return reader.read(field.getText(), local.isSelected() ? zone.get() : ZoneOffset.UTC);
    }

    private void keep() {
        if (read() instanceof TypedTime.Result.Read good) {
            onTime.accept(good.time());
            onEnd.run();
        } else {
            explain();
            field.requestFocus();
        }
    }

    private void explain() {
        meaning.getStyleClass().removeAll("time-wrong", "fact-remark");
        if (field.getText().isBlank()) {
            meaning.getStyleClass().add("fact-remark");
            meaning.setText(TEXT.get("time.how"));
            keep.setDisable(true);
        } else if (read() instanceof TypedTime.Result.Read good) {
            meaning.getStyleClass().add("fact-remark");
            meaning.setText(SceneTimes.exactUtc(good.time()) + "\n" + SceneTimes.exactLocal(good.time(), zone.get()));
            keep.setDisable(false);
        } else if (read() instanceof TypedTime.Result.Wrong wrong) {
            meaning.getStyleClass().add("time-wrong");
            meaning.setText(wrong.sentence());
            keep.setDisable(true);
        }
    }
}
