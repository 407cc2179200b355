package org.railcount.app.review;

import atlantafx.base.theme.Styles;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.railcount.app.text.Phrases;
import org.railcount.model.AnalystConfidence;
import org.railcount.model.Edit;
import org.railcount.model.SignOff;
import org.railcount.review.SceneReview;
import org.railcount.review.SignedOff;

/** Where the analyst says that a scene has been reviewed: how sure, and what a reader should know. */
public final class SignOffForm {
    private static final Phrases TEXT = Phrases.of(SignOffForm.class);

    private final ReviewDesk desk;
    private final Runnable onEnd;
    private final Label open = new Label();
    private final TextArea note = new TextArea();
    private final Map<AnalystConfidence, RadioButton> levels = new EnumMap<>(AnalystConfidence.class);
    private final Button sign = new Button(TEXT.get("sign-off.sign"));
    private final VBox root = new VBox(8);

    /** @param onEnd told when the form is done with */
    public SignOffForm(ReviewDesk desk, Runnable onEnd) {
        this.desk = desk;
        this.onEnd = onEnd;
        ToggleGroup group = new ToggleGroup();
        FlowPane choice = new FlowPane(12, 4);
        choice.setAlignment(Pos.CENTER_LEFT);
        for (AnalystConfidence level : AnalystConfidence.values()) {
            RadioButton button = new RadioButton(TEXT.name("confidence", level));
            button.setId("confidence-" + level.name().toLowerCase(Locale.ROOT));
            button.setToggleGroup(group);
            levels.put(level, button);
            choice.getChildren().add(button);
        }
        note.setId("sign-off-note");
        note.setPromptText(TEXT.get("sign-off.note"));
        note.setAccessibleText(TEXT.get("sign-off.note"));
        note.setWrapText(true);
        note.setPrefRowCount(4);
        note.setMinHeight(84);
        open.setWrapText(true);
        open.setMinHeight(Region.USE_PREF_SIZE);
        open.getStyleClass().add("fact-remark");
        Label confidence = new Label(TEXT.get("sign-off.confidence"));
        confidence.getStyleClass().add("fact-label");
        confidence.setWrapText(true);
        confidence.setMinHeight(Region.USE_PREF_SIZE);
        sign.setId("sign-off-keep");
        sign.getStyleClass().add(Styles.ACCENT);
        sign.setOnAction(event -> keep());
        sign.disableProperty().bind(group.selectedToggleProperty().isNull());
        Button cancel = new Button(TEXT.get("sign-off.cancel"));
        cancel.setOnAction(event -> onEnd.run());
        root.getChildren().addAll(open, confidence, choice, note, new FlowPane(8, 8, sign, cancel));
        // Before the note, which would keep the key for itself.
        root.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                onEnd.run();
                key.consume();
            }
        });
    }

    public Node node() {
        return root;
    }

    /** Fills the form with what was said of the open scene before. */
    public void begin() {
        SceneReview review = desk.openProperty().get();
        Optional<SignOff> before =
                review == null ? Optional.empty() : review.signOff().map(SignedOff::signOff);
        note.setText(before.map(SignOff::note).orElse(""));
        levels.forEach((level, button) -> button.setSelected(
                before.filter(said -> said.confidence() == level).isPresent()));
        int undecided = review == null
                ? 0
                : review.progress().total() - review.progress().decided();
        open.setText(undecided == 0 ? "" : TEXT.get("sign-off.undecided", undecided));
        open.setManaged(undecided > 0);
        levels.values().iterator().next().requestFocus();
    }

    private void keep() {
        SceneReview review = desk.openProperty().get();
        levels.forEach((level, button) -> {
            if (button.isSelected() && review != null) {
                desk.apply(new Edit.OnSignOff(new Edit.Change<>(
                        review.signOff().map(SignedOff::signOff),
                        Optional.of(new SignOff(note.getText().strip(), level)))));
            }
        });
        onEnd.run();
    }
}
