package org.railcount.app;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.railcount.app.command.KeyTip;
import org.railcount.app.command.Keymap;
import org.railcount.app.text.Phrases;
import org.railcount.app.text.Tip;
import org.railcount.app.viewer.MapPanel;
import org.railcount.app.viewer.state.FoundFilter;

/** Hides unsure detections from the map by a slider, and shows rejected ones. It changes no count, and says so. */
final class FilterTool {
    private static final Phrases TEXT = Phrases.of(FilterTool.class);

    private final Slider least = new Slider(0, 100, 0);
    private final Label text = new Label();
    private final ToggleButton rejected = new ToggleButton("", new FontIcon("fth-slash"));
    private final HBox root = new HBox(4);

    FilterTool(MapPanel map, Keymap keymap) {
        least.setId("confidence-filter");
        least.setPrefWidth(84);
        least.setMinWidth(60);
        least.setBlockIncrement(5);
        least.setAccessibleText(TEXT.get("tool.filter"));
        Tip.on(least, TEXT.get("tool.filter.help"));
        Tip.on(text, TEXT.get("tool.filter.help"));
        text.setId("confidence-filter-text");
        text.setMinWidth(104);
        text.getStyleClass().add("tool-text");
        rejected.getStyleClass().add("slim");
        rejected.setMinWidth(Region.USE_PREF_SIZE);
        rejected.setAccessibleText(TEXT.get("tool.rejected"));
        KeyTip.on(rejected, TEXT.get("tool.rejected.help"), "correct.rejected", keymap);
        least.valueProperty()
                .addListener((property, before, now) ->
                        map.setFilter(map.filter().withLeastConfidence(Math.round(now.doubleValue()) / 100.0)));
        rejected.setOnAction(event -> map.setFilter(map.filter().withRejected(rejected.isSelected())));
        root.setAlignment(Pos.CENTER_LEFT);
        root.getChildren().addAll(least, text, rejected);
        show(map.filter(), 0);
    }

    Node node() {
        return root;
    }

    /** Says beside the slider what is hidden, or leaves that to the slider in a narrow line. */
    void inWords(boolean words) {
        text.setVisible(words);
        text.setManaged(words);
    }

    /** Shows a filter, however it was set. */
    void show(FoundFilter filter, int hidden) {
        long percent = Math.round(100 * filter.leastConfidence());
        if (Math.round(least.getValue()) != percent) {
            least.setValue(percent);
        }
        rejected.setSelected(filter.rejected());
        text.setText(percent == 0 ? TEXT.get("tool.filter.all") : TEXT.get("tool.filter.some", percent, hidden));
    }
}
