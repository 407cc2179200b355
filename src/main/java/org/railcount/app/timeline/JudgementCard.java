package org.railcount.app.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.railcount.app.text.Phrases;
import org.railcount.app.text.Tip;
import org.railcount.app.work.Background;
import org.railcount.timeline.DatedCount;
import org.railcount.timeline.Judgement;
import org.railcount.timeline.Statement;
import org.railcount.timeline.TimelineModel;

/**
 * How the open date compares with the years before it: observation and judgement apart, in sentences that can be copied
 * into a report. Worked out in the background. JavaFX thread only.
 */
final class JudgementCard {
    private static final Phrases TEXT = Phrases.of(JudgementCard.class);

    private static final double BESIDE_SCROLL_BAR = 8;

    private final Background work;
    private final Label date = new Label();
    private final Button copy = new Button(TEXT.get("judgement.copy"), new FontIcon("fth-copy"));
    private final VBox sentences = new VBox(6);
    private final VBox root = new VBox(4);
    private String copied = "";
    private int generation;

    private record Judged(Judgement judgement, Statement statement) {}

    JudgementCard(Background work) {
        this.work = work;
        date.getStyleClass().add("fact-group-title");
        copy.setId("judgement-copy");
        copy.getStyleClass().add("slim");
        Tip.on(copy, TEXT.get("judgement.copy.help"));
        copy.setOnAction(event -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, copied)));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(8, date, gap, copy);
        head.setAlignment(Pos.CENTER_LEFT);
        ScrollPane scroll = new ScrollPane(sentences);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        sentences.setId("judgement");
        sentences.setPadding(new Insets(0, BESIDE_SCROLL_BAR, 0, 0));
        root.getStyleClass().add("timeline-card");
        root.getChildren().addAll(head, scroll);
    }

    Region node() {
        return root;
    }

    /**
     * Judges the open date of a model.
     *
     * @param reason what to say where it has none
     */
    void show(Optional<TimelineModel> model, Unjudged reason) {
        int mine = ++generation;
        copy.setVisible(false);
        Optional<DatedCount> point = model.flatMap(TimelineModel::openPoint);
        date.setText(point.map(open -> TEXT.get(
                        "judgement.date",
                        open.date().toString(),
                        model.orElseThrow().series().measure().title()))
                .orElse(""));
        if (point.isEmpty()) {
            say(TEXT.name("judgement.none", reason));
            return;
        }
        TimelineModel known = model.orElseThrow();
        DatedCount open = point.get();
        if (open.isGap()) {
            say(TEXT.get("judgement.none.gap", open.date().toString()));
            return;
        }
        work.run(
                TEXT.get("judgement.failed"),
                () -> known.judge(open)
                        .map(judgement -> new Judged(judgement, Statement.of(judgement, known.window()))),
                judged -> {
                    if (mine == generation) {
                        judged.ifPresentOrElse(
                                this::show,
                                () -> say(TEXT.get(
                                        "judgement.none.first",
                                        open.date().toString(),
                                        known.window().words())));
                    }
                },
                problem -> {
                    if (mine == generation) {
                        say(problem);
                    }
                });
    }

    private void say(String sentence) {
        Label words = words(sentence);
        words.getStyleClass().add("fact-remark");
        sentences.getChildren().setAll(words);
    }

    private void show(Judged judged) {
        Statement statement = judged.statement();
        sentences.getChildren().clear();
        add("judgement.observation", statement.observation());
        if (judged.judgement().hasExceedance()) {
            add("judgement.likelihood", statement.likelihood().orElse(TEXT.get("judgement.ordinary")));
        }
        statement.sensitivity().ifPresent(sentence -> add("judgement.sensitivity", sentence));
        statement.caution().ifPresent(sentence -> add("judgement.caution", sentence));
        List<String> all = new ArrayList<>(List.of(statement.observation()));
        statement.likelihood().ifPresent(all::add);
        statement.sensitivity().ifPresent(all::add);
        statement.caution().ifPresent(all::add);
        copied = String.join("\n", all);
        copy.setVisible(true);
    }

    private void add(String title, String sentence) {
        Label head = new Label(TEXT.get(title));
        head.getStyleClass().add("fact-group-title");
        sentences.getChildren().add(new VBox(1, head, words(sentence)));
    }

    private static Label words(String sentence) {
        // A line must not end between a number and its unit.
        Label words = new Label(sentence.replace(" %", "\u00a0%"));
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        return words;
    }
}
