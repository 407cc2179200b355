package org.railcount.app;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.railcount.app.text.Phrases;
import org.railcount.detect.evaluate.Score;
import org.railcount.detect.learn.DateResult;
import org.railcount.detect.learn.SiteLearning;

/** Says in plain words what learning is worth, and asks whether to use it where it is worth something. */
final class LearningDialog {
    private static final Phrases TEXT = Phrases.of(LearningDialog.class);
    private static final double WIDTH = 560;
    private static final double TABLE_HEIGHT = 190;

    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final ButtonType use = new ButtonType(TEXT.get("learn.use"), ButtonBar.ButtonData.OK_DONE);

    LearningDialog(Stage stage, SiteLearning.Report report) {
        boolean worthIt = report.tuning().isPresent();
        dialog.initOwner(stage);
        dialog.setTitle(TEXT.get("learn.title"));
        dialog.setHeaderText(TEXT.get(worthIt ? "learn.better" : "learn.not-better"));
        VBox form = new VBox(12, text(measure(report)), table(report.dates()), text(next(report)));
        form.setPrefWidth(WIDTH);
        form.setId("learning");
        dialog.getDialogPane().setContent(form);
        dialog.getDialogPane()
                .getButtonTypes()
                .setAll(
                        worthIt
                                ? List.of(
                                        use, new ButtonType(TEXT.get("learn.leave"), ButtonBar.ButtonData.CANCEL_CLOSE))
                                : List.of(ButtonType.CLOSE));
    }

    /** Shows the dialog; whether what was learnt is to be used. */
    boolean wantsIt() {
        return dialog.showAndWait().filter(use::equals).isPresent();
    }

    private static String measure(SiteLearning.Report report) {
        return TEXT.get(
                "learn.measure",
                report.dates().size(),
                report.before().truth(),
                wrong(report.before()),
                wrong(report.after()),
                report.errorBefore(),
                report.errorAfter());
    }

    private static String next(SiteLearning.Report report) {
        if (report.tuning().isPresent()) {
            return TEXT.get("learn.use.means");
        }
        if (report.dates().size() < SiteLearning.LEAST_DATES) {
            return TEXT.get(
                    "learn.too-few-shown",
                    SiteLearning.LEAST_DATES,
                    report.dates().size());
        }
        return TEXT.get(wrong(report.before()) == 0 ? "learn.nothing-wrong" : "learn.not-better.means");
    }

    private static int wrong(Score score) {
        return score.falseAlarms() + score.missed();
    }

    private static Label text(String sentence) {
        Label label = new Label(sentence);
        label.setWrapText(true);
        return label;
    }

    private static Node table(List<DateResult> dates) {
        GridPane rows = new GridPane();
        rows.setHgap(24);
        rows.setVgap(4);
        rows.setPadding(new Insets(4, 12, 4, 0));
        ColumnConstraints date = new ColumnConstraints();
        date.setHgrow(Priority.ALWAYS);
        rows.getColumnConstraints().add(date);
        for (int i = 0; i < 3; i++) {
            ColumnConstraints number = new ColumnConstraints();
            number.setHalignment(HPos.RIGHT);
            rows.getColumnConstraints().add(number);
        }
        rows.addRow(0, heading("learn.date"), heading("learn.cars"), heading("learn.before"), heading("learn.after"));
        for (DateResult row : dates) {
            rows.addRow(
                    rows.getRowCount(),
                    new Label(row.date()),
                    number(row.before().truth()),
                    number(wrong(row.before())),
                    number(wrong(row.after())));
        }
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(TABLE_HEIGHT);
        return scroll;
    }

    private static Label heading(String key) {
        Label label = new Label(TEXT.get(key));
        label.getStyleClass().add("text-muted");
        return label;
    }

    private static Label number(int value) {
        return new Label(TEXT.get("learn.number", value));
    }
}
