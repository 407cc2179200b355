package org.railcount.app;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.railcount.app.command.KeyTip;
import org.railcount.app.command.Keymap;
import org.railcount.app.text.FittedLabel;
import org.railcount.app.text.Phrases;
import org.railcount.app.text.Tip;
import org.railcount.app.viewer.MapPanel;
import org.railcount.app.viewer.edit.Proposal;
import org.railcount.app.viewer.state.ProposalReview;

/** The line above the map while proposed tracks wait: how many, what the selected one is, and what to do with them. */
final class ProposalBar {
    private static final Phrases TEXT = Phrases.of(ProposalBar.class);
    private static final List<Double> CONFIDENCES = List.of(0.95, 0.9, 0.8, 0.7, 0.6, 0.5, 0.0);
    private static final double USUAL = 0.8;
    private static final double GAP_PX = 8;

    private final MapPanel map;
    private final ProposalReview review;
    private final FlowPane root = new FlowPane(GAP_PX, GAP_PX);
    private final FittedLabel words = new FittedLabel();
    private final Button accept = button("proposal-accept", "proposal.accept");
    private final Button reject = button("proposal-reject", "proposal.reject");
    private final Button next = button("proposal-next", "proposal.next");
    private final Button acceptAll = button("proposal-accept-all", "proposal.accept-all");
    private final Button rejectAll = button("proposal-reject-all", "proposal.reject-all");
    private final ComboBox<Double> least = new ComboBox<>();

    /** @param keymap tells the keys that do the same */
    ProposalBar(MapPanel map, Keymap keymap) {
        this.map = map;
        this.review = map.proposals();
        root.setId("proposal-bar");
        root.getStyleClass().add("site-guide");
        root.setAlignment(Pos.CENTER_LEFT);
        accept.getStyleClass().add(Styles.ACCENT);
        KeyTip.on(accept, TEXT.get("proposal.accept.help"), "map.finish", keymap);
        KeyTip.on(reject, TEXT.get("proposal.reject.help"), "map.delete", keymap);
        KeyTip.on(next, TEXT.get("proposal.next.help"), "map.next", keymap);
        Tip.on(acceptAll, TEXT.get("proposal.accept-all.help"));
        Tip.on(rejectAll, TEXT.get("proposal.reject-all.help"));
        accept.setOnAction(event -> onMap(review::acceptSelected));
        reject.setOnAction(event -> onMap(review::rejectSelected));
        next.setOnAction(event -> onMap(() -> review.step(1)));
        acceptAll.setOnAction(event -> onMap(() -> review.acceptFrom(least.getValue())));
        rejectAll.setOnAction(event -> onMap(review::rejectWaiting));
        least.getItems().setAll(CONFIDENCES);
        least.setValue(USUAL);
        least.getStyleClass().add("slim");
        least.setMinWidth(Region.USE_PREF_SIZE);
        least.setConverter(new StringConverter<>() {
            @Override
            public String toString(Double share) {
                return share == null || share == 0
                        ? TEXT.get("proposal.any")
                        : TEXT.get("proposal.from", Math.round(100 * share));
            }

            @Override
            public Double fromString(String text) {
                throw new UnsupportedOperationException("the box cannot be typed in");
            }
        });
        least.setOnAction(event -> onMap(this::refresh));
        root.getChildren().addAll(words, accept, reject, next, least, acceptAll, rejectAll);
        root.widthProperty().addListener((property, before, now) -> fit());
        review.onChange(this::refresh);
        refresh();
    }

    Node node() {
        return root;
    }

    private void onMap(Runnable action) {
        action.run();
        map.requestFocus();
    }

    private void refresh() {
        List<Proposal> waiting = review.waiting();
        root.setVisible(!waiting.isEmpty());
        root.setManaged(!waiting.isEmpty());
        Optional<Proposal> selected = review.selected();
        words.say(selected.map(proposal -> words(waiting.size(), proposal))
                .orElseGet(() -> List.of(TEXT.get("proposal.waiting", waiting.size(), review.acceptedCount()))));
        accept.setDisable(selected.isEmpty());
        reject.setDisable(selected.isEmpty());
        long sure = review.countFrom(least.getValue());
        acceptAll.setText(TEXT.get("proposal.accept-all", sure));
        acceptAll.setDisable(sure == 0);
        fit();
    }

    private List<String> words(int waiting, Proposal selected) {
        long percent = Math.round(100 * selected.confidence());
        int accepted = review.acceptedCount();
        return List.of(
                TEXT.get("proposal.selected", waiting, percent, accepted),
                TEXT.get("proposal.selected.short", waiting, percent, accepted));
    }

    /** Words and buttons stand in one line where the short words let them. */
    private void fit() {
        double buttons = root.getChildren().stream()
                .filter(child -> child != words)
                .mapToDouble(child -> GAP_PX + child.prefWidth(-1))
                .sum();
        words.fit(
                root.getWidth() - root.getInsets().getLeft() - root.getInsets().getRight() - buttons);
    }

    private static Button button(String id, String phrase) {
        Button button = new Button(TEXT.get(phrase, 0));
        button.setId(id);
        button.getStyleClass().add("slim");
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }
}
