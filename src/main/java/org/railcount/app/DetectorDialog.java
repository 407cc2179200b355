package org.railcount.app;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.railcount.app.text.Phrases;
import org.railcount.model.DetectorSetup;

/** Built-in detector, an own model in its place, or an own model that votes; and whether what was learnt is used. */
final class DetectorDialog {
    private static final Phrases TEXT = Phrases.of(DetectorDialog.class);
    private static final double WIDTH = 520;

    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final RadioButton builtIn = new RadioButton(TEXT.get("detector.built-in"));
    private final RadioButton replace = new RadioButton(TEXT.get("detector.own"));
    private final RadioButton vote = new RadioButton(TEXT.get("detector.vote"));
    private final TextField file = new TextField();
    private final CheckBox tuned = new CheckBox(TEXT.get("detector.tuned"));
    private final Optional<Path> tuning;

    /** @param tuning what was learnt for the site, where there is something */
    DetectorDialog(Stage stage, DetectorSetup now, Optional<Path> tuning) {
        this.tuning = tuning;
        ToggleGroup group = new ToggleGroup();
        group.getToggles().setAll(builtIn, replace, vote);
        group.selectToggle(now.model().isEmpty() ? builtIn : now.use() == DetectorSetup.ModelUse.VOTE ? vote : replace);
        file.setText(now.model().map(Path::toString).orElse(""));
        file.setPromptText(TEXT.get("detector.file"));
        file.setId("model-file");
        tuned.setSelected(now.tuning().isPresent());
        tuned.setDisable(tuning.isEmpty());
        HBox.setHgrow(file, Priority.ALWAYS);
        Button browse = new Button(TEXT.get("detector.choose"));
        browse.setOnAction(event -> choose(stage));
        HBox model = new HBox(8, file, browse);
        model.setAlignment(Pos.CENTER_LEFT);
        model.setPadding(new Insets(4, 0, 4, 0));
        model.disableProperty().bind(builtIn.selectedProperty());

        dialog.initOwner(stage);
        dialog.setTitle(TEXT.get("detector.title"));
        dialog.setHeaderText(TEXT.get("detector.header"));
        VBox form = new VBox(
                8,
                builtIn,
                replace,
                note(TEXT.get("detector.own.means")),
                vote,
                note(TEXT.get("detector.vote.means")),
                model,
                tuned,
                note(TEXT.get(tuning.isPresent() ? "detector.tuned.means" : "detector.untuned")));
        form.setPrefWidth(WIDTH);
        for (Labeled choice : List.of(builtIn, replace, vote, tuned)) {
            choice.setWrapText(true);
            choice.setMinHeight(Region.USE_PREF_SIZE);
        }
        dialog.getDialogPane().setContent(form);
        dialog.getDialogPane().getButtonTypes().setAll(ButtonType.OK, ButtonType.CANCEL);
        dialog.getDialogPane()
                .lookupButton(ButtonType.OK)
                .disableProperty()
                .bind(Bindings.and(
                        builtIn.selectedProperty().not(), file.textProperty().isEmpty()));
    }

    private static Node note(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("text-muted");
        label.setWrapText(true);
        label.setPadding(new Insets(-4, 0, 4, 24));
        return label;
    }

    private void choose(Stage stage) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(TEXT.get("detector.choose.title"));
        chooser.getExtensionFilters()
                .setAll(
                        new FileChooser.ExtensionFilter(TEXT.get("files.onnx"), "*.onnx", "*.ONNX"),
                        new FileChooser.ExtensionFilter(TEXT.get("files.all"), "*"));
        File chosen = chooser.showOpenDialog(stage);
        if (chosen != null) {
            file.setText(chosen.getPath());
        }
    }

    /** Shows the dialog; empty where it was left without a choice. */
    Optional<DetectorSetup> ask() {
        return dialog.showAndWait().filter(ButtonType.OK::equals).map(ok -> setup());
    }

    private DetectorSetup setup() {
        return new DetectorSetup(
                builtIn.isSelected()
                        ? Optional.empty()
                        : Optional.of(Path.of(file.getText().strip()).toAbsolutePath()),
                vote.isSelected() ? DetectorSetup.ModelUse.VOTE : DetectorSetup.ModelUse.REPLACE,
                tuned.isSelected() ? tuning : Optional.empty());
    }
}
